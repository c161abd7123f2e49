import { useState } from 'react';
import { MAX_TRUSTED_BYTES } from '#contract/verification/limits.ts';
import { ConfirmedDialog } from '#web/features/identity/index.ts';
import { fileBase64 } from '#web/lib/file-base64.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useConfirmedAct } from '#web/lib/use-confirmed-act.ts';
import { TextArea } from '#web/ui/fields.tsx';
import { FileField } from '#web/ui/file-field.tsx';
import { toast } from '#web/ui/toast.tsx';
import { useTrustChanged } from '../api/trust.ts';
import { trustTexts } from '../texts/trust.ts';

/** Trust what a file holds: roots, lists of withdrawn certificates, or both. */
export function AddTrusted({ onClose }: { onClose: () => void }) {
  const say = useTexts(trustTexts);
  const changed = useTrustChanged();
  const [file, setFile] = useState<File>();
  const act = useConfirmedAct('verification', 'addTrusted', () => { changed(); toast({ text: say('added') }); onClose(); });
  const isTooLarge = (file?.size ?? 0) > MAX_TRUSTED_BYTES;
  const send = async (): Promise<void> => {
    if (file !== undefined) act.send({ body: { file: await fileBase64(file) } });
  };
  return (
    <ConfirmedDialog title={say('addTitle')} hint={say('addHint')} label={say('add')} isReady={file !== undefined && !isTooLarge} act={act} onSend={() => void send()} onClose={onClose}>
      <FileField label={say('file')} description={say('fileHint')} accept=".pem,.cer,.crt,.crl,application/x-x509-ca-cert,application/pkix-crl" required onChange={setFile} {...(isTooLarge && { error: say('tooLarge') })} />
    </ConfirmedDialog>
  );
}

/** Trust it no more, with the reason. */
export function RemoveTrusted({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const say = useTexts(trustTexts);
  const changed = useTrustChanged();
  const [reason, setReason] = useState('');
  const act = useConfirmedAct('verification', 'removeTrusted', () => { changed(); toast({ text: say('removed', { name }) }); onClose(); });
  const send = (declaredNoSecret: boolean): void => act.send({ params: { id }, body: { reason, declaredNoSecret } });
  return (
    <ConfirmedDialog title={say('removeTitle', { name })} hint={say('removeHint')} label={say('remove')} kind="danger" isReady={reason.trim() !== ''} act={act} onSend={() => send(false)} onDeclare={() => send(true)} onClose={onClose}>
      <TextArea label={say('reason')} value={reason} onChange={setReason} rows={2} maxLength={500} required autoFocus />
    </ConfirmedDialog>
  );
}
