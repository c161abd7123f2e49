import { MultiSelect, Select } from '@mantine/core';
import { useTexts } from '#web/lib/texts.ts';
import { rest, type Choice, type Common } from './fields.tsx';
import { searchKey } from './search-key.ts';
import { uiTexts } from './texts.ts';

/** For a long list: type a part of the name, with or without accents. */
export function SearchField({ label, value, onChange, choices, nothing, ...props }: Common & { value: string | null; onChange: (value: string | null) => void; choices: readonly Choice[]; nothing: string }) {
  const say = useTexts(uiTexts);
  return (
    <Select label={label} value={value} onChange={(next) => onChange(next)} data={choices.map((choice) => ({ ...choice }))} searchable clearable nothingFoundMessage={nothing}
      filter={byKey} limit={80} clearButtonProps={{ 'aria-label': `${say('clear')}: ${label}` }} {...rest({ label, ...props })} />
  );
}

export function ManyField({ label, value, onChange, choices, nothing, ...props }: Common & { value: readonly string[]; onChange: (value: string[]) => void; choices: readonly Choice[]; nothing: string }) {
  return (
    <MultiSelect label={label} value={[...value]} onChange={(next) => onChange(next)} data={choices.map((choice) => ({ ...choice }))} searchable hidePickedOptions nothingFoundMessage={nothing}
      filter={byKey} limit={80} {...rest({ label, ...props })} />
  );
}

function byKey({ options, search, limit }: { options: unknown[]; search: string; limit: number }): never {
  const words = searchKey(search).split(' ').filter(Boolean);
  const found = (options as Choice[]).filter(({ label }) => words.every((word) => searchKey(label).includes(word)));
  return found.slice(0, limit) as never;
}
