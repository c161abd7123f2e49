import type { CityPlan } from './city-plan.ts';
import { FEMALE_GIVEN, FEMALE_MIDDLES, MALE_GIVEN, MALE_MIDDLES, REAL_OFFICIALS, SURNAMES } from './data/names.ts';
import { plainLetters } from './plain-letters.ts';
import { type Random, randomOf, weighted } from './random.ts';
import type { SeedPerson } from './types.ts';

type FemaleMiddle = (random: Random) => string;

const FEMALE_PATTERNS: readonly (readonly [FemaleMiddle, number])[] = [
  [() => 'Thị', 35],
  [(random) => `Thị ${weighted(random, FEMALE_MIDDLES)}`, 35],
  [(random) => weighted(random, FEMALE_MIDDLES), 30],
];

function femaleName(random: Random): string {
  const middle = weighted(random, FEMALE_PATTERNS)(random);
  return `${weighted(random, SURNAMES)} ${middle} ${weighted(random, FEMALE_GIVEN)}`;
}

function maleName(random: Random): string {
  const middle = weighted(random, MALE_MIDDLES);
  // Four-syllable names, as in Nguyễn Hoàng Minh Khôi; nobody has Văn twice or in second place.
  const second = random() < 0.12 ? ` ${weighted(random, MALE_MIDDLES.filter(([name]) => name !== 'Văn'))}` : '';
  return `${weighted(random, SURNAMES)} ${middle}${second} ${weighted(random, MALE_GIVEN)}`;
}

const repeatsSyllable = (name: string): boolean => new Set(name.split(' ')).size < name.split(' ').length;

/** A name for whoever holds the post: nobody real, no syllable twice, and not borne by another of the same agency. */
export function inventName(postKey: string, taken: ReadonlySet<string>): string {
  const random = randomOf(`name for ${postKey}`);
  for (;;) {
    const name = (random() < 0.5 ? femaleName(random) : maleName(random)).normalize('NFC');
    if (!REAL_OFFICIALS.has(name) && !repeatsSyllable(name) && !taken.has(name)) return name;
  }
}

/** The initials and the given name, as the City's mailboxes are called: Nguyễn Thị Thanh Trúc is ntttruc. */
function mailboxName(fullName: string): string {
  const syllables = fullName.split(' ').map(plainLetters);
  const given = syllables.at(-1) ?? '';
  return syllables.slice(0, -1).map((syllable) => syllable.slice(0, 1)).join('') + given;
}

/** The person with an official mail address nobody has yet; `mailboxes` remembers it. */
export function seedPerson({ mailDomain, keyPrefix }: Pick<CityPlan, 'mailDomain' | 'keyPrefix'>, fullName: string, mailLabel: string, mailboxes: Set<string>): SeedPerson {
  for (let number = 1; ; number += 1) {
    const mailbox = `${mailboxName(fullName)}${number === 1 ? '' : number}.${mailLabel}`;
    if (mailboxes.has(mailbox)) continue;
    mailboxes.add(mailbox);
    return { key: `${keyPrefix}${mailbox}`, fullName, email: `${mailbox}@${mailDomain}` };
  }
}
