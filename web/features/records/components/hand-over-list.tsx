import { IconFileZip, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RECORDS_LIMITS } from '#contract/records/limits.ts';
import { urlOf } from '#web/lib/call.ts';
import { dayIn, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { Section, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { HandOver } from '../api/records.ts';
import { handOverTexts } from '../plan-texts.ts';
import { FileProblem } from './file-problem.tsx';
import classes from './records.module.css';

const TONE = { offered: 'warn', accepted: 'ok', returned: 'danger' } as const;

/** Who gave which files when, and what the archive said. */
export function HandOverList({ handOvers, shown }: { handOvers: readonly HandOver[]; shown: string | undefined }) {
  const say = useTexts(handOverTexts);
  const sorted = [...handOvers].sort((a, b) => Number(b.id === shown) - Number(a.id === shown));
  return (
    <Section title={say('list')}>
      {handOvers.length === 0 && <Words tone="soft">{say('none')}</Words>}
      <ul className={classes['items']}>{sorted.map((each) => <HandOverItem key={each.id} handOver={each} />)}</ul>
    </Section>
  );
}

function HandOverItem({ handOver }: { handOver: HandOver }) {
  const say = useTexts(handOverTexts);
  const { id, state, unitName, offeredBy, offeredAt, decidedBy, decidedAt, returnReason, files, mayDecide } = handOver;
  return (
    <li className={classes['item']}>
      <div className={classes['itemHead']}>
        <Badge tone={TONE[state]}>{say(`state.${state}`)}</Badge>
        <Words strong>{unitName}</Words>
        <Words tone="soft" small>{say('given', { name: offeredBy, day: shortDay(dayIn(offeredAt)) })}{decidedAt !== null && ` · ${say('takenBy', { name: decidedBy ?? '', day: shortDay(dayIn(decidedAt)) })}`}</Words>
      </div>
      <ul>{files.map((file) => <li key={file.id}><Link to="/records/$id" params={{ id: file.id }}>{file.notation} · {file.title}</Link></li>)}</ul>
      {returnReason !== null && <p className={classes['said']}>{returnReason}</p>}
      <div className={classes['files']}>
        <a className={classes['file']} href={urlOf('records', 'getHandOverPdf', { id })} target="_blank" rel="noreferrer"><IconPrinter size={17} aria-hidden="true" />{say('record')}</a>
        <a className={classes['file']} href={urlOf('records', 'getHandOverPackage', { id })} download><IconFileZip size={17} aria-hidden="true" />{say('package')}</a>
      </div>
      {mayDecide && <Decide id={id} />}
    </li>
  );
}

function Decide({ id }: { id: string }) {
  const say = useTexts(handOverTexts);
  const [reason, setReason] = useState<string>();
  const accept = useAct('records', 'acceptHandOver', () => toast({ text: say('accepted') }));
  const back = useAct('records', 'returnHandOver', () => toast({ text: say('gaveBack') }));
  const send = (declaredNoSecret: boolean): void => {
    if (reason !== undefined && reason.trim() !== '') back.mutate({ params: { id }, body: { reason, declaredNoSecret } });
  };
  return (
    <Stack gap="xs">
      <ProblemNote problem={accept.error} />
      {reason !== undefined && (
        <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
          <Stack gap="xs">
            <TextArea label={say('reason')} value={reason} onChange={setReason} rows={2} maxLength={RECORDS_LIMITS.reason} required autoFocus />
            <FileProblem problem={back.error} busy={back.isPending} onDeclare={() => send(true)} />
            <div className={classes['buttons']}><Button submit kind="danger" busy={back.isPending}>{say('giveBack')}</Button><Button onClick={() => setReason(undefined)}>{say('cancel')}</Button></div>
          </Stack>
        </form>
      )}
      {reason === undefined && (
        <div className={classes['buttons']}>
          <Button kind="main" busy={accept.isPending} onClick={() => accept.mutate({ params: { id } })}>{say('accept')}</Button>
          <Button onClick={() => setReason('')}>{say('giveBack')}</Button>
        </div>
      )}
    </Stack>
  );
}
