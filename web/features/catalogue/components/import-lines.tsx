import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { type ImportedLine, LINES_SHOWN, useImportLines } from '../api/listing.ts';
import { listingTexts } from '../listing-texts.ts';
import classes from './listing.module.css';

/** Lines of one meaning, a page at a time: ten thousand of them do not flood the screen. */
export function ImportLines({ importId, verdict, count }: { importId: string; verdict: ImportedLine['verdict']; count: number }) {
  const say = useTexts(listingTexts);
  const [skip, setSkip] = useState(0);
  const { data, error } = useImportLines(importId, verdict, skip);
  if (count === 0) return <Words tone="soft">{say('noLines')}</Words>;
  const last = Math.min(skip + LINES_SHOWN, count);
  return (
    <>
      <ProblemNote problem={error} />
      {data === undefined && error === null && <SkeletonRows label={say('loading')} rows={5} />}
      {data !== undefined && (
        <div className={classes['scroll']} tabIndex={0} role="region" aria-label={say(`verdict.${verdict}`)}>
          <table className={classes['lines']}>
            <thead><tr>{(['line', 'name', 'code102', 'codeQd20', ...(verdict === 'faulty' ? (['fault'] as const) : [])] as const).map((head) => <th key={head} scope="col">{say(head)}</th>)}</tr></thead>
            <tbody>{data.lines.map((line) => <Line key={line.line} {...line} />)}</tbody>
          </table>
        </div>
      )}
      {count > LINES_SHOWN && (
        <div className={classes['buttons']}>
          <Words small tone="soft">{say('shown', { from: skip + 1, to: last, count: count.toLocaleString('vi-VN') })}</Words>
          <Button small disabled={skip === 0} onClick={() => setSkip(skip - LINES_SHOWN)}>{say('before')}</Button>
          <Button small disabled={last === count} onClick={() => setSkip(skip + LINES_SHOWN)}>{say('more')}</Button>
        </div>
      )}
    </>
  );
}

function Line({ line, name, knownAs, code102, codeQd20, verdict, fault }: ImportedLine) {
  const say = useTexts(listingTexts);
  return (
    <tr>
      <td>{line}</td>
      <td>
        {name}
        {knownAs !== null && knownAs !== name && <><br /><Words small tone="soft">{say('knownAs', { name: knownAs })}</Words></>}
      </td>
      <td>{code102}</td>
      <td>{codeQd20}</td>
      {verdict === 'faulty' && <td>{fault !== null && say(`fault.${fault}`)}</td>}
    </tr>
  );
}
