import type { usePeople } from '#web/features/identity/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import type { SeatRef } from './api.ts';
import { wayTexts } from './texts.ts';

type People = ReturnType<typeof usePeople>;

const OWN = 'own';

/** A seat as the value of a choice. */
export const keyOfSeat = ({ postId, unitId }: SeatRef): string => (postId !== null ? `post:${postId}` : unitId !== null ? `unit:${unitId}` : OWN);

export function seatOfKey(key: string): SeatRef {
  const [kind, id = null] = key.split(':');
  return { postId: kind === 'post' ? id : null, unitId: kind === 'unit' ? id : null };
}

/** Whom a seat asks, in words. */
export function useSeatName({ posts, units }: Pick<People, 'posts' | 'units'>): (seat: SeatRef) => string {
  const say = useTexts(wayTexts);
  return ({ postId, unitId }) => {
    const post = posts.find(({ id }) => id === postId);
    if (post !== undefined) return `${post.personName ?? '—'}, ${post.title}`;
    const unit = units.find(({ id }) => id === unitId);
    return unit === undefined ? say('ownUnit') : say('headOf', { unit: unit.name });
  };
}

/** Everybody who can be asked: the head of the own unit, heads of units, people by their post. */
export function useSeatChoices({ posts, units }: Pick<People, 'posts' | 'units'>): { value: string; label: string }[] {
  const say = useTexts(wayTexts);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const led = units.filter(({ id }) => posts.some(({ unitId, role }) => unitId === id && (role === 'unit-head' || role === 'unit-deputy')));
  return [
    { value: OWN, label: say('ownUnit') },
    ...led.map(({ id, name }) => ({ value: `unit:${id}`, label: say('headOf', { unit: name }) })),
    ...posts.filter(({ role }) => role !== 'administrator').map(({ id, personName, title, unitId }) => ({ value: `post:${id}`, label: `${personName ?? '—'} · ${title}, ${unitNames.get(unitId) ?? ''}` })),
  ];
}
