import { type Random, oneOf, weighted } from '#server/seed/city/random.ts';
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
const twoDigits = (value: number): string => String(value).padStart(2, '0');

function fill(random: Random, sentence: string, fixed: Readonly<Record<string, string>>, names: readonly string[]): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    switch (slot) {
      case 'person': return oneOf(random, names);
      case 'day': return `${twoDigits(1 + below(random, 28))}/${twoDigits(1 + below(random, 12))}/2020`;
      case 'many': return String(1 + below(random, 4000));
      case 'money': return `${1 + below(random, 900)}.${String(below(random, 1000)).padStart(3, '0')}.000`;
      case 'act': return oneOf(random, ACTS);
      case 'place': return oneOf(random, PLACES);
      case 'law': return oneOf(random, LAWS);
      default: return fixed[slot] ?? '';
    }
  });
}

/** An invented letter of 700 to 3,000 characters, in the words of the time. */
export function inventLetter(random: Random, agencies: readonly Issuer[], names: readonly string[]): Letter {
  const [type, abbreviation] = weighted(random, TYPES.map(([name, short, weight]) => [[name, short] as const, weight] as const));
  const outside = random() < 0.35;
  const [outsideName, outsideSymbol] = oneOf(random, OUTSIDE_ISSUERS);
  const inside = oneOf(random, agencies);
  const issuerName = outside ? outsideName : inside.name;
  const field = oneOf(random, FIELDS);
  const fixed = { field, agency: issuerName };
  const place = random() < 0.6 ? ` tại ${oneOf(random, PLACES)}` : '';
  const paragraphs = Array.from({ length: 3 + below(random, 12) }, () => fill(random, oneOf(random, SENTENCES), fixed, names));
  const symbol = outside ? outsideSymbol : `${abbreviation === '' ? '' : `${abbreviation}-`}${inside.abbreviation}`;
  return {
    type,
    subject: `${oneOf(random, ACTS)} ${field}${place}`,
    body: [fill(random, oneOf(random, OPENINGS), fixed, names), ...paragraphs, oneOf(random, CLOSINGS)].join('\n\n'),
    issuerName,
    number: String(1 + below(random, 9000)),
    symbol,
    signerName: oneOf(random, names),
    urgency: weighted(random, [[0, 80], [1, 14], [2, 4], [3, 2]]),
  };
}
