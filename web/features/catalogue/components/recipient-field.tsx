import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { type Common, rest } from '#web/ui/fields.tsx';
import { Words } from '#web/ui/layout.tsx';
import { type Addressee, shownName, useAgencies, useFoundAgencies } from '../api/agencies.ts';
import { catalogueTexts } from '../texts.ts';
import classes from './catalogue.module.css';

const TYPING_MS = 160;

interface RecipientFieldProps extends Common {
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  /** The agency that sends: it is no recipient of its own. */
  readonly exceptId?: string;
}

/** Agencies of this house and of others, looked for in the whole catalogue while the person types. */
export function RecipientField({ label, value, onChange, exceptId, ...props }: RecipientFieldProps) {
  const say = useTexts(catalogueTexts);
  const [typed, type] = useState('');
  const [isOpen, open] = useState(false);
  const [asked] = useDebouncedValue(typed, TYPING_MS);
  const { agencies: found, isComing } = useFoundAgencies(asked, isOpen);
  const [seen, see] = useState<ReadonlyMap<string, Addressee>>(new Map());
  const named = useAgencies(value);
  const known = new Map([...seen, ...named, ...found.map((agency) => [agency.id, agency] as const)]);
  const isChosen = new Set(value);
  const offered = found.filter(({ id }) => id !== exceptId && !isChosen.has(id));
  const choose = (ids: string[]): void => {
    see(new Map([...seen, ...ids.flatMap((id) => { const agency = known.get(id); return agency === undefined ? [] : [[id, agency] as const]; })]));
    onChange(ids);
  };
  return (
    <MultiSelect label={label} value={[...value]} onChange={choose} searchValue={typed} onSearchChange={type} searchable hidePickedOptions onDropdownOpen={() => open(true)}
      data={[...value.map((id) => optionOf(id, known)), ...offered.map(({ id }) => optionOf(id, known))]} filter={({ options }) => options} limit={value.length + offered.length + 1} maxDropdownHeight={360}
      nothingFoundMessage={isComing || asked !== typed ? say('coming') : say('nothing')} renderOption={({ option }) => <Option agency={known.get(option.value)} />} {...rest({ label, ...props, description: props.description ?? say('hint') })} />
  );
}

const optionOf = (id: string, known: ReadonlyMap<string, Addressee>) => {
  const agency = known.get(id);
  return { value: id, label: agency === undefined ? '…' : shownName(agency) };
};

/** Name, what stands above, identifier and way there: what tells two agencies of one name apart. */
function Option({ agency }: { agency: Addressee | undefined }) {
  const say = useTexts(catalogueTexts);
  if (agency === undefined) return null;
  const { name, superiorName, code102, codeQd20, reach } = agency;
  return (
    <div className={classes['option']}>
      <span>{name}</span>
      <Words small tone="soft">{[superiorName, codeQd20 ?? code102, say(`reach.${reach}`)].filter(Boolean).join(' · ')}</Words>
    </div>
  );
}
