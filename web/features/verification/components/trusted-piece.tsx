import { useState } from 'react';
import { dayIn, moment, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Facts, Group, VisuallyHidden, Words } from '#web/ui/layout.tsx';
import type { TrustedPiece } from '../api/trust.ts';
import { trustTexts } from '../texts/trust.ts';
import classes from './trust.module.css';

/** One root or list, with what tells it from others and where it comes from. */
export function TrustedRow({ piece, onRemove }: { piece: TrustedPiece; onRemove: () => void }) {
  const say = useTexts(trustTexts);
  const { id, subject, fingerprint, validFrom, validTo, addedBy, addedAt } = piece;
  const from = shortDay(dayIn(validFrom));
  return (
    <li className={classes['row']}>
      <div className={classes['head']}>
        <div><Words strong>{subject}</Words> <Standing piece={piece} /></div>
        {id !== null && <Group gap="xs"><Button small kind="danger" onClick={onRemove}>{say('remove')}<VisuallyHidden> {subject}</VisuallyHidden></Button></Group>}
      </div>
      <Facts facts={[
        [say('validity'), validTo === null ? say('spanOpen', { from }) : say('span', { from, to: shortDay(dayIn(validTo)) })],
        [say('source'), addedBy === null || addedAt === null ? say('folder') : say('addedBy', { by: addedBy, at: moment(addedAt) })],
      ]} />
      <div><Words small tone="soft">{say('fingerprint')}</Words><code className={classes['print']}>{(fingerprint.match(/../gu) ?? []).join(' ').toUpperCase()}</code></div>
    </li>
  );
}

function Standing({ piece: { kind, validFrom, validTo } }: { piece: TrustedPiece }) {
  const say = useTexts(trustTexts);
  const [now] = useState(() => new Date());
  if (new Date(validFrom) > now) return <Badge tone="warn">{say('early')}</Badge>;
  const isOver = validTo !== null && new Date(validTo) < now;
  if (isOver) return <Badge tone="warn">{say(kind === 'list' ? 'listOld' : 'expired')}</Badge>;
  return <Badge tone="ok">{say('inForce')}</Badge>;
}
