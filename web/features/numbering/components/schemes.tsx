import { useState } from 'react';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import type { Numbers, Scheme } from '../api/numbers.ts';
import { numberingTexts } from '../texts.ts';
import classes from './numbering.module.css';
import { SchemeForm } from './scheme-form.tsx';

/** What the head of the agency has decided about its series, the newest first; nothing of it is ever changed. */
export function Schemes({ numbers }: { numbers: Numbers }) {
  const say = useTexts(numberingTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={say('schemes')} aside={numbers.mayConfigure ? <Button kind="main" onClick={() => setOpen(true)}>{say('change')}</Button> : undefined}>
      {numbers.schemes.length === 0 && <Words tone="soft">{say('noSchemes')}</Words>}
      <ul className={classes['schemes']}>{numbers.schemes.map((scheme) => <SchemeCard key={scheme.id} scheme={scheme} today={numbers.today} />)}</ul>
      {isOpen && <Dialog title={say('change')} closeLabel={say('close')} opened wide onClose={() => setOpen(false)}><SchemeForm numbers={numbers} onClose={() => setOpen(false)} /></Dialog>}
    </Section>
  );
}

function SchemeCard({ scheme: { validFrom, division, groups, bodies, reason, by, byTitle, isInForce }, today }: { scheme: Scheme; today: string }) {
  const say = useTexts(numberingTexts);
  const when = isInForce ? 'inForce' : validFrom > today ? 'toCome' : 'past';
  return (
    <li className={classes['scheme']}>
      <div className={classes['badges']}>
        <Badge tone={isInForce ? 'ok' : 'quiet'}>{say(when)}</Badge>
        <Words strong>{say(`division.${division}`)}</Words>
        <Words small tone="soft">{say('validFrom')} {shortDay(validFrom)} · {say('decidedBy', { by, title: byTitle })}</Words>
      </div>
      {groups.length > 0 && <p>{say('groups')}: {groups.map(({ name }) => name).join('; ')}</p>}
      {bodies.length > 0 && <p>{say('bodies')}: {bodies.map(({ name }) => name).join('; ')}</p>}
      {reason !== '' && <p>{say('reason')}: {reason}</p>}
    </li>
  );
}
