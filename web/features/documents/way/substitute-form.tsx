import { useState } from 'react';
import { ROUTE_LIMITS } from '#contract/approval/limits.ts';
import { useMe, usePeople } from '#web/features/identity/index.ts';
import { addDays, dayIn } from '#web/lib/dates.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { DayField } from '#web/ui/day-field.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { SearchField } from '#web/ui/search-fields.tsx';
import { Group, Section, Stack } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import { Refusal } from '../components/refusal.tsx';
import { settingTexts } from './setting-texts.ts';

/** Cử người thay: for one's own post, one's unit, or as a leader for the agency. */
export function SubstituteForm() {
  const say = useTexts(settingTexts);
  const { posts, units } = usePeople();
  const { capacities } = useMe();
  const [postId, setPost] = useState<string | null>(null);
  const [substitutePostId, setSubstitute] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(dayIn());
  const [to, setTo] = useState<string | null>(addDays(dayIn(), 7));
  const [reason, setReason] = useState('');
  const act = useAct('approval', 'nameSubstitute', () => {
    toast({ text: say('named') });
    setReason('');
    setSubstitute(null);
  });
  const choice = ({ id, personName, title, unitId }: (typeof posts)[number]) => ({ value: id, label: `${personName ?? '—'} · ${title}, ${units.find((unit) => unit.id === unitId)?.name ?? ''}` });
  const working = posts.filter(({ role }) => role !== 'administrator');
  const mine = working.filter((post) => capacities.some(({ postId: own, role, unitId, agencyId }) =>
    own === post.id || (role === 'unit-head' && unitId === post.unitId) || ((role === 'head' || role === 'deputy') && units.find(({ id }) => id === post.unitId)?.agencyId === agencyId)));
  const send = (declaredNoSecret: boolean): void => {
    if (postId !== null && substitutePostId !== null && from !== null && to !== null) act.mutate({ body: { postId, substitutePostId, from, to, reason, declaredNoSecret } });
  };
  const isReady = postId !== null && substitutePostId !== null && from !== null && to !== null && reason.trim() !== '';
  return (
    <Section title={say('name')}>
      <form onSubmit={(event) => { event.preventDefault(); if (isReady) send(false); }}>
        <Stack gap="sm">
          <SearchField label={say('post')} value={postId} onChange={setPost} choices={mine.map(choice)} nothing={say('nothing')} />
          <SearchField label={say('substitute')} value={substitutePostId} onChange={setSubstitute} choices={working.filter(({ id, personId }) => id !== postId && personId !== null).map(choice)} nothing={say('nothing')} />
          <Group grow>
            <DayField label={say('from')} value={from} onChange={setFrom} />
            <DayField label={say('to')} value={to} onChange={setTo} {...(from === null ? {} : { min: from })} />
          </Group>
          <TextField label={say('reason')} value={reason} onChange={setReason} maxLength={ROUTE_LIMITS.substituteReason} {...errorAt(act.error, 'reason')} />
          <Refusal problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
          <div><Button kind="main" submit busy={act.isPending} disabled={!isReady}>{say('name')}</Button></div>
        </Stack>
      </form>
    </Section>
  );
}
