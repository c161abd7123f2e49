import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { printedNumber } from '#contract/documents/number.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import type { VerificationReport } from '#contract/verification/report.ts';
import { LIMITS } from '#contract/documents/limits.ts';
import { Verdict } from '#web/features/verification/index.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { Group, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import type { Problem } from '#web/lib/problem.ts';
import type { Place } from '#web/ui/pdf/place.ts';
import { toast } from '#web/ui/toast.tsx';
import type { Duplicate } from '../api/types.ts';
import { uploadTexts } from '../texts/upload.ts';
import classes from './documents.module.css';
import { DuplicateWarning, useDuplicates } from './duplicates.tsx';
import { Refusal, useDropWhenRefused } from './refusal.tsx';
import { RegisterForm } from './register-form.tsx';
import type { UploadWork } from './upload-state.ts';
import type { UploadSession } from './use-upload.ts';

/** The filled form beside the uploaded paper: confirm and enter into the register. */
export function RegisterWork({ session, work, onShow }: { session: UploadSession; work: UploadWork; onShow: (place: Place | undefined) => void }) {
  const say = useTexts(uploadTexts);
  const go = useNavigate();
  const { kept, remove } = session;
  const { upload, fields, acceptsDuplicate, unverifiedReason = '' } = work;
  const [isTried, setTried] = useState(false);
  const register = useAct('documents', 'registerUpload', ({ id, arrivalNumber }) => {
    remove();
    toast({ text: say('registered', { number: printedNumber(arrivalNumber) }) });
    void go({ to: '/incoming/$id', params: { id } });
  });
  useDropWhenRefused(register.error, kept.drop);
  const duplicates = withTold(useDuplicates(upload.duplicates, fields), register.error);
  const report = reportOf(upload, register.error);
  const isFailed = report?.outcome === 'invalid';

  const send = (declaredNoSecret: boolean): void => {
    setTried(true);
    if ([fields.issuerName, fields.subject, ...(isFailed ? [unverifiedReason] : [])].some((text) => text.trim() === '')) return;
    register.mutate({ body: { uploadId: upload.uploadId, fields, acceptDuplicate: acceptsDuplicate, declaredNoSecret, unverifiedReason: isFailed ? unverifiedReason : null } });
  };
  const discard = (): void => {
    remove();
    toast({ text: say('dropped'), undo: { label: say('undo'), act: () => kept.set(work) } });
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); send(work.declaredNoSecret); }} style={{ display: 'contents' }}>
      <Group justify="space-between" wrap="nowrap">
        <h1>{say('title')}</h1>
        <Button small kind="quiet" onClick={discard}>{say('another')}</Button>
      </Group>
      <ReadNote textState={upload.textState} />
      <CheckNote report={report} reason={unverifiedReason} isTried={isTried} onReason={(reason) => kept.set({ ...work, unverifiedReason: reason })} />
      <DuplicateWarning duplicates={duplicates} accepts={acceptsDuplicate} onAccept={(accepts) => kept.set({ ...work, acceptsDuplicate: accepts })} />
      <RegisterForm fields={fields} readings={upload.readings} faults={register.error?.faults ?? []} isTried={isTried} onChange={(next) => kept.set({ ...work, fields: next })} onShow={onShow} />
      {upload.readings.replyTo !== null && <Words tone="soft">{say('replyTo', { number: upload.readings.replyTo.value })}</Words>}
      {!TOLD_ABOVE.has(register.error?.code ?? '') && <Refusal problem={register.error} busy={register.isPending} onDeclare={() => send(true)} />}
      <div className={classes['sticky']}>
        <Button kind="main" submit busy={register.isPending} disabled={duplicates.length > 0 && !acceptsDuplicate}>{say('register')}</Button>
      </div>
    </form>
  );
}

/** Told where it can be answered. */
const TOLD_ABOVE: ReadonlySet<string> = new Set(['documents/duplicate', 'documents/verification-failed']);

/** The verdict at the upload, or the one that was there only when it was to be registered. */
const reportOf = ({ verification }: UploadWork['upload'], problem: Problem | null): VerificationReport | null =>
  problem?.code === 'documents/verification-failed' ? (problem.facts['report'] as VerificationReport) : verification;

/** What the check of the signatures has said; where it failed, the clerk says why the document is registered all the same. */
function CheckNote({ report, reason, isTried, onReason }: { report: VerificationReport | null; reason: string; isTried: boolean; onReason: (reason: string) => void }) {
  const say = useTexts(uploadTexts);
  const isFailed = report?.outcome === 'invalid';
  return (
    <>
      <Verdict report={report} />
      {isFailed && (
        <>
          <Notice tone="danger" title={say('failedTitle')}><p>{say('failedHint')}</p></Notice>
          <TextArea label={say('failedReason')} required rows={2} value={reason} maxLength={LIMITS.unverifiedReason} onChange={onReason} {...(isTried && reason.trim() === '' ? { error: say('required') } : {})} />
        </>
      )}
    </>
  );
}

/** How the fields came about, where they were not read from the file itself. */
function ReadNote({ textState }: { textState: UploadWork['upload']['textState'] }) {
  const say = useTexts(uploadTexts);
  if (textState === 'unreadable') return <Notice tone="warn"><Badge tone="warn">{say('unreadable')}</Badge><p>{say('unreadableHint')}</p></Notice>;
  if (textState !== 'recognised' && textState !== 'recognising') return null;
  return <Notice><Badge tone="info">{say('recognised')}</Badge><p>{say('recognisedHint')} {textState === 'recognising' && say('recognisingHint')}</p></Notice>;
}

/** The server looks once more inside the transaction and names what somebody else has registered meanwhile. */
function withTold(asked: readonly Duplicate[], problem: Problem | null): readonly Duplicate[] {
  const told = problem?.code === 'documents/duplicate' ? problem.facts['duplicates'] : undefined;
  if (!Array.isArray(told)) return asked;
  return [...asked, ...(told as Duplicate[]).filter(({ id }) => asked.every((other) => other.id !== id))];
}
