import { useTypeChoices, useLabels } from '#web/features/documents/index.ts';
import { usePeople } from '#web/features/identity/index.ts';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import type { Filter, SearchAddress } from '../api/address.ts';
import { searchTexts } from '../texts.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const INCOMING_STATES = ['arrived', 'registered', 'directed', 'in-hand', 'closed', 'returned'] as const;

/** The values of each filter that is chosen from a list, as people call them. */
export function useFilterChoices(): Readonly<Record<'direction' | 'type' | 'urgency' | 'state' | 'unitId', readonly Choice[]>> {
  const say = useTexts(searchTexts);
  const label = useLabels();
  const types = useTypeChoices();
  const { units } = usePeople();
  return {
    direction: (['incoming', 'outgoing'] as const).map((value) => ({ value, label: say(`direction.${value}`) })),
    type: types,
    urgency: (['0', '1', '2', '3'] as const).map((value) => ({ value, label: say(`urgency.${value}`) })),
    state: [...INCOMING_STATES.map((value) => ({ value, label: label(`incoming.${value}`) })), { value: 'issued', label: label('outgoing.issued') }],
    unitId: units.map(({ id, name }) => ({ value: id, label: name })),
  };
}

/** What a filter says, for its chip. */
export function useFilterNames(): (name: Filter, address: SearchAddress) => string {
  const choices = useFilterChoices();
  return (name, address) => {
    const value = address[name] ?? '';
    if (name === 'from' || name === 'to') return shortDay(value);
    if (name === 'issuer' || name === 'number') return value;
    return choices[name].find((choice) => choice.value === value)?.label ?? '…';
  };
}
