import { useState } from 'react';
import { PresenceDialog } from '#web/features/identity/index.ts';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Words } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Outgoing } from '../api/types.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import classes from './documents.module.css';
import { KeptNumber } from './kept-number.tsx';
import { CancelDraftForm, ReturnDraftForm } from './outgoing-text-acts.tsx';
import { ActProblem } from './refusal.tsx';
import { SignWithProgram } from './sign-with-program.tsx';
import { useSign } from './use-sign.ts';

type Form = 'return' | 'cancel';
/** Saving and sending stand under the editor. */
type Shown = Exclude<Outgoing['acts'][number], 'save' | 'submit' | Later>;
/** What is done to an issued document stands under its deliveries. */
type Later = 'recall' | 'take-back' | 'correct' | 'amend' | 'replace';
/** What people came for stands first. */
const IN_ORDER: readonly Shown[] = ['pass', 'sign', 'issue', 'return', 'cancel'];

const SIGNED_WITH_PROGRAM = ['sign', 'issue'] as const;

/** Check, return, sign, issue, cancel: what the reader's posts allow now. */
export function OutgoingActs({ document }: { document: Outgoing }) {
  const say = useTexts(outgoingTexts);
  const [form, setForm] = useState<Form>();
  const [reservationId, setReservation] = useState<string | null>(null);
  const acts = useMainActs(document, reservationId);
  const shown = IN_ORDER.filter((act) => document.acts.includes(act));
  if (shown.length === 0) return <ActProblem problem={acts.problem} />;
  const isOnlyCancel = shown.every((act) => act === 'cancel');
  const isOpen = form !== undefined && shown.includes(form);
  return (
    <section className={classes[isOnlyCancel ? 'asideActs' : 'acts']} aria-label={say('acts')}>
      {shown.includes('issue') && <Words tone="soft" small>{say('issueHint', { count: document.recipients })}</Words>}
      {shown.includes('issue') && <KeptNumber document={document} value={reservationId} onChange={setReservation} />}
      <ActProblem problem={acts.problem} />
      {isOpen && <OpenForm form={form} document={document} onClose={() => setForm(undefined)} />}
      {!isOpen && (
        <div className={classes['buttons']}>
          {shown.map((act) => {
            if (act === 'return' || act === 'cancel') return <Button key={act} kind={act === 'cancel' ? 'danger' : 'plain'} onClick={() => setForm(act)}>{say(nameOf(act, document))}</Button>;
            const main = acts.main[act];
            return main === undefined ? null : <Button key={act} kind="main" busy={main.isPending} onClick={main.act}>{say(`act.${act}`)}</Button>;
          })}
        </div>
      )}
      {SIGNED_WITH_PROGRAM.filter((act) => shown.includes(act)).map((act) => <SignWithProgram key={act} act={act} id={document.id} version={document.version} agencyId={document.agencyId} />)}
      {acts.sign.asksPresence && <PresenceDialog onClose={acts.sign.stop} onConfirmed={acts.sign.confirmed} />}
    </section>
  );
}

/** Who has passed a draft and takes it from before the signer calls it back; everybody else returns it. */
const nameOf = (act: Form, { state, acts }: Outgoing): 'act.return' | 'act.call-back' | 'act.cancel' =>
  act === 'return' && state === 'to-sign' && !acts.includes('sign') ? 'act.call-back' : `act.${act}`;

function OpenForm({ form, document, onClose }: { form: Form; document: Outgoing; onClose: () => void }) {
  return form === 'return' ? <ReturnDraftForm document={document} onClose={onClose} /> : <CancelDraftForm document={document} onClose={onClose} />;
}

interface MainAct {
  readonly act: () => void;
  readonly isPending: boolean;
}

function useMainActs(document: Outgoing, reservationId: string | null) {
  const say = useTexts(outgoingTexts);
  const input = { params: { id: document.id }, body: { version: document.version } };
  const pass = useAct('documents', 'passDraft', () => toast({ text: say('passed') }));
  const issue = useAct('documents', 'issue', ({ number, issuedOn }) => toast({ text: say('issued', { number, day: shortDay(issuedOn) }) }));
  const sign = useSign(document);
  const main: Partial<Record<Shown, MainAct>> = {
    pass: { act: () => pass.mutate(input), isPending: pass.isPending },
    issue: { act: () => issue.mutate({ ...input, body: { ...input.body, reservationId } }), isPending: issue.isPending },
    sign: { act: sign.sign, isPending: sign.isSigning },
  };
  return { main, sign, problem: pass.error ?? issue.error ?? sign.problem };
}
