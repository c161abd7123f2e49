import { useTexts } from '#web/lib/texts.ts';
import { asSentence } from '#web/ui/as-sentence.ts';
import { Badge } from '#web/ui/badge.tsx';
import { UrgencyBadge } from '#web/ui/due-badge.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import type { SittingItem } from './api.ts';
import classes from './sitting.module.css';
import { sittingTexts } from './texts.ts';

const TONE = { waiting: 'quiet', opened: 'info', skipped: 'warn', signed: 'ok', gone: 'quiet' } as const;

/** Every document of the sitting with how far it is. */
export function ItemList({ items, current, onChoose }: { items: readonly SittingItem[]; current: string; onChoose: (id: string) => void }) {
  const say = useTexts(sittingTexts);
  return (
    <Section title={say('list')}>
      <ol className={classes['list']}>
        {items.map((item, index) => (
          <li key={item.outgoingId}>
            <button type="button" className={classes['row']} aria-current={item.outgoingId === current} onClick={() => onChoose(item.outgoingId)}>
              <span className={classes['number']}>{index + 1}</span>
              <span className={classes['what']}>
                <Words>{asSentence(item.subject)}</Words>
                <Words small tone="soft">{item.drafterName}, {item.unitName}</Words>
                {item.state === 'skipped' && item.skipReason !== null && <Words small>{item.skipReason}</Words>}
              </span>
              <UrgencyBadge urgency={item.urgency} />
              <Badge tone={TONE[item.state]}>{say(`state.${item.state}`)}</Badge>
            </button>
          </li>
        ))}
      </ol>
    </Section>
  );
}
