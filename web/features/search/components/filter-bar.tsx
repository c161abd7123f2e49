import { IconFilterPlus, IconX } from '@tabler/icons-react';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { DayField } from '#web/ui/day-field.tsx';
import { ChoiceField, TextField } from '#web/ui/fields.tsx';
import { SearchField } from '#web/ui/search-fields.tsx';
import { FILTERS, saying, type SearchAddress, without } from '../api/address.ts';
import { searchTexts } from '../texts.ts';
import classes from './search.module.css';
import { useFilterChoices, useFilterNames } from './use-filter-names.ts';

interface FilterBarProps {
  readonly address: SearchAddress;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChange: (next: SearchAddress) => void;
}

/** The filters that hold, each a chip that takes itself away, and the fields to choose others. */
export function FilterBar({ address, isOpen, onToggle, onChange }: FilterBarProps) {
  const say = useTexts(searchTexts);
  const nameOf = useFilterNames();
  const chosen = FILTERS.filter((name) => address[name] !== undefined);
  const cleared = chosen.reduce<SearchAddress>(without, address);
  return (
    <div className={classes['bar']} role="group" aria-label={say('filters')}>
      {chosen.map((name) => (
        <button key={name} type="button" className={classes['chip']} aria-label={say('remove', { filter: `${say(`filter.${name}`)}: ${nameOf(name, address)}` })} onClick={() => onChange(without(address, name))}>
          {say(`filter.${name}`)}: {nameOf(name, address)}<IconX size={14} aria-hidden="true" />
        </button>
      ))}
      <Button small kind="quiet" pressed={isOpen} icon={<IconFilterPlus size={16} aria-hidden="true" />} onClick={onToggle}>{say(isOpen ? 'hideFilters' : 'addFilter')}</Button>
      {chosen.length > 1 && <Button small kind="quiet" onClick={() => onChange(cleared)}>{say('clear')}</Button>}
      {isOpen && <FilterFields address={address} onChange={onChange} />}
    </div>
  );
}

function FilterFields({ address, onChange }: Pick<FilterBarProps, 'address' | 'onChange'>) {
  const say = useTexts(searchTexts);
  const choices = useFilterChoices();
  const any = { value: '', label: say('any') };
  const set = (name: keyof SearchAddress) => (value: string | null): void => onChange(saying(address, name, value));
  return (
    <div className={classes['fields']}>
      {(['direction', 'state', 'urgency'] as const).map((name) => (
        <ChoiceField key={name} label={say(`filter.${name}`)} value={address[name] ?? ''} onChange={set(name)} choices={[any, ...choices[name]]} />
      ))}
      <ChoiceField label={say('filter.type')} value={address.type ?? ''} onChange={set('type')} choices={[any, ...choices.type]} />
      <DayField label={say('filter.from')} value={address.from ?? null} onChange={set('from')} />
      <DayField label={say('filter.to')} value={address.to ?? null} onChange={set('to')} />
      <TextField label={say('filter.issuer')} value={address.issuer ?? ''} onChange={set('issuer')} maxLength={200} />
      <TextField label={say('filter.number')} value={address.number ?? ''} onChange={set('number')} maxLength={50} />
      {choices.unitId.length > 0 && <SearchField label={say('filter.unitId')} value={address.unitId ?? null} onChange={set('unitId')} choices={choices.unitId} nothing={say('unit')} />}
    </div>
  );
}
