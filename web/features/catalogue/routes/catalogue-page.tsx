import { useDebouncedValue } from '@mantine/hooks';
import { IconDatabaseImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { shortDay } from '#web/lib/dates.ts';
import { type Say, useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Button } from '#web/ui/button.tsx';
import { ChoiceField, TextField } from '#web/ui/fields.tsx';
import { Words } from '#web/ui/layout.tsx';
import { LongTable } from '#web/ui/long-table.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { type ListedAgency, type Narrowed, useImports, useListing } from '../api/listing.ts';
import { ImportDialog } from '../components/import-dialog.tsx';
import classes from '../components/listing.module.css';
import { listingTexts } from '../listing-texts.ts';

const TYPING_MS = 200;

/** Danh mục cơ quan: looked through by administrators, replaced by a file by those of the whole city. */
export function CataloguePage() {
  const say = useTexts(listingTexts);
  const [narrowed, narrow] = useState<Narrowed>({ q: '', source: '', state: 'current' });
  const [asked] = useDebouncedValue(narrowed, TYPING_MS);
  const [isImporting, setImporting] = useState(false);
  const imports = useImports();
  useDocumentTitle(say('title'));
  return (
    <div className={classes['page']}>
      <div className={classes['inner']}>
        <div className={classes['head']}>
          <h1>{say('title')}</h1>
          <Link to="/administration">{say('back')}</Link>
          {imports !== undefined && <Button kind="main" icon={<IconDatabaseImport size={17} aria-hidden="true" />} onClick={() => setImporting(true)}>{say('import')}</Button>}
        </div>
        <Words tone="soft">{say('hint')}</Words>
        <Filters narrowed={narrowed} onNarrow={narrow} />
        <Listing narrowed={asked} />
      </div>
      {isImporting && imports !== undefined && <ImportDialog imports={imports} onClose={() => setImporting(false)} />}
    </div>
  );
}

const SOURCES = ['', 'official', 'hosted', 'packet'] as const;
const STATES = ['current', 'ended', 'hidden'] as const;

function Filters({ narrowed, onNarrow }: { narrowed: Narrowed; onNarrow: (next: Narrowed) => void }) {
  const say = useTexts(listingTexts);
  return (
    <div className={classes['filters']}>
      <div className={classes['find']}><TextField label={say('find')} value={narrowed.q} maxLength={200} onChange={(q) => onNarrow({ ...narrowed, q })} /></div>
      <ChoiceField label={say('source')} value={narrowed.source} choices={SOURCES.map((value) => ({ value, label: say(`source.${value}`) }))} onChange={(source) => onNarrow({ ...narrowed, source: source as Narrowed['source'] })} />
      <ChoiceField label={say('state')} value={narrowed.state} choices={STATES.map((value) => ({ value, label: say(`state.${value}`) }))} onChange={(state) => onNarrow({ ...narrowed, state: state as Narrowed['state'] })} />
    </div>
  );
}

function Listing({ narrowed }: { narrowed: Narrowed }) {
  const say = useTexts(listingTexts);
  const { total, rowAt, onRange, problem } = useListing(narrowed);
  const cells = useMemo(() => cellsIn(say), [say]);
  const columns = [['name', 34], ['superior', 28], ['code102', 17], ['codeQd20', 17], ['reach', 15], ['source', 17]] as const;
  return (
    <>
      <ProblemNote problem={problem} />
      {total === undefined && problem === null && <SkeletonRows label={say('loading')} rows={8} />}
      {total !== undefined && <p role="status" className={classes['total']}>{total === 0 ? say('none') : say('total', { count: total.toLocaleString('vi-VN') })}</p>}
      {total !== undefined && total > 0 && (
        <LongTable key={JSON.stringify(narrowed)} label={say('title')} columns={columns.map(([head, width]) => ({ head: say(head), width, centred: false }))} count={total} rowAt={rowAt} cellsOf={cells} isQuiet={isQuiet} onRange={onRange} />
      )}
    </>
  );
}

const isQuiet = ({ gone, hidden }: ListedAgency): boolean => gone || hidden;

const cellsIn = (say: Say<(typeof listingTexts)['vi']>) => ({ name, superiorName, code102, codeQd20, reach, source, endedOn }: ListedAgency): readonly ReactNode[] =>
  [name, superiorName, code102, codeQd20, endedOn === null ? say(`reach.${reach}`) : say('endedOn', { day: shortDay(endedOn) }), say(`source.${source}`)];
