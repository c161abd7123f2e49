import { useState } from 'react';
import { ConfirmedDialog } from '#web/features/identity/index.ts';
import { fileBase64 } from '#web/lib/file-base64.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useConfirmedAct } from '#web/lib/use-confirmed-act.ts';
import { ChoiceField, TextField } from '#web/ui/fields.tsx';
import { FileField } from '#web/ui/file-field.tsx';
import { toast } from '#web/ui/toast.tsx';
import { type KeyOwner, useKeysChanged } from '../api/keys.ts';
import { keysTexts } from '../texts.ts';
import { PictureField } from './picture-field.tsx';

/** Đăng ký chứng thư của khóa nằm ngoài kho: in a token of the server, or with the owner. */
export function RegisterKey({ owner: { ownerKind, id, name }, onClose }: { owner: KeyOwner; onClose: () => void }) {
  const say = useTexts(keysTexts);
  const changed = useKeysChanged();
  const [file, setFile] = useState<File>();
  const [picture, setPicture] = useState<File>();
  const [where, setWhere] = useState('elsewhere');
  const [place, setPlace] = useState({ module: '', token: '', keyId: '' });
  const act = useConfirmedAct('signing', 'registerKey', () => { changed(); toast({ text: say('registered', { name }) }); onClose(); });
  const isToken = where === 'token';
  const isTooLarge = (file?.size ?? 0) > 45_000;
  const isReady = file !== undefined && !isTooLarge && (!isToken || Object.values(place).every((part) => part.trim() !== ''));
  const send = async (): Promise<void> => {
    if (file === undefined) return;
    const [certificate, image] = await Promise.all([fileBase64(file), picture === undefined ? null : fileBase64(picture)]);
    const token = isToken ? { module: place.module.trim(), token: place.token.trim(), keyId: place.keyId.trim().toLowerCase() } : null;
    act.send({ params: { ownerKind, id }, body: { certificate, token, picture: image } });
  };
  return (
    <ConfirmedDialog title={say('registerTitle', { name })} hint={say('registerHint')} label={say('register')} isReady={isReady} act={act} onSend={() => void send()} onClose={onClose}>
      <FileField label={say('certificateFile')} accept=".cer,.crt,.pem,application/x-x509-ca-cert" required onChange={setFile} {...(isTooLarge && { error: say('tooLarge') })} />
      <ChoiceField label={say('where')} value={where} onChange={setWhere} choices={[{ value: 'elsewhere', label: say('where.elsewhere') }, { value: 'token', label: say('where.token') }]} />
      {isToken && (
        <>
          <TextField label={say('module')} description={say('moduleHint')} value={place.module} onChange={(module) => setPlace({ ...place, module })} maxLength={200} required />
          <TextField label={say('token')} value={place.token} onChange={(token) => setPlace({ ...place, token })} maxLength={32} required />
          <TextField label={say('keyId')} description={say('keyIdHint')} value={place.keyId} onChange={(keyId) => setPlace({ ...place, keyId })} maxLength={64} required />
        </>
      )}
      <PictureField onChange={setPicture} />
    </ConfirmedDialog>
  );
}
