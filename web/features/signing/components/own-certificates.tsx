import { useState } from 'react';
import { dayIn, moment, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Facts, Section, Stack, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { type Certificate, useOwnCertificates } from '../api/own.ts';
import { signingTexts } from '../texts.ts';
import { endOf } from './end-of.ts';

/** The certificates this person signs with: their own, and the seal of each agency whose clerk they are. */
export function OwnCertificates() {
  const say = useTexts(signingTexts);
  const { data, error } = useOwnCertificates();
  return (
    <Section title={say('certificates')}>
      <ProblemNote problem={error} />
      {data !== undefined && <Stack gap="md">
        <CertificateFacts title={say('own')} certificate={data.own} />
        {data.agencies.map(({ agencyId, agencyName, key }) => <CertificateFacts key={agencyId} title={say('ofAgency', { agency: agencyName })} certificate={key} />)}
      </Stack>}
    </Section>
  );
}

function CertificateFacts({ title, certificate }: { title: string; certificate: Certificate | null }) {
  const say = useTexts(signingTexts);
  return (
    <div>
      <Words strong>{title}</Words>
      {certificate === null && <div><Words tone="soft">{say('none')}</Words></div>}
      {certificate !== null && (
        <>
          {certificate.isDemo && <div><Words tone="warn" small strong>{say('demo')}</Words></div>}
          <Facts facts={[
            [say('subject'), certificate.subject], [say('issuer'), certificate.issuer],
            [say('valid'), say('span', { from: shortDay(dayIn(certificate.validFrom)), to: shortDay(dayIn(certificate.validTo)) })],
            [say('serial'), certificate.serial.toUpperCase()], [say('holder'), say(`holder.${certificate.holder}`)],
          ]} />
          <End certificate={certificate} />
        </>
      )}
    </div>
  );
}

function End({ certificate }: { certificate: Certificate }) {
  const say = useTexts(signingTexts);
  const [now] = useState(() => new Date());
  const end = endOf(certificate, now);
  if (end === undefined) return null;
  const day = shortDay(dayIn(certificate.validTo));
  if (end.kind === 'revoked') return <Notice tone="warn" title={say('revoked', { at: moment(end.at) })} />;
  return <Notice tone="warn" title={end.kind === 'expired' ? say('expired', { day }) : say('endsSoon', { day, days: end.days })} />;
}
