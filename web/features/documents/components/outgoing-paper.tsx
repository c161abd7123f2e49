import { useState } from 'react';
import { urlOf } from '#web/lib/call.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Paper } from '#web/ui/pdf/paper.tsx';
import type { Outgoing } from '../api/types.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import { signatureTexts } from '../texts/signatures.ts';
import classes from './documents.module.css';

/** Beside the work: how the draft will look (or the issued original), or the document being answered. */
export function OutgoingPaper({ document }: { document: Outgoing }) {
  const say = useTexts(outgoingTexts);
  const own = useNames(document);
  const { id, version, state, replyToIncomingId } = document;
  const [shown, show] = useState<'own' | 'incoming'>(state === 'drafting' && replyToIncomingId !== null ? 'incoming' : 'own');
  const tools = replyToIncomingId !== null && (
    <div className={classes['choose']} role="group" aria-label={say('papers')}>
      <button type="button" aria-pressed={shown === 'incoming'} onClick={() => show('incoming')}>{say('incomingPaper')}</button>
      <button type="button" aria-pressed={shown === 'own'} onClick={() => show('own')}>{own.choice}</button>
    </div>
  );
  if (shown === 'incoming' && replyToIncomingId !== null) {
    return <Paper source={urlOf('documents', 'getOriginal', { id: replyToIncomingId })} label={say('incomingPaper')} tools={tools} />;
  }
  // The version in the address makes a saved draft a new paper.
  return <Paper source={`${urlOf('documents', 'getPdf', { id })}?v=${version}`} label={own.paper} tools={tools} />;
}

/** What the document's own paper is called: a draft as it will look, what was signed, or the issued original. */
function useNames({ state, signatures }: Outgoing): { choice: string; paper: string } {
  const say = useTexts(outgoingTexts);
  const signed = useTexts(signatureTexts)('signedPaper');
  if (state === 'issued') return { choice: say('paper'), paper: say('issuedPaper') };
  return signatures.length > 0 ? { choice: signed, paper: signed } : { choice: say('preview'), paper: say('previewOf') };
}
