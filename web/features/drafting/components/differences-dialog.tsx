import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { ChoiceField } from '#web/ui/fields.tsx';
import { FilterTabs } from '#web/ui/filter-tabs.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useDifferences, type Version } from '../api/around-text.ts';
import { versionTexts } from '../texts/versions.ts';
import { Differences, type View } from './differences.tsx';
import { useRoom } from './room.tsx';
import classes from './versions.module.css';

interface DifferencesDialogProps {
  readonly from: string;
  readonly to: string;
  readonly versions: readonly Version[];
  readonly onChange: (pair: { from: string; to: string }) => void;
  readonly onClose: () => void;
}

/** Two versions, word by word: side by side where there is room, in one column on a phone. */
export function DifferencesDialog({ from, to, versions, onChange, onClose }: DifferencesDialogProps) {
  const say = useTexts(versionTexts);
  const { id } = useRoom();
  const { data, error } = useDifferences(id, from, to);
  const isNarrow = useMediaQuery('(max-width: 860px)');
  const [chosen, choose] = useState<View>('sideBySide');
  const view = isNarrow ? 'unified' : chosen;
  const choices = versions.map(({ id: value, number, name, kind, at }) => ({ value, label: `${say('number', { number })}: ${name ?? say(`kind.${kind}`)}, ${moment(at)}` }));
  return (
    <Dialog opened full title={say('comparing')} closeLabel={say('close')} onClose={onClose}>
      <div className={classes['pair']}>
        <ChoiceField label={say('older')} value={from} choices={choices} onChange={(next) => onChange({ from: next, to })} />
        <ChoiceField label={say('newer')} value={to} choices={[{ value: 'now', label: say('now') }, ...choices]} onChange={(next) => onChange({ from, to: next })} />
        {!isNarrow && <FilterTabs label={say('view')} chosen={chosen} onChoose={choose} tabs={[{ value: 'sideBySide', label: say('sideBySide') }, { value: 'unified', label: say('unified') }]} />}
      </div>
      <ProblemNote problem={error} />
      {data === undefined && error === null && <SkeletonRows label={say('loading')} rows={6} />}
      {data !== undefined && <Differences parts={data.parts} view={view} />}
    </Dialog>
  );
}
