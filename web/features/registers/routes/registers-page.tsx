import { IconBook2 } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { REGISTER_BOOKS, type RegisterBook } from '#contract/registers/books.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { DayField } from '#web/ui/day-field.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ChoiceField } from '#web/ui/fields.tsx';
import { FilterTabs } from '#web/ui/filter-tabs.tsx';
import { Group } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { shownBy, type Summary, useSummary } from '../api/registers.ts';
import type { RegistersSearch } from '../api/search.ts';
import { RegisterFiles } from '../components/register-files.tsx';
import { RegisterTable } from '../components/register-table.tsx';
import { RegisterTotals } from '../components/register-totals.tsx';
import classes from '../components/registers.module.css';
import { registerTexts } from '../texts.ts';

/** The registers of the agency: read here, printed and taken out as files. */
export function RegistersPage() {
  const say = useTexts(registerTexts);
  const search = shownBy(useSearch({ from: '/shell/registers' }));
  const go = useNavigate();
  const { data: summary, error } = useSummary(search);
  useDocumentTitle(say('title'));
  return (
    <div className={classes['page']}>
      <div className={classes['inner']}>
        <div className={classes['head']}>
          <h1>{say('title')}</h1>
          <Group gap="md">
            <Link to="/numbers">{say('numbers')}</Link>
            <Link to="/agency-form">{say('agencyForm')}</Link>
          </Group>
          {summary !== undefined && <RegisterFiles search={search} summary={summary} />}
        </div>
        <div className={classes['head']}>
          <FilterTabs<RegisterBook> label={say('books')} chosen={search.book} onChoose={(book) => void go({ to: '/registers', search: { ...withoutSeries(search), book } })}
            tabs={REGISTER_BOOKS.map((value) => ({ value, label: say(`book.${value}`) }))} />
        </div>
        <ProblemNote problem={error} />
        {summary !== undefined && <Filters search={search} summary={summary} />}
        {summary === undefined && error === null && <SkeletonRows label={say('loading')} rows={8} />}
        {summary?.totals.lines === 0 && <EmptyState icon={<IconBook2 size={28} />} title={say('emptyTitle')}>{say('emptyHint')}</EmptyState>}
        {summary !== undefined && summary.totals.lines > 0 && <RegisterTable search={search} summary={summary} />}
      </div>
    </div>
  );
}

/** A series is of one book, year and agency: elsewhere it names nothing. */
function withoutSeries({ series: _series, ...search }: RegistersSearch): RegistersSearch {
  return search;
}

function Filters({ search, summary }: { search: RegistersSearch; summary: Summary }) {
  const say = useTexts(registerTexts);
  const go = useNavigate();
  const { agencyId = summary.agencyId, year } = search;
  const years = [...new Set([...summary.years, year])].sort((a, b) => b - a);
  const change = (next: RegistersSearch): void => void go({ to: '/registers', search: next, replace: true });
  const setDay = (name: 'from' | 'to') => (day: string | null): void => {
    const { [name]: _before, ...rest } = search;
    change(day === null ? rest : { ...rest, [name]: day });
  };
  return (
    <div className={classes['filters']}>
      <ChoiceField label={say('year')} value={String(year)} onChange={(value) => change({ book: search.book, year: Number(value), ...(search.agencyId === undefined ? {} : { agencyId }) })} choices={years.map((one) => ({ value: String(one), label: String(one) }))} />
      <DayField label={say('from')} value={search.from ?? null} onChange={setDay('from')} />
      <DayField label={say('to')} value={search.to ?? null} onChange={setDay('to')} />
      {summary.agencies.length > 1 && (
        <div className={classes['agency']}>
          <ChoiceField label={say('agency')} value={agencyId} onChange={(value) => change({ ...withoutSeries(search), agencyId: value })} choices={summary.agencies.map(({ id, name }) => ({ value: id, label: name }))} />
        </div>
      )}
      {summary.series.length > 1 && (
        <div className={classes['agency']}>
          <ChoiceField label={say('series')} value={summary.seriesKey} onChange={(value) => change({ ...search, series: value })} choices={summary.series.map(({ key, name }) => ({ value: key, label: name }))} />
        </div>
      )}
      <RegisterTotals totals={summary.totals} />
    </div>
  );
}
