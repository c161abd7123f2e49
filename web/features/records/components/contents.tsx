import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { RECORDS_LIMITS } from '#contract/records/limits.ts';
import { printedNumber } from '#contract/documents/number.ts';
import { urlOf } from '#web/lib/call.ts';
import { shortDay } from '#web/lib/dates.ts';
import { type Language, useLanguage } from '#web/lib/language.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { asSentence } from '#web/ui/as-sentence.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { Section, Stack, Words } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { FileDocument, WorkFile } from '../api/records.ts';
import { recordsTexts } from '../texts.ts';
import { AddPaper } from './add-paper.tsx';
import { FileProblem } from './file-problem.tsx';
import classes from './records.module.css';

interface Leaving {
  readonly id: string;
  readonly subject: string;
}

/** All that lies in the file, in order of time, with what was said and done on each document. */
export function Contents({ file }: { file: WorkFile }) {
  const say = useTexts(recordsTexts);
  const [leaving, setLeaving] = useState<Leaving>();
  const mayChange = file.acts.includes('put-in');
  return (
    <Section title={say('contents')} aside={mayChange && <AddPaper fileId={file.id} />}>
      <Stack gap="sm">
        {file.contents.length + file.papers.length + file.unreadable === 0 && <Words tone="soft">{say('contentsEmpty')}</Words>}
        <ul className={classes['items']}>
          {file.contents.map((document) => <DocumentItem key={document.id} document={document} onTakeOut={mayChange ? () => setLeaving(document) : undefined} />)}
          {file.papers.map(({ id, title, paperOn, pages }) => (
            <li key={id} className={classes['item']}>
              <div className={classes['itemHead']}>
                <Words tone="soft" small>{[say('paper'), shortDay(paperOn), `${say('pages')}: ${pages}`].join(' · ')}</Words>
                {mayChange && <Button small kind="quiet" onClick={() => setLeaving({ id, subject: title })}>{say('takeOut')}</Button>}
              </div>
              <a href={urlOf('records', 'getPaper', { id })} target="_blank" rel="noreferrer">{title}</a>
            </li>
          ))}
        </ul>
        {file.unreadable > 0 && <Words tone="soft">{say('unreadable', { count: file.unreadable })}</Words>}
      </Stack>
      {leaving !== undefined && <TakeOutDialog fileId={file.id} leaving={leaving} onClose={() => setLeaving(undefined)} />}
    </Section>
  );
}

function DocumentItem({ document, onTakeOut }: { document: FileDocument; onTakeOut: (() => void) | undefined }) {
  const say = useTexts(recordsTexts);
  const { id, kind, subject, arrivalNumber, isFinished, byReply } = document;
  const language = useLanguage();
  const isIncoming = kind === 'incoming';
  return (
    <li className={classes['item']}>
      <div className={classes['itemHead']}>
        <Badge tone={isIncoming ? 'info' : 'ok'}>{isIncoming ? say('incoming', { number: arrivalNumber === null ? '–' : printedNumber(arrivalNumber) }) : say('outgoing')}</Badge>
        {!isFinished && <Badge tone="warn">{say('notFinished')}</Badge>}
        <Words tone="soft" small>{headingOf(document, language)}</Words>
        {onTakeOut !== undefined && <Button small kind="quiet" onClick={onTakeOut}>{say('takeOut')}</Button>}
      </div>
      <Link to={isIncoming ? '/incoming/$id' : '/outgoing/$id'} params={{ id }}>{asSentence(subject)}</Link>
      {byReply && <Words tone="soft" small>{say('byReply')}</Words>}
      <Said document={document} />
    </li>
  );
}

/** The kinds of document are named by the decree, in Vietnamese. */
function headingOf({ type, number, documentDate, issuerName }: FileDocument, language: Language): string {
  const typeName = language === 'vi' ? DOCUMENT_TYPES.find(({ code }) => code === type)?.name : null;
  return [typeName, number, documentDate === null ? null : shortDay(documentDate), issuerName].filter(Boolean).join(' · ');
}

/** Directions, parts of units, signatures and receivers of one document. */
function Said({ document: { directions, parts, deliveries, signatures } }: { document: FileDocument }) {
  const say = useTexts(recordsTexts);
  return (
    <>
      {directions.map(({ id, opinion, by, byTitle }) => <p key={id} className={classes['said']}>{opinion} <Words tone="soft" small>({by}, {byTitle})</Words></p>)}
      {parts.length > 0 && <Words small>{parts.map(({ part, unitName, personName }) => [`${unitName} (${say(`part.${part}`)})`, personName].filter(Boolean).join(': ')).join('; ')}</Words>}
      {signatures.length > 0 && <Words small>{say('signedBy', { names: signatures.map(({ signerName }) => signerName).join('; ') })}</Words>}
      {deliveries.length > 0 && <Words small>{say('deliveredTo', { names: deliveries.map(({ agencyName }) => agencyName).join('; ') })}</Words>}
    </>
  );
}

function TakeOutDialog({ fileId, leaving, onClose }: { fileId: string; leaving: Leaving; onClose: () => void }) {
  const say = useTexts(recordsTexts);
  const [reason, setReason] = useState('');
  const act = useAct('records', 'takeOut', () => {
    toast({ text: say('takenOut') });
    onClose();
  });
  const send = (declaredNoSecret: boolean): void => {
    if (reason.trim() !== '') act.mutate({ params: { id: fileId }, body: { documentId: leaving.id, reason, declaredNoSecret } });
  };
  return (
    <Dialog title={say('takeOutOf', { subject: leaving.subject })} closeLabel={say('close')} opened onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
        <Stack gap="md">
          <TextArea label={say('reason')} value={reason} onChange={setReason} maxLength={RECORDS_LIMITS.reason} required autoFocus />
          <FileProblem problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
          <div><Button kind="main" submit busy={act.isPending}>{say('takeOut')}</Button></div>
        </Stack>
      </form>
    </Dialog>
  );
}
