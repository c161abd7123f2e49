import { useState } from 'react';
import { LIMITS } from '#contract/documents/limits.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { ChoiceField, TextArea } from '#web/ui/fields.tsx';
import { Group, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ManyField, SearchField } from '#web/ui/search-fields.tsx';
import { toast } from '#web/ui/toast.tsx';
import { useOutgoingList } from '../api/lists.ts';
import type { Outgoing } from '../api/types.ts';
import { changeTexts } from '../texts/changes.ts';
import { Refusal } from './refusal.tsx';

/** Thu hồi: from everybody or from some, by a decision or a note. */
export function RecallForm({ document: { id, version, deliveries }, onClose }: { document: Outgoing; onClose: () => void }) {
  const say = useTexts(changeTexts);
  const [whom, setWhom] = useState('everybody');
  const [agencyIds, setAgencies] = useState<readonly string[]>([]);
  const [decisionId, setDecision] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const decisions = useOutgoingList({ state: 'issued' });
  const act = useAct('documents', 'recall', () => { toast({ text: say('recalled') }); onClose(); });
  const isWhole = whom === 'everybody';
  const open = deliveries.filter(({ withdrawal }) => withdrawal === null || withdrawal.outcome === 'kept');
  const isReady = reason.trim() !== '' && (isWhole || agencyIds.length > 0);
  const send = (declaredNoSecret: boolean): void => {
    if (isReady) act.mutate({ params: { id }, body: { version, reason, agencyIds: isWhole ? null : [...agencyIds], decisionId, declaredNoSecret } });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="sm">
        <Notice tone="warn">{say(isWhole ? 'recallHint' : 'recallSome')}</Notice>
        {open.length > 0 && <ChoiceField label={say('whom')} value={whom} onChange={setWhom} choices={[{ value: 'everybody', label: say('everybody') }, { value: 'chosen', label: say('chosen') }]} />}
        {!isWhole && <ManyField label={say('chosen')} value={agencyIds} onChange={setAgencies} choices={open.map(({ agencyId, agencyName }) => ({ value: agencyId, label: agencyName }))} nothing={say('nothing')} />}
        <SearchField label={say('decision')} value={decisionId} onChange={setDecision} placeholder={say('noDecision')} nothing={say('nothing')}
          choices={(decisions.data ?? []).filter((row) => row.id !== id).map((row) => ({ value: row.id, label: `${row.number ?? ''} · ${row.subject}` }))} />
        <TextArea label={say('reason')} value={reason} onChange={setReason} rows={3} maxLength={LIMITS.withdrawalReason} required />
        <Refusal problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button kind="danger" submit busy={act.isPending} disabled={!isReady}>{say('recall')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
