import type { SignatureReport } from '#contract/verification/report.ts';
import { dayIn, fileSize, moment, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Facts, Words } from '#web/ui/layout.tsx';
import { reportTexts } from '../texts/report.ts';
import { fieldInWords } from './field-words.ts';
import { INDICATION_TONE } from './use-verdict.ts';
import classes from './verification.module.css';

/** One signature: whose, its verdict, when, what it covers and what came after it. */
export function SignatureCard({ signature }: { signature: SignatureReport }) {
  const say = useTexts(reportTexts);
  const { kind, indication, subIndication, signer } = signature;
  return (
    <li className={classes['card']}>
      <div className={classes['cardHead']}>
        <Words strong>{signer?.name ?? say('unknownSigner')}</Words>
        <Badge tone={INDICATION_TONE[indication]}>{say(indication)}</Badge>
        <Words small tone="soft">{say(kind)}</Words>
      </div>
      {subIndication !== null && <Words tone={indication === 'TOTAL-FAILED' ? 'danger' : 'warn'}>{say('because', { outcome: say(indication), reason: say(subIndication) })}</Words>}
      <SignatureFacts signature={signature} />
      <Afterwards signature={signature} />
    </li>
  );
}

/** What came into the file after this signature, lawfully or not. */
function Afterwards({ signature: { changes, additions } }: { signature: SignatureReport }) {
  const say = useTexts(reportTexts);
  const inWords = (detail: string): string => fieldInWords(detail, (field) => say(`field.${field}`));
  return (
    <>
      {changes.length > 0 && (
        <div>
          <Words strong tone="danger">{say('changes')}</Words>
          <ul className={classes['list']}>{changes.map(({ code, detail }) => <li key={code + detail}>{say(`changed.${code}`, { detail: inWords(detail) }).trim()}</li>)}</ul>
        </div>
      )}
      {additions.length > 0 && (
        <div>
          <Words small tone="soft">{say('additions')}</Words>
          <ul className={classes['list']}>{additions.map(({ code, detail }) => <li key={code + detail}>{say(`added.${code}`, { detail: inWords(detail) })}</li>)}</ul>
        </div>
      )}
    </>
  );
}

function SignatureFacts({ signature: { signer, provenAt, claimedAt, timeStampFault, coverage } }: { signature: SignatureReport }) {
  const say = useTexts(reportTexts);
  const { bytes, ofBytes, isWhole } = coverage;
  const covered = bytes === 0 ? say('nothing') : say('part', { bytes: fileSize(bytes), ofBytes: fileSize(ofBytes) });
  return (
    <Facts facts={[
      [say('organization'), signer?.organization],
      [say('email'), signer?.email],
      provenAt === null ? [say('claimedAt'), claimedAt === null ? null : moment(claimedAt)] : [say('provenAt'), moment(provenAt)],
      [say('timeStampFault'), timeStampFault === null ? null : say(timeStampFault)],
      [say('covers'), isWhole ? say('whole') : covered],
      [say('issuer'), signer?.issuer],
      [say('validity'), signer === null ? null : say('days', { from: shortDay(dayIn(signer.validFrom)), to: shortDay(dayIn(signer.validTo)) })],
    ]} />
  );
}
