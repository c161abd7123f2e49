import { printedNumber } from '#contract/documents/number.ts';
import { useAsk } from '#web/lib/ask.ts';
import { useTexts } from '#web/lib/texts.ts';
import { ChoiceField } from '#web/ui/fields.tsx';
import type { Outgoing } from '../api/types.ts';
import { changeTexts } from '../texts/changes.ts';

/** Which number the document gets: the next one, or one kept for it. Nothing is asked where none is kept. */
export function KeptNumber({ document: { type, unitId }, value, onChange }: { document: Outgoing; value: string | null; onChange: (reservationId: string | null) => void }) {
  const say = useTexts(changeTexts);
  const { data } = useAsk(['documents', 'numbers', 'kept', type, unitId], 'numbering', 'listReservations', { query: { state: 'reserved', type, unitId } });
  const kept = data?.reservations ?? [];
  if (kept.length === 0) return null;
  const choices = [{ value: '', label: say('nextNumber') }, ...kept.map(({ id, number, purpose }) => ({ value: id, label: say('keptNumber', { number: printedNumber(number), purpose }) }))];
  return <ChoiceField label={say('number')} value={value ?? ''} onChange={(next) => onChange(next === '' ? null : next)} choices={choices} />;
}
