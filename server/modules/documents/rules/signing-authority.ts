import type { SignerFacts } from '#server/platform/typesetting/index.ts';

export interface SignerPost {
  readonly role: string;
  readonly title: string;
  readonly name: string;
  readonly agencyName: string;
}

/** An agency led as a collective (People's Committee) signs TM.; others under the head regime (Decree 30/2020 art. 13). */
const COLLECTIVE = /^Ủy ban nhân dân/u;

/** Words above the signature: TM. for a committee, KT. for a deputy, nothing for the head of an agency. */
export function signerFacts({ role, title, name, agencyName }: SignerPost): SignerFacts {
  const collective = COLLECTIVE.test(agencyName);
  const head = collective ? 'Chủ tịch' : headTitleOf(title);
  return {
    position: title,
    name,
    ...(collective ? { onBehalfOf: 'Ủy ban nhân dân' } : {}),
    ...(role === 'deputy' ? { signingFor: head } : {}),
  };
}

/** `Phó Giám đốc` signs for `Giám đốc`. */
function headTitleOf(title: string): string {
  const rest = title.replace(/^Phó\s+/u, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
