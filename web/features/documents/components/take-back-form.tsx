import { useState } from 'react';
import { LIMITS } from '#contract/documents/limits.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { TextArea, Tick } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Outgoing } from '../api/types.ts';
import { changeTexts } from '../texts/changes.ts';
import { Refusal } from './refusal.tsx';

/** Lấy lại: only from those who have not registered it. */
export function TakeBackForm({ document: { id, version, deliveries }, onClose }: { document: Outgoing; onClose: () => void }) {
  const say = useTexts(changeTexts);
  const open = deliveries.filter(({ isOpen }) => isOpen);
  const [agencyIds, setAgencies] = useState<readonly string[]>(open.length === 1 ? open.map(({ agencyId }) => agencyId) : []);
  const [reason, setReason] = useState('');
  const act = useAct('documents', 'takeBack', () => { toast({ text: say('takenBack') }); onClose(); });
  const isReady = reason.trim() !== '' && agencyIds.length > 0;
  const send = (declaredNoSecret: boolean): void => {
    if (isReady) act.mutate({ params: { id }, body: { version, reason, agencyIds: [...agencyIds], declaredNoSecret } });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="sm">
        <Words tone="soft">{say('takeBackHint')}</Words>
        {open.map(({ agencyId, agencyName }) => (
          <Tick key={agencyId} label={agencyName} checked={agencyIds.includes(agencyId)} onChange={(checked) => setAgencies(checked ? [...agencyIds, agencyId] : agencyIds.filter((each) => each !== agencyId))} />
        ))}
        <TextArea label={say('reason')} value={reason} onChange={setReason} rows={3} maxLength={LIMITS.withdrawalReason} required />
        <Refusal problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button kind="main" submit busy={act.isPending} disabled={!isReady}>{say('take-back')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
