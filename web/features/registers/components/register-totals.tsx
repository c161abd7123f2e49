import { useTexts } from '#web/lib/texts.ts';
import type { Summary } from '../api/registers.ts';
import { registerTexts } from '../texts.ts';
import classes from './registers.module.css';

const COUNTED = ['lines', 'on-time', 'late', 'open', 'overdue', 'reserved', 'voided'] as const;

/** How many lines stand how; what there is none of is left out, save the sum. */
export function RegisterTotals({ totals }: { totals: Summary['totals'] }) {
  const say = useTexts(registerTexts);
  return (
    <dl className={classes['totals']} aria-label={say('totals')}>
      {COUNTED.filter((name) => name === 'lines' || totals[name] > 0).map((name) => (
        <div key={name} className={classes['total']} data-name={name}>
          <dt>{say(`total.${name}`)}</dt>
          <dd>{totals[name].toLocaleString('vi-VN')}</dd>
        </div>
      ))}
    </dl>
  );
}
