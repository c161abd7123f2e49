import { useState } from 'react';
import { ConfirmedDialog } from '#web/features/identity/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useConfirmedAct } from '#web/lib/use-confirmed-act.ts';
import { TextArea } from '#web/ui/fields.tsx';
import { toast } from '#web/ui/toast.tsx';
import { type KeyOwner, useKeysChanged } from '../api/keys.ts';
import { keysTexts } from '../texts.ts';

/** Thu hồi khóa, with the reason and what follows from it in words. */
export function RevokeKey({ owner: { ownerKind, id, name }, onClose }: { owner: KeyOwner; onClose: () => void }) {
  const say = useTexts(keysTexts);
  const changed = useKeysChanged();
  const [reason, setReason] = useState('');
  const act = useConfirmedAct('signing', 'revokeKey', () => { changed(); toast({ text: say('revoked', { name }) }); onClose(); });
  const send = (declaredNoSecret: boolean): void => act.send({ params: { ownerKind, id }, body: { reason, declaredNoSecret } });
  return (
    <ConfirmedDialog title={say('revokeTitle', { name })} hint={say('revokeHint')} label={say('revoke')} kind="danger" isReady={reason.trim() !== ''} act={act} onSend={() => send(false)} onDeclare={() => send(true)} onClose={onClose}>
      <TextArea label={say('reason')} value={reason} onChange={setReason} rows={2} maxLength={500} required autoFocus />
    </ConfirmedDialog>
  );
}
