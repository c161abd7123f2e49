import { useState } from 'react';
import { endOf, signingTexts } from '#web/features/signing/index.ts';
import { dayIn, moment, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Facts, Group, VisuallyHidden, Words } from '#web/ui/layout.tsx';
import type { KeyOwner } from '../api/keys.ts';
import { keysTexts } from '../texts.ts';
import classes from './keys.module.css';

export interface AskedOfKey {
  readonly act: 'import' | 'register' | 'revoke';
  readonly owner: KeyOwner;
}

/** Somebody who signs, with the certificate they sign with and what may be done about it. */
export function KeyRow({ owner, onAsk }: { owner: KeyOwner; onAsk: (asked: AskedOfKey) => void }) {
  const say = useTexts(keysTexts);
  const { name, key, ownerKind, titles } = owner;
  const of = <VisuallyHidden> {name}</VisuallyHidden>;
  return (
    <li className={classes['row']}>
      <div className={classes['head']}>
        <div>
          <Words strong>{name}</Words> {key === null ? <Badge>{say('none')}</Badge> : <Standing certificate={key} />}
          <div><Words small tone="soft">{ownerKind === 'agency' ? say('agencyKey') : titles ?? say('noPost')}</Words></div>
        </div>
        <Group gap="xs">
          <Button small onClick={() => onAsk({ act: 'import', owner })}>{say('import')}{of}</Button>
          <Button small onClick={() => onAsk({ act: 'register', owner })}>{say('register')}{of}</Button>
          {key !== null && key.revokedAt === null && <Button small kind="danger" onClick={() => onAsk({ act: 'revoke', owner })}>{say('revoke')}{of}</Button>}
        </Group>
      </div>
      {key !== null && <CertificateFacts certificate={key} />}
    </li>
  );
}

type Certificate = NonNullable<KeyOwner['key']>;

function Standing({ certificate }: { certificate: Certificate }) {
  const say = useTexts(keysTexts);
  const [now] = useState(() => new Date());
  const end = endOf(certificate, now);
  return (
    <>
      {end === undefined ? <InForce from={certificate.validFrom} now={now} /> : <Badge tone={TONE[end.kind]}>{end.kind === 'soon' ? say('soonBadge', { days: end.days }) : say(`${end.kind}Badge`)}</Badge>}
      {certificate.isDemo && <> <Badge tone="warn">{say('demo')}</Badge></>}
    </>
  );
}

const TONE = { revoked: 'danger', expired: 'danger', soon: 'warn' } as const;

function InForce({ from, now }: { from: string; now: Date }) {
  const say = useTexts(keysTexts);
  const isEarly = new Date(from) > now;
  return <Badge tone={isEarly ? 'warn' : 'ok'}>{say(isEarly ? 'notYet' : 'inForce')}</Badge>;
}

function CertificateFacts({ certificate: { subject, issuer, validFrom, validTo, serial, holder, hasPicture, revokedAt, revokedReason } }: { certificate: Certificate }) {
  const say = useTexts(keysTexts);
  const sayCertificate = useTexts(signingTexts);
  return (
    <Facts facts={[
      [sayCertificate('subject'), subject], [sayCertificate('issuer'), issuer],
      [sayCertificate('valid'), sayCertificate('span', { from: shortDay(dayIn(validFrom)), to: shortDay(dayIn(validTo)) })],
      [sayCertificate('serial'), serial.toUpperCase()], [sayCertificate('holder'), sayCertificate(`holder.${holder}`)], [say('picture'), say(hasPicture ? 'hasPicture' : 'noPicture')],
      [say('revokedAt'), revokedAt === null ? null : moment(revokedAt)], [say('revokedReason'), revokedReason],
    ]} />
  );
}
