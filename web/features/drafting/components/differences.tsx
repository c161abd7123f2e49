import type { ChangedLine, ChangedRun, LineSide } from '#contract/drafting/difference.ts';
import { useTexts } from '#web/lib/texts.ts';
import { VisuallyHidden, Words } from '#web/ui/layout.tsx';
import type { ChangedPart } from '../api/around-text.ts';
import { versionTexts } from '../texts/versions.ts';
import { folded } from './fold-lines.ts';
import classes from './versions.module.css';

export type View = 'sideBySide' | 'unified';

/** What changed in the main text and in each appendix. */
export function Differences({ parts, view }: { parts: readonly ChangedPart[]; view: View }) {
  const say = useTexts(versionTexts);
  const changed = parts.filter(({ lines }) => lines.some(({ change }) => change !== 'same'));
  if (changed.length === 0) return <Words>{say('same')}</Words>;
  return (
    <>
      {changed.map(({ part, title, lines }) => (
        <section key={part} className={classes['part']} aria-label={title === null ? say('body') : say('appendix', { title })}>
          <h3>{title === null ? say('body') : say('appendix', { title })} <Words small tone="soft">{say('summary', countsOf(lines))}</Words></h3>
          {view === 'sideBySide' ? <TwoColumns lines={lines} /> : <OneColumn lines={lines} />}
        </section>
      ))}
    </>
  );
}

function countsOf(lines: readonly ChangedLine[]): { added: number; removed: number; changed: number } {
  const count = (wanted: readonly ChangedLine['change'][]): number => lines.filter(({ change }) => wanted.includes(change)).length;
  return { added: count(['added']), removed: count(['removed']), changed: count(['changed', 'formatted']) };
}

function TwoColumns({ lines }: { lines: readonly ChangedLine[] }) {
  const say = useTexts(versionTexts);
  return (
    <table className={classes['two']}>
      <thead><tr><th scope="col">{say('older')}</th><th scope="col">{say('newer')}</th></tr></thead>
      <tbody>
        {folded(lines).map((entry) => ('count' in entry
          ? <tr key={entry.key}><td colSpan={2} className={classes['fold']}>{say('unchanged', { count: entry.count })}</td></tr>
          : (
            <tr key={entry.key} data-change={entry.line.change}>
              <td>{entry.line.before !== null && <Side side={entry.line.before} />}</td>
              <td>{entry.line.after !== null && <Side side={entry.line.after} />}</td>
            </tr>
          )))}
      </tbody>
    </table>
  );
}

/** Both versions in one: what is gone struck through, what is new underlined. */
function OneColumn({ lines }: { lines: readonly ChangedLine[] }) {
  const say = useTexts(versionTexts);
  return (
    <ol className={classes['one']}>
      {folded(lines).map((entry) => ('count' in entry
        ? <li key={entry.key} className={classes['fold']}>{say('unchanged', { count: entry.count })}</li>
        : (
          <li key={entry.key} data-change={entry.line.change}>
            {entry.line.change === 'changed' ? <Merged line={entry.line} /> : <Side side={entry.line.after ?? entry.line.before} />}
          </li>
        )))}
    </ol>
  );
}

function Side({ side }: { side: LineSide | null }) {
  if (side === null) return null;
  return (
    <p className={classes['line']} data-kind={side.type}>
      {side.number !== null && <span className={classes['number']}>{side.number} </span>}
      {side.cells.map((runs, at) => <span key={at} className={side.type === 'tableRow' ? classes['cell'] : undefined}><Runs runs={runs} /></span>)}
    </p>
  );
}

function Runs({ runs }: { runs: readonly ChangedRun[] }) {
  const say = useTexts(versionTexts);
  return runs.map(({ text, change }, at) => {
    if (change === 'same') return <span key={at}>{text}</span>;
    const Tag = change === 'removed' ? 'del' : 'ins';
    return <Tag key={at}><VisuallyHidden>{say(change)}: </VisuallyHidden>{text}</Tag>;
  });
}

/** Words of one changed line from both sides, in the order they are read. */
function Merged({ line: { before, after } }: { line: ChangedLine }) {
  if (before === null || after === null) return <Side side={after ?? before} />;
  const merged = after.cells.map((cell, at) => interleave(before.cells[at] ?? [], cell));
  return <Side side={{ ...after, cells: merged }} />;
}

function interleave(before: readonly ChangedRun[], after: readonly ChangedRun[]): ChangedRun[] {
  const removed = [...before];
  const runs: ChangedRun[] = [];
  const takeRemoved = (): void => {
    while (removed[0]?.change === 'removed') runs.push(removed.shift() as ChangedRun);
  };
  for (const run of after) {
    takeRemoved();
    runs.push(run);
    if (run.change === 'same') removed.shift();
  }
  takeRemoved();
  return runs;
}
