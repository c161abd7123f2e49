import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { LIMITS } from '#contract/documents/limits.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { asSentence } from '#web/ui/as-sentence.ts';
import { Button } from '#web/ui/button.tsx';
import { Words } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import { ActProblem } from '../components/refusal.tsx';
import { TextActForm } from '../components/text-act-form.tsx';
import type { SittingItem } from './api.ts';
import classes from './sitting.module.css';
import { sittingTexts } from './texts.ts';
import type { SeenPages } from './use-seen-pages.ts';

interface ItemActsProps {
  readonly sittingId: string;
  readonly item: SittingItem;
  readonly pages: SeenPages;
  /** Goes on to the next one that nobody has looked at. */
  readonly onDone: () => void;
}

/** Open or put off: what can be done with the paper at hand. */
export function ItemActs({ sittingId, item, pages, onDone }: ItemActsProps) {
  const say = useTexts(sittingTexts);
  const [isSkipping, setSkipping] = useState(false);
  const params = { id: sittingId, outgoingId: item.outgoingId };
  const { version, state } = item;
  const open = useAct('documents', 'openInSitting', onDone);
  const skip = useAct('documents', 'skipInSitting', () => {
    toast({ text: say('skipped') });
    onDone();
  });
  if (state === 'signed' || state === 'gone') return null;
  return (
    <section className={classes['acts']} aria-label={say('acts')}>
      <Words strong>{asSentence(item.subject)}</Words>
      <Words small tone="soft">{pages.all === 0 ? say('seeAll') : say('pages', { seen: pages.seen, all: pages.all })}{pages.all > 0 && !pages.isWhole && ` · ${say('seeAll')}`}</Words>
      <ActProblem problem={open.error} />
      {isSkipping ? (
        <TextActForm keptAs={`put-off.${item.outgoingId}`} label={say('skipReason')} path="reason" maxLength={LIMITS.returnDraftReason} sendLabel={say('skip')} act={skip} onCancel={() => setSkipping(false)}
          onSend={(reason, declaredNoSecret, forget) => skip.mutate({ params, body: { version, reason, declaredNoSecret } }, { onSuccess: forget })} />
      ) : (
        <div className={classes['buttons']}>
          <Button kind="main" busy={open.isPending} disabled={!pages.isWhole} onClick={() => open.mutate({ params, body: { version, pages: pages.all } })}>{say('opened')}</Button>
          <Button onClick={() => setSkipping(true)}>{say('skip')}</Button>
          <Link to="/outgoing/$id/file" params={{ id: item.outgoingId }}>{say('openPage')}</Link>
        </div>
      )}
    </section>
  );
}
