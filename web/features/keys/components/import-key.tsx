import { useState } from 'react';
import { ConfirmedDialog } from '#web/features/identity/index.ts';
import { fileBase64 } from '#web/lib/file-base64.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useConfirmedAct } from '#web/lib/use-confirmed-act.ts';
import { FileField } from '#web/ui/file-field.tsx';
import { PasswordField } from '#web/ui/fields.tsx';
import { toast } from '#web/ui/toast.tsx';
import { type KeyOwner, useKeysChanged } from '../api/keys.ts';
import { keysTexts } from '../texts.ts';
import { PictureField } from './picture-field.tsx';

const LARGEST_FILE = 75_000;

/** Nhập khóa: a PKCS#12 file with its password, and what documents show of the signature. */
export function ImportKey({ owner: { ownerKind, id, name }, onClose }: { owner: KeyOwner; onClose: () => void }) {
  const say = useTexts(keysTexts);
  const changed = useKeysChanged();
  const [file, setFile] = useState<File>();
  const [password, setPassword] = useState('');
  const [picture, setPicture] = useState<File>();
  const act = useConfirmedAct('signing', 'importKey', () => { changed(); toast({ text: say('imported', { name }) }); onClose(); });
  const isTooLarge = (file?.size ?? 0) > LARGEST_FILE;
  const send = async (): Promise<void> => {
    if (file === undefined) return;
    const [pkcs12, image] = await Promise.all([fileBase64(file), picture === undefined ? null : fileBase64(picture)]);
    act.send({ params: { ownerKind, id }, body: { pkcs12, password, picture: image } });
  };
  return (
    <ConfirmedDialog title={say('importTitle', { name })} hint={say('importHint')} label={say('import')} isReady={file !== undefined && !isTooLarge} act={act} onSend={() => void send()} onClose={onClose}>
      <FileField label={say('file')} accept=".p12,.pfx,application/x-pkcs12" required onChange={setFile} {...(isTooLarge && { error: say('tooLarge') })} />
      <PasswordField label={say('filePassword')} value={password} onChange={setPassword} autoComplete="off" maxLength={200} />
      <PictureField onChange={setPicture} />
    </ConfirmedDialog>
  );
}
