import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Section, Stack, Words } from '#web/ui/layout.tsx';
import type { Outgoing } from '../api/types.ts';
import { changeTexts } from '../texts/changes.ts';
import classes from './documents.module.css';
import { RecallForm } from './recall-form.tsx';
import { ActProblem } from './refusal.tsx';
import { TakeBackForm } from './take-back-form.tsx';

type Open = 'recall' | 'take-back' | 'succeed';
const SUCCESSIONS = ['correct', 'amend', 'replace'] as const;
const KIND = { correct: 'corrects', amend: 'amends', replace: 'replaces' } as const;

/** What may still be done to an issued document; each says what it brings about before it is done. */
export function LaterActs({ document }: { document: Outgoing }) {
  const say = useTexts(changeTexts);
  const [open, setOpen] = useState<Open>();
  const possible = possibleOn(document);
  if (possible.length === 0) return null;
  const number = document.number ?? '';
  const title = { recall: say('recallTitle', { number }), 'take-back': say('takeBackTitle'), succeed: say('succeedTitle', { number }) };
  const close = (): void => setOpen(undefined);
  return (
    <Section title={say('later')}>
      <div className={classes['buttons']}>
        {possible.map((act) => (
          <Button key={act} kind={act === 'recall' ? 'danger' : 'plain'} onClick={() => setOpen(act)}>
            {act === 'succeed' ? successionsOf(document).map((each) => say(each)).join(' / ') : say(act)}
          </Button>
        ))}
      </div>
      {open !== undefined && (
        <Dialog title={title[open]} closeLabel={say('close')} opened onClose={close}>
          <FormOf act={open} document={document} onClose={close} />
        </Dialog>
      )}
    </Section>
  );
}

const successionsOf = ({ acts }: Outgoing) => SUCCESSIONS.filter((act) => acts.includes(act));

function possibleOn(document: Outgoing): Open[] {
  const mayTakeBack = document.acts.includes('take-back') && document.deliveries.some(({ isOpen }) => isOpen);
  return [...(successionsOf(document).length > 0 ? ['succeed' as const] : []), ...(mayTakeBack ? ['take-back' as const] : []), ...(document.acts.includes('recall') ? ['recall' as const] : [])];
}

function FormOf({ act, document, onClose }: { act: Open; document: Outgoing; onClose: () => void }) {
  if (act === 'recall') return <RecallForm document={document} onClose={onClose} />;
  return act === 'take-back' ? <TakeBackForm document={document} onClose={onClose} /> : <SucceedForm document={document} />;
}

/** Begins the draft and opens it. */
function SucceedForm({ document }: { document: Outgoing }) {
  const say = useTexts(changeTexts);
  const go = useNavigate();
  const act = useAct('documents', 'succeed', (begun) => void go({ to: '/outgoing/$id', params: { id: begun.id } }));
  return (
    <Stack gap="md">
      {successionsOf(document).map((each) => (
        <Stack key={each} gap="xs">
          <Words tone="soft">{say(`${each}Hint`)}</Words>
          <div><Button busy={act.isPending} onClick={() => act.mutate({ params: { id: document.id }, body: { kind: KIND[each] } })}>{say(each)}</Button></div>
        </Stack>
      ))}
      <ActProblem problem={act.error} />
    </Stack>
  );
}
