import { urlOf } from '#web/lib/call.ts';
import { dayIn, moment, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Facts, Section, Words } from '#web/ui/layout.tsx';
import type { Outgoing } from '../api/types.ts';
import { signatureTexts } from '../texts/signatures.ts';

/** Who signed the document digitally, with which certificate and when; shown once it is signed. */
export function Signatures({ document }: { document: Outgoing }) {
  const say = useTexts(signatureTexts);
  const { id, signatures, signedAt, state, hasPreserved } = document;
  if (signedAt === null) return null;
  return (
    <Section title={say('title')}>
      {signatures.length === 0 && <Words tone="soft">{say('none')}</Words>}
      {signatures.map((signature) => <Signature key={signature.kind} signature={signature} />)}
      {signatures.length > 0 && state === 'signed' && <Words tone="soft" small>{say('waiting')}</Words>}
      {hasPreserved && <a href={urlOf('documents', 'getPreserved', { id })} target="_blank" rel="noreferrer">{say('preserved')}</a>}
    </Section>
  );
}

function Signature({ signature }: { signature: Outgoing['signatures'][number] }) {
  const say = useTexts(signatureTexts);
  const { kind, signerName, signedAt, level, certificate } = signature;
  const span = { from: shortDay(dayIn(certificate.validFrom)), to: shortDay(dayIn(certificate.validTo)) };
  return (
    <div>
      <Words strong>{say(kind)}</Words>
      <Facts facts={[
        [say('signer'), signerName],
        [say('at'), say(`level.${level}`, { at: moment(signedAt) })],
        [say('certificate'), certificate.subject],
        [say('issuer'), certificate.issuer],
        [say('valid'), say('span', span)],
        [say('serial'), certificate.serial.toUpperCase()],
      ]} />
      {certificate.revokedAt !== null && <Words tone="danger" small>{say('revoked', { at: moment(certificate.revokedAt) })}</Words>}
    </div>
  );
}
