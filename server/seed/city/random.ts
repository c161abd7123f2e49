/** A source of numbers in [0, 1) that gives the same numbers for the same key, on every machine. */
export type Random = () => number;

/** FNV-1a over the UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** Mulberry32, seeded by a key: what one post draws does not depend on which posts come before it. */
export function randomOf(key: string): Random {
  let state = hash(key);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export function integer(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of the choices, each as likely as its weight. */
export function weighted<Value>(random: Random, choices: readonly (readonly [value: Value, weight: number])[]): Value {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new RangeError('Nothing to choose from');
}

export function oneOf<Value>(random: Random, choices: readonly Value[]): Value {
  return weighted(random, choices.map((value) => [value, 1] as const));
}
