import { IconFolders, IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { urlOf } from '#web/lib/call.ts';
import { dayIn } from '#web/lib/dates.ts';
import { useShortcuts } from '#web/lib/shortcuts.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ChoiceField, TextField } from '#web/ui/fields.tsx';
import { FilterTabs } from '#web/ui/filter-tabs.tsx';
import { ListPage } from '#web/ui/list-page.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useFiles, useSeesWhole } from '../api/records.ts';
import { FILE_SCOPES, FILE_STATES, type FileScope, type FilesSearch, type FileState } from '../api/search.ts';
import { FileRows } from '../components/file-rows.tsx';
import { OpenFileDialog } from '../components/open-file-dialog.tsx';
import classes from '../components/records.module.css';
import { recordsTexts } from '../texts.ts';

/** Work files: mine, all I may open, those the archive is to have. */
export function FilesPage() {
  const say = useTexts(recordsTexts);
  const search = useSearch({ from: '/shell/records' });
  const list = useFiles({ scope: 'mine', ...search });
  const [isOpening, setOpening] = useState(false);
  useDocumentTitle(say('title'));
  useShortcuts({ n: () => setOpening(true) });
  return (
    <ListPage title={say('title')} acts={<Acts onNew={() => setOpening(true)} />} filters={<Filters search={search} />}>
      <ProblemNote problem={list.error} />
      {list.isPending && <SkeletonRows label={say('loading')} rows={8} />}
      {list.data !== undefined && list.data.length > 0 && <FileRows rows={list.data} />}
      {list.data?.length === 0 && <EmptyState icon={<IconFolders size={28} />} title={say('emptyTitle')} act={<Button kind="main" onClick={() => setOpening(true)}>{say('newFile')}</Button>}>{say('emptyHint')}</EmptyState>}
      {list.hasNextPage && <div className={classes['more']}><Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{say('more')}</Button></div>}
      {isOpening && <OpenFileDialog onClose={() => setOpening(false)} />}
    </ListPage>
  );
}

function Acts({ onNew }: { onNew: () => void }) {
  const say = useTexts(recordsTexts);
  const seesWhole = useSeesWhole();
  return (
    <div className={classes['buttons']}>
      <Link to="/records/plan" className={classes['file'] ?? ''}>{say('plan')}</Link>
      <Link to="/records/hand-overs" className={classes['file'] ?? ''}>{say('handOvers')}</Link>
      {seesWhole && <a className={classes['file']} href={`${urlOf('records', 'getListPdf', {})}?year=${dayIn().slice(0, 4)}`} target="_blank" rel="noreferrer"><IconPrinter size={17} aria-hidden="true" />{say('printList')}</a>}
      <Button kind="main" onClick={onNew}>{say('newFile')}</Button>
    </div>
  );
}

function Filters({ search }: { search: FilesSearch }) {
  const say = useTexts(recordsTexts);
  const go = useNavigate();
  const show = (next: FilesSearch): void => void go({ to: '/records', search: next, replace: true });
  const { state: _state, ...withoutState } = search;
  return (
    <div className={classes['filters']}>
      <FilterTabs<FileScope> label={say('scopes')} chosen={search.scope ?? 'mine'} onChoose={(scope) => show({ ...search, scope })} tabs={FILE_SCOPES.map((value) => ({ value, label: say(`scope.${value}`) }))} />
      <ChoiceField label={say('states')} value={search.state ?? ''} onChange={(value) => show(value === '' ? withoutState : { ...search, state: value as FileState })}
        choices={[{ value: '', label: say('everyState') }, ...FILE_STATES.map((value) => ({ value, label: say(`state.${value}`) }))]} />
      <TextField label={say('words')} value={search.words ?? ''} onChange={(words) => show({ ...search, words })} maxLength={100} />
    </div>
  );
}
