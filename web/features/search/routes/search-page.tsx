import { IconDeviceFloppy, IconFileSpreadsheet, IconFileTypeCsv, IconSearch } from '@tabler/icons-react';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ChoiceField, TextField } from '#web/ui/fields.tsx';
import { Words } from '#web/ui/layout.tsx';
import { ListPage } from '#web/ui/list-page.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { FILTERS, isAsked, saying, type SearchAddress } from '../api/address.ts';
import { fileUrl, useCount, useResults } from '../api/search.ts';
import { FilterBar } from '../components/filter-bar.tsx';
import { ResultRows } from '../components/result-rows.tsx';
import { SaveDialog } from '../components/save-dialog.tsx';
import { SavedSearches } from '../components/saved-searches.tsx';
import classes from '../components/search.module.css';
import { searchTexts } from '../texts.ts';

const PAUSE = 250;

/** Everything the reader may find, with filters; the address holds the whole question, so it can be kept and sent on. */
export function SearchPage() {
  const say = useTexts(searchTexts);
  const go = useNavigate();
  const address = useSearch({ from: '/shell/search' });
  const [isFiltering, filter] = useState(() => FILTERS.some((name) => address[name] !== undefined));
  const [isSaving, save] = useState(false);
  const change = (next: SearchAddress): void => void go({ to: '/search', search: next, replace: true });
  const asked = isAsked(address);
  useDocumentTitle(say('title'));
  return (
    <ListPage
      title={say('title')}
      acts={asked && <Button icon={<IconDeviceFloppy size={17} aria-hidden="true" />} onClick={() => save(true)}>{say('save')}</Button>}
      before={null}
      filters={
        <>
          <SavedSearches address={address} />
          <WordsField address={address} onChange={change} />
          <FilterBar address={address} isOpen={isFiltering} onToggle={() => filter(!isFiltering)} onChange={change} />
          {asked && <Foot address={address} onChange={change} />}
        </>
      }
    >
      {asked ? <Results address={address} /> : <EmptyState icon={<IconSearch size={28} />} title={say('startTitle')}>{say('startHint')}</EmptyState>}
      {isSaving && <SaveDialog address={address} onClose={() => save(false)} />}
    </ListPage>
  );
}

/** Typed words are asked for after a pause, or at once with Enter. */
function WordsField({ address, onChange }: { address: SearchAddress; onChange: (next: SearchAddress) => void }) {
  const say = useTexts(searchTexts);
  const { q = '' } = address;
  const [words, setWords] = useState(q);
  const ask = (typed: string): void => onChange(saying(address, 'q', typed.trim()));
  const askSoon = useDebouncedCallback(ask, PAUSE);
  useEffect(() => setWords((typed) => (typed.trim() === q ? typed : q)), [q]);
  return (
    <form role="search" className={classes['box']} onSubmit={(event) => { event.preventDefault(); ask(words); }}>
      <div className={classes['words']}>
        <TextField label={say('words')} value={words} onChange={(typed) => { setWords(typed); askSoon(typed); }} description={say('wordsHint')} maxLength={200} autoFocus autoComplete="off" />
      </div>
      <Button kind="main" submit icon={<IconSearch size={17} aria-hidden="true" />}>{say('find')}</Button>
    </form>
  );
}

function Foot({ address, onChange }: { address: SearchAddress; onChange: (next: SearchAddress) => void }) {
  const say = useTexts(searchTexts);
  const { data } = useCount(address);
  const count = data?.count.toLocaleString('vi-VN') ?? '';
  return (
    <div className={classes['foot']}>
      <Words tone="soft"><span role="status">{data === undefined ? '' : say(data.isMore ? 'countMore' : 'count', { count })}</span></Words>
      <div className={classes['files']} role="group" aria-label={say('files')}>
        <a className={classes['file']} href={fileUrl('getXlsx', address)} download><IconFileSpreadsheet size={16} aria-hidden="true" />{say('xlsx')}</a>
        <a className={classes['file']} href={fileUrl('getCsv', address)} download><IconFileTypeCsv size={16} aria-hidden="true" />{say('csv')}</a>
      </div>
      <div className={classes['order']}>
        <ChoiceField label={say('order')} value={address.order ?? ''} onChange={(order) => onChange(saying(address, 'order', order))} choices={[{ value: '', label: say('order.best') }, { value: 'newest', label: say('order.newest') }]} />
      </div>
    </div>
  );
}

function Results({ address }: { address: SearchAddress }) {
  const say = useTexts(searchTexts);
  const { results, corrected, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useResults(address);
  return (
    <>
      <ProblemNote problem={error} />
      {isPending && <SkeletonRows label={say('loading')} rows={6} />}
      {corrected !== null && <Notice>{say('corrected', { asked: address.q ?? '', found: corrected })}</Notice>}
      {results !== undefined && results.length > 0 && <ResultRows results={results} />}
      {results?.length === 0 && <EmptyState icon={<IconSearch size={28} />} title={say('emptyTitle')}>{say('emptyHint')}</EmptyState>}
      {hasNextPage && <div className={classes['more']}><Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{say('more')}</Button></div>}
    </>
  );
}
