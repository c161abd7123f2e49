import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

/** What a key file holds, as far as the decision needs it. */
export interface ImportedFacts {
  /** The certificate is the one of this very key, and of no authority. */
  readonly isOfTheKey: boolean;
  readonly keyType: string | undefined;
  readonly bits: number | undefined;
  readonly commonName: string;
  readonly validTo: Date;
}

const FEWEST_BITS = 2048;

/** A key enters the store only for the owner whom its certificate names, and only one that can still sign. */
export function decideImport(facts: ImportedFacts, ownerName: string, now: Date): Decision<ImportedFacts> {
  if (!facts.isOfTheKey || facts.keyType !== 'rsa' || (facts.bits ?? 0) < FEWEST_BITS) return refuse('signing/key-not-usable');
  if (!plain(facts.commonName).includes(plain(ownerName))) return refuse('signing/certificate-of-another');
  return facts.validTo < now ? refuse('signing/certificate-expired') : allow(facts);
}

/** Authorities write names in capitals, decomposed, or with a title before. */
const plain = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim();
