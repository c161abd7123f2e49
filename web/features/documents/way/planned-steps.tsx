import { usePeople } from '#web/features/identity/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Words } from '#web/ui/layout.tsx';
import type { RouteStep } from './api.ts';
import { useSeatName } from './seat-names.ts';
import { wayTexts } from './texts.ts';
import classes from './way.module.css';

/** The way that is chosen, before the draft is sent. */
export function PlannedSteps({ route, signerName }: { route: readonly RouteStep[]; signerName: string | null }) {
  const say = useTexts(wayTexts);
  const nameOf = useSeatName(usePeople());
  return (
    <ol className={classes['way']}>
      {route.map(({ kind, initials, withinDays, seats }, index) => (
        <li key={index} className={classes['step']} data-state="later">
          <div className={classes['head']}>
            <Words strong>{say(`kind.${kind}`)}</Words>
            {initials && kind !== 'initials' && <Words small tone="soft">{say('withInitials')}</Words>}
            {withinDays !== null && <Words small tone="soft">{say('days', { count: withinDays })}</Words>}
          </div>
          <Words small tone="soft">{seats.map(nameOf).join(' · ')}</Words>
        </li>
      ))}
      <li className={classes['step']} data-state="later">
        <div className={classes['head']}><Words strong>{say('signer')}</Words></div>
        <Words small tone="soft">{signerName ?? say('signerNone')}</Words>
      </li>
    </ol>
  );
}
