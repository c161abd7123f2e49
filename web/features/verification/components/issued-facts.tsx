import type { Output } from '#web/lib/call.ts';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { asSentence } from '#web/ui/as-sentence.ts';
import { Facts } from '#web/ui/layout.tsx';
import { checkTexts } from '../texts/check.ts';

export type IssuedDocument = Output<'verification', 'lookUp'>['document'];

/** What the house knows of a document it issued, to be compared with the copy in somebody's hand. */
export function IssuedFacts({ document }: { document: IssuedDocument }) {
  const say = useTexts(checkTexts);
  const { number, issuedOn, issuerName, subject, signerName, signerTitle } = document;
  return (
    <Facts facts={[
      [say('number'), number], [say('issuedOn'), shortDay(issuedOn)], [say('issuer'), issuerName],
      [say('subject'), asSentence(subject)], [say('signer'), [signerName, signerTitle].filter(Boolean).join(', ')],
    ]} />
  );
}
