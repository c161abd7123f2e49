import { useMe } from '#web/features/identity/index.ts';
import { urlOf } from '#web/lib/call.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import type { Incoming, Outgoing } from '../api/types.ts';
import { useAttachments, useReceivedAttachments } from './api.ts';
import classes from './attached.module.css';
import { FileRow, SignedMark, VerdictMark } from './file-row.tsx';
import { attachedTexts } from './texts.ts';

/** The files that go, or went, with a document, for whoever reads it. */
export function SentFiles({ document }: { document: Outgoing }) {
  const say = useTexts(attachedTexts);
  const { data } = useAttachments(document.id);
  if (data === undefined || data.attachments.length === 0) return null;
  const isIssued = document.state === 'issued';
  return (
    <Section title={say('title')}>
      <WithheldNote document={document} act="noteWithheldAttachment" isThere={data.attachments.some(({ isWithheld }) => isWithheld)} />
      <ul className={classes['list']} aria-label={say('title')}>
        {data.attachments.map((file) => (
          <FileRow key={file.id} file={file} href={urlOf('documents', 'getAttachment', { id: document.id, attachmentId: file.id })} mark={isIssued ? <SignedMark file={file} /> : undefined} />
        ))}
      </ul>
      {!isIssued && document.state !== 'cancelled' && <Words small tone="soft">{say(`signing.${data.signing}`)}</Words>}
    </Section>
  );
}

/** The files that came with a document, each PDF with the verdict on its signatures. */
export function ReceivedFiles({ document }: { document: Incoming }) {
  const say = useTexts(attachedTexts);
  const { data } = useReceivedAttachments(document.id);
  if (data === undefined || data.attachments.length === 0) return null;
  return (
    <Section title={say('title')}>
      <WithheldNote document={document} act="noteWithheld" isThere={data.attachments.some(({ isWithheld }) => isWithheld)} />
      <ul className={classes['list']} aria-label={say('title')}>
        {data.attachments.map((file) => (
          <FileRow key={file.id} file={file} href={urlOf('documents', 'getReceivedAttachment', { id: document.id, attachmentId: file.id })} mark={<VerdictMark file={file} />} />
        ))}
      </ul>
    </Section>
  );
}

interface WithheldNoteProps {
  readonly document: { readonly id: string; readonly agencyId: string };
  readonly act: 'noteWithheld' | 'noteWithheldAttachment';
  readonly isThere: boolean;
}

/** A file is gone: what to do now, and that it has been done. */
export function WithheldNote({ document: { id, agencyId }, act, isThere }: WithheldNoteProps) {
  const say = useTexts(attachedTexts);
  const note = useAct('documents', act);
  const mayNote = useMe().capacities.some((each) => each.agencyId === agencyId && (each.role === 'clerk' || each.role === 'head'));
  if (!isThere) return null;
  const isNoted = note.isSuccess || note.error?.code === 'documents/act-not-possible';
  return (
    <Notice tone="danger" title={say('withheldTitle')}>
      <p>{say('withheld')}</p>
      {!isNoted && <ProblemNote problem={note.error} />}
      {mayNote && !isNoted && <div><Button busy={note.isPending} onClick={() => note.mutate({ params: { id } })}>{say('noted')}</Button></div>}
      {isNoted && <p>{say('wasNoted')}</p>}
    </Notice>
  );
}
