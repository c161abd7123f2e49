import { type Random, weighted } from '#server/seed/city/random.ts';
import { ACTS, CLOSINGS, FIELDS, LAWS, OPENINGS, OUTSIDE_ISSUERS, PLACES, SENTENCES, TYPES } from './words.ts';

/** What a document says, without whose it is. */
export interface Letter {
  readonly type: string;
  readonly subject: string;
  readonly body: string;
  readonly issuerName: string;
  readonly number: string;
  readonly symbol: string;
  readonly signerName: string;
  readonly urgency: number;
}

export interface Issuer {
  readonly name: string;
  readonly abbreviation: string;
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Ten times as fast as the seed's own `oneOf`, which weighs every choice: here it is called some ten million times. */
export function pick<Value>(random: Random, choices: readonly Value[]): Value {
  const chosen = choices[below(random, choices.length)];
  if (chosen === undefined) throw new RangeError('Nothing to choose from');
  return chosen;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function fill(random: Random, sentence: string, fixed: Readonly<Record<string, string>>, names: readonly string[]): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    switch (slot) {
      case 'person': return pick(random, names);
      case 'day': return `${twoDigits(1 + below(random, 28))}/${twoDigits(1 + below(random, 12))}/2020`;
      case 'many': return String(1 + below(random, 4000));
      case 'money': return `${1 + below(random, 900)}.${String(below(random, 1000)).padStart(3, '0')}.000`;
      case 'act': return pick(random, ACTS);
      case 'place': return pick(random, PLACES);
      case 'law': return pick(random, LAWS);
      default: return fixed[slot] ?? '';
    }
  });
}

const WEIGHTED_TYPES = TYPES.map(([name, short, weight]) => [[name, short] as const, weight] as const);

/** An invented letter of 700 to 3,000 characters, in the words of the time. */
export function inventLetter(random: Random, agencies: readonly Issuer[], names: readonly string[]): Letter {
  const [type, abbreviation] = weighted(random, WEIGHTED_TYPES);
  const outside = random() < 0.35;
  const [outsideName, outsideSymbol] = pick(random, OUTSIDE_ISSUERS);
  const inside = pick(random, agencies);
  const issuerName = outside ? outsideName : inside.name;
  const field = pick(random, FIELDS);
  const fixed = { field, agency: issuerName };
  const place = random() < 0.6 ? ` tại ${pick(random, PLACES)}` : '';
  const paragraphs = Array.from({ length: 3 + below(random, 12) }, () => fill(random, pick(random, SENTENCES), fixed, names));
  const symbol = outside ? outsideSymbol : `${abbreviation === '' ? '' : `${abbreviation}-`}${inside.abbreviation}`;
  return {
    type,
    subject: `${pick(random, ACTS)} ${field}${place}`,
    body: [fill(random, pick(random, OPENINGS), fixed, names), ...paragraphs, pick(random, CLOSINGS)].join('\n\n'),
    issuerName,
    number: String(1 + below(random, 9000)),
    symbol,
    signerName: pick(random, names),
    urgency: weighted(random, [[0, 80], [1, 14], [2, 4], [3, 2]]),
  };
}
