import { RECORDS_LIMITS } from '#contract/records/limits.ts';
import { usePeople } from '#web/features/identity/index.ts';
import { errorAt } from '#web/lib/faults.ts';
import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { ChoiceField, TextArea, TextField } from '#web/ui/fields.tsx';
import { SearchField } from '#web/ui/search-fields.tsx';
import { recordsTexts } from '../texts.ts';
import classes from './records.module.css';

/** What stands on the cover of a file. */
export interface Cover {
  readonly title: string;
  readonly retention: string;
  readonly description: string;
  readonly responsiblePostId: string | null;
}

export const FOR_EVER = 'for-ever';
const PERIODS = [2, 5, 10, 15, 20, 50, 70] as const;

export const yearsOf = (retention: string): number | null => (retention === FOR_EVER ? null : Number(retention));
export const retentionOf = (years: number | null): string => (years === null ? FOR_EVER : String(years));

interface RetentionFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Thời hạn bảo quản: the usual periods, and the one that stands there already. */
export function RetentionField({ value, onChange }: RetentionFieldProps) {
  const say = useTexts(recordsTexts);
  const years = [...new Set<number>([...PERIODS, ...(value === FOR_EVER ? [] : [Number(value)])])].sort((a, b) => a - b);
  return <ChoiceField label={say('retention')} value={value} onChange={onChange} choices={[{ value: FOR_EVER, label: say('forEver') }, ...years.map((each) => ({ value: String(each), label: say('years', { years: each }) }))]} />;
}

/** Everybody of the agency who may be given a file. */
export function usePosts(): { value: string; label: string; unitId: string }[] {
  return usePeople().posts.filter(({ personId, role }) => personId !== null && role !== 'administrator').map(({ id, personName, title, unitId }) => ({ value: id, label: `${personName} – ${title}`, unitId }));
}

export function CoverFields({ cover, onChange, problem }: { cover: Cover; onChange: (cover: Cover) => void; problem: Problem | null }) {
  const say = useTexts(recordsTexts);
  const posts = usePosts();
  return (
    <div className={classes['fields']}>
      <div className={classes['wide']}><TextField label={say('fileTitle')} value={cover.title} onChange={(title) => onChange({ ...cover, title })} maxLength={RECORDS_LIMITS.title} required {...errorAt(problem, 'title')} /></div>
      <RetentionField value={cover.retention} onChange={(retention) => onChange({ ...cover, retention })} />
      <SearchField label={say('responsible')} value={cover.responsiblePostId} onChange={(responsiblePostId) => onChange({ ...cover, responsiblePostId })} choices={posts} nothing={say('nobody')} required {...errorAt(problem, 'responsiblePostId')} />
      <div className={classes['wide']}><TextArea label={say('description')} value={cover.description} onChange={(description) => onChange({ ...cover, description })} rows={2} maxLength={RECORDS_LIMITS.description} {...errorAt(problem, 'description')} /></div>
    </div>
  );
}
