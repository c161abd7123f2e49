import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shortDay, dayIn } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { TextField } from '#web/ui/fields.tsx';
import { Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { searchKey } from '#web/ui/search-key.ts';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { administrationTexts } from '../administration-texts.ts';
import { type Administered, useAdministered } from '../api/administration.ts';
import classes from './administration.module.css';

interface Node {
  readonly row: Administered;
  readonly below: readonly Node[];
}

/** City, agencies, units. The top shows what is below it; an agency shows its units when it is opened, or when the filter finds one of them. */
export function OrganizationTree({ openedId }: { openedId?: string }) {
  const say = useTexts(administrationTexts);
  const { data, error } = useAdministered();
  const [search, setSearch] = useState('');
  const words = searchKey(search).split(' ').filter(Boolean);
  const nodes = treeOf(data?.organizations ?? []);
  const shown = words.length === 0 ? nodes : nodes.flatMap((node) => matching(node, words));
  return (
    <nav className={classes['tree']} aria-label={say('tree')}>
      <div className={classes['filter']}><TextField label={say('find')} value={search} onChange={setSearch} /></div>
      <ProblemNote problem={error} />
      {data === undefined && error === null && <SkeletonRows label={say('loading')} />}
      {data !== undefined && shown.length === 0 && <div className={classes['filter']}><Words tone="soft">{say('nothingFound')}</Words></div>}
      <Level nodes={shown} openedId={openedId} isAllOpen={words.length > 0} isTop />
    </nav>
  );
}

function Level({ nodes, openedId, isAllOpen, isTop = false }: { nodes: readonly Node[]; openedId: string | undefined; isAllOpen: boolean; isTop?: boolean }) {
  const say = useTexts(administrationTexts);
  if (nodes.length === 0) return null;
  return (
    <ul className={classes['level']}>
      {nodes.map(({ row, below }) => (
        <li key={row.id}>
          <Link to="/administration/$id" params={{ id: row.id }} className={classes['node'] ?? ''} data-kind={row.kind}>
            <span>{row.name}</span>
            {row.from > dayIn() && <Words small tone="soft">{say('beginsOn', { day: shortDay(row.from) })}</Words>}
            {row.to !== null && <Words small tone="warn">{say('endsOn', { day: shortDay(row.to) })}</Words>}
          </Link>
          {(isAllOpen || isTop || isOpened({ row, below }, openedId)) && <Level nodes={below} openedId={openedId} isAllOpen={isAllOpen} />}
        </li>
      ))}
    </ul>
  );
}

const isOpened = ({ row, below }: Node, id: string | undefined): boolean => row.id === id || below.some((node) => isOpened(node, id));

function treeOf(rows: readonly Administered[]): Node[] {
  const known = new Set(rows.map(({ id }) => id));
  const nodesBelow = (parentId: string): Node[] => rows.filter((row) => row.parentId === parentId).map((row) => ({ row, below: nodesBelow(row.id) }));
  return rows.filter(({ parentId }) => parentId === null || !known.has(parentId)).map((row) => ({ row, below: nodesBelow(row.id) }));
}

/** The node when it or something below it has every word; what does not lead to a hit is left out. */
function matching({ row, below }: Node, words: readonly string[]): Node[] {
  const hits = below.flatMap((node) => matching(node, words));
  const key = searchKey(`${row.name} ${row.shortName} ${row.abbreviation}`);
  return hits.length > 0 || words.every((word) => key.includes(word)) ? [{ row, below: hits }] : [];
}
