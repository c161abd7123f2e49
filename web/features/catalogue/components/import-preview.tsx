import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { VERDICTS } from '#contract/catalogue/imports.ts';
import { urlOf } from '#web/lib/call.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Tick } from '#web/ui/fields.tsx';
import { FilterTabs } from '#web/ui/filter-tabs.tsx';
import { Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Imported, ImportedLine } from '../api/listing.ts';
import { listingTexts } from '../listing-texts.ts';
import { ImportLines } from './import-lines.tsx';
import classes from './listing.module.css';

/** What a file would change, line by line, and the act that lets it. */
export function ImportPreview({ imported, onAnother, onDone }: { imported: Imported; onAnother: () => void; onDone: () => void }) {
  const say = useTexts(listingTexts);
  const { id, counts } = imported;
  const [verdict, setVerdict] = useState<ImportedLine['verdict']>(VERDICTS.find((each) => counts[each] > 0) ?? 'new');
  const [endsMissing, setEndsMissing] = useState(false);
  const { adopt, problem, isBusy } = useAdoption(onDone);
  return (
    <div className={classes['steps']}>
      <FilterTabs label={say('verdicts')} chosen={verdict} onChoose={setVerdict}
        tabs={VERDICTS.map((value) => ({ value, label: say(`verdict.${value}`), count: counts[value], ...(value === 'faulty' ? { tone: 'danger' as const } : {}) }))} />
      {verdict === 'hosted' && <Words small tone="soft">{say('hostedHint')}</Words>}
      {verdict === 'faulty' && counts.faulty > 0 && <Faults imported={imported} />}
      <ImportLines key={verdict} importId={id} verdict={verdict} count={counts[verdict]} />
      {counts.missing > 0 && <Tick label={say('endsMissing', { count: counts.missing.toLocaleString('vi-VN') })} description={say('endsMissingHint')} checked={endsMissing} onChange={setEndsMissing} />}
      <ProblemNote problem={problem} />
      <div className={classes['buttons']}>
        <Button kind="quiet" onClick={onAnother}>{say('another')}</Button>
        <Button kind="main" busy={isBusy} onClick={() => adopt({ params: { id }, body: { endsMissing } })}>{say('adopt')}</Button>
      </div>
    </div>
  );
}

function Faults({ imported: { id, counts } }: { imported: Imported }) {
  const say = useTexts(listingTexts);
  return (
    <>
      <Words small>{say('faultyHint')} <a href={urlOf('catalogue', 'getImportFaults', { id })} download>{say('faults')}</a></Words>
      <ul className={classes['faults']}>{counts.faults.map(({ fault, lines }) => <li key={fault}>{say('faultLine', { fault: say(`fault.${fault}`), count: lines.toLocaleString('vi-VN') })}</li>)}</ul>
    </>
  );
}

function useAdoption(onDone: () => void) {
  const say = useTexts(listingTexts);
  const cache = useQueryClient();
  const act = useAct('catalogue', 'adoptImport', ({ counts }) => {
    void cache.invalidateQueries({ queryKey: ['catalogue'] });
    toast({ text: say('adopted', { new: counts.new, changed: counts.changed, ended: counts.ended }) });
    onDone();
  });
  return { adopt: act.mutate, problem: act.error, isBusy: act.isPending };
}
