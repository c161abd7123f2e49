import { useTexts } from '#web/lib/texts.ts';
import { ChoiceField } from '#web/ui/fields.tsx';
import { FilterTabs } from '#web/ui/filter-tabs.tsx';
import type { Queue, QueueKind } from '../api/queue.ts';
import type { QueueSearch, When } from '../api/queue-search.ts';
import { queueTexts } from '../texts.ts';

/** Counts are the server's; choosing one narrows the list. */
export function QueueFilters({ queue: { counts, countsByKind }, search, onChoose }: { queue: Queue; search: QueueSearch; onChoose: (next: QueueSearch) => void }) {
  const say = useTexts(queueTexts);
  const kinds = countsByKind.filter(({ count }) => count > 0);
  const { when, kind, ...rest } = search;
  const byWhen = when === undefined ? {} : { when };
  const byKind = kind === undefined ? {} : { kind };
  return (
    <>
      <FilterTabs<When | 'all'>
        label={say('when')}
        chosen={when ?? 'all'}
        onChoose={(next) => onChoose({ ...rest, ...byKind, ...(next === 'all' ? {} : { when: next }) })}
        tabs={[
          { value: 'all', label: say('all'), count: counts.all },
          { value: 'overdue', label: say('overdue'), count: counts.overdue, tone: 'danger' },
          { value: 'today', label: say('today'), count: counts.today, tone: 'warn' },
          { value: 'week', label: say('week'), count: counts.thisWeek },
        ]}
      />
      {kinds.length > 1 && (
        <ChoiceField
          label={say('kinds')}
          value={kind ?? ''}
          onChange={(next) => onChoose({ ...rest, ...byWhen, ...(next === '' ? {} : { kind: next as QueueKind }) })}
          choices={[{ value: '', label: say('everyKind') }, ...kinds.map(({ kind: value, count }) => ({ value, label: `${say(value)} (${count})` }))]}
        />
      )}
    </>
  );
}
