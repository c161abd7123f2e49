import { useState } from 'react';
import { dayIn } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { DayField } from '#web/ui/day-field.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import { administrationTexts } from '../administration-texts.ts';
import type { Administered } from '../api/administration.ts';

interface FormProps {
  readonly kind: 'city' | 'agency' | 'unit';
  readonly known: Pick<Administered, 'name' | 'shortName' | 'abbreviation' | 'codeQcvn102' | 'codeQd20'>;
  readonly hint?: string;
  readonly act: string;
  readonly busy: boolean;
  readonly problem: Parameters<typeof ProblemNote>[0]['problem'];
  readonly onSend: (body: Named) => void;
  readonly onClose: () => void;
}
interface Named {
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string;
  readonly codeQcvn102: string | null;
  readonly codeQd20: string | null;
  readonly from: string;
}

/** How an organization is called from a day on; units have no identifiers of their own. */
function NamesForm({ kind, known, hint, act, busy, problem, onSend, onClose }: FormProps) {
  const say = useTexts(administrationTexts);
  const [values, set] = useState({ ...known, codeQcvn102: known.codeQcvn102 ?? '', codeQd20: known.codeQd20 ?? '' });
  const [from, setFrom] = useState<string | null>(dayIn());
  const isReady = values.name.trim() !== '' && values.shortName.trim() !== '' && values.abbreviation.trim() !== '' && from !== null;
  const send = (): void => {
    if (isReady) onSend({ ...values, codeQcvn102: values.codeQcvn102.trim() || null, codeQd20: values.codeQd20.trim() || null, from });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(); }}>
      <Stack gap="sm">
        {hint !== undefined && <Words tone="soft">{hint}</Words>}
        <TextField label={say('name')} value={values.name} onChange={(name) => set({ ...values, name })} maxLength={200} required autoFocus />
        <TextField label={say('shortName')} value={values.shortName} onChange={(shortName) => set({ ...values, shortName })} maxLength={100} required />
        <TextField label={say('abbreviation')} description={say('abbreviationHint')} value={values.abbreviation} onChange={(abbreviation) => set({ ...values, abbreviation })} maxLength={20} required />
        {kind !== 'unit' && (
          <Group grow align="flex-start">
            <TextField label={say('codeQcvn102')} description={say('codeHint102')} value={values.codeQcvn102} onChange={(codeQcvn102) => set({ ...values, codeQcvn102 })} maxLength={20} />
            <TextField label={say('codeQd20')} description={say('codeHint20')} value={values.codeQd20} onChange={(codeQd20) => set({ ...values, codeQd20 })} maxLength={24} />
          </Group>
        )}
        <DayField label={say('from')} value={from} onChange={setFrom} required />
        <ProblemNote problem={problem} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button kind="main" submit busy={busy} disabled={!isReady}>{act}</Button>
        </Group>
      </Stack>
    </form>
  );
}

const UNNAMED = { name: '', shortName: '', abbreviation: '', codeQcvn102: null, codeQd20: null };

export function CreateOrganization({ parentId, kind, onClose }: { parentId: string; kind: 'agency' | 'unit'; onClose: () => void }) {
  const say = useTexts(administrationTexts);
  const create = useAct('identity', 'createOrganization', () => { toast({ text: say('saved') }); onClose(); });
  return <NamesForm kind={kind} known={UNNAMED} act={say('create')} busy={create.isPending} problem={create.error} onSend={(body) => create.mutate({ body: { ...body, parentId, kind } })} onClose={onClose} />;
}

export function RenameOrganization({ organization, onClose }: { organization: Administered; onClose: () => void }) {
  const say = useTexts(administrationTexts);
  const rename = useAct('identity', 'renameOrganization', () => { toast({ text: say('saved') }); onClose(); });
  const { id, kind } = organization;
  return (
    <NamesForm kind={kind} known={organization} hint={say('renameHint')} act={say('rename')} busy={rename.isPending} problem={rename.error}
      onSend={({ name, shortName, abbreviation, codeQcvn102, codeQd20, from }) => rename.mutate({ params: { id }, body: { name, shortName, abbreviation, codeQcvn102, codeQd20, from } })} onClose={onClose} />
  );
}
