import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { RegisterBook } from '#contract/registers/books.ts';
import { REGISTER_COLUMNS, REGISTER_TITLES } from '#contract/registers/columns.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useTexts } from '#web/lib/texts.ts';
import { LongTable } from '#web/ui/long-table.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { type Line, type Summary, useLines } from '../api/registers.ts';
import type { RegistersSearch } from '../api/search.ts';
import { registerTexts } from '../texts.ts';

/** In which column the number stands; it opens the document. */
const NUMBER_AT = { 'incoming': 1, 'outgoing': 0, 'follow-up': 0 } as const satisfies Record<RegisterBook, number>;

/** A register with the columns of Appendix IV; what its cells say is the official record and stays Vietnamese. */
export function RegisterTable({ search, summary }: { search: RegistersSearch; summary: Summary }) {
  const say = useTexts(registerTexts);
  const language = useLanguage();
  const { book } = search;
  const { lineAt, onRange, problem } = useLines(search, summary);
  const columns = useMemo(() => REGISTER_COLUMNS[book].map(({ head, en, ...shape }) => ({ ...shape, head: language === 'en' ? en : head })), [book, language]);
  return (
    <>
      <ProblemNote problem={problem} />
      <LongTable key={book} label={language === 'en' ? say('title') : REGISTER_TITLES[book]} columns={columns} count={summary.totals.lines} lang="vi" rowAt={lineAt} cellsOf={CELLS[book]} isQuiet={isVoided} onRange={onRange} />
    </>
  );
}

const isVoided = ({ standing }: Line): boolean => standing === 'voided' || standing === 'reserved';
const cellsOf = (book: RegisterBook) => ({ cells, documentId }: Line): readonly ReactNode[] =>
  cells.map((cell, at) => (at === NUMBER_AT[book] && documentId !== null ? <NumberCell key={at} book={book} id={documentId} number={cell} /> : cell));
const CELLS = { 'incoming': cellsOf('incoming'), 'outgoing': cellsOf('outgoing'), 'follow-up': cellsOf('follow-up') } as const satisfies Record<RegisterBook, unknown>;

function NumberCell({ book, id, number }: { book: RegisterBook; id: string; number: string }) {
  const say = useTexts(registerTexts);
  return <Link to={book === 'outgoing' ? '/outgoing/$id' : '/incoming/$id'} params={{ id }} aria-label={say('open', { number })}>{number}</Link>;
}
