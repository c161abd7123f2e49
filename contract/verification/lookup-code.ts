/** Digits and capitals without those that people mix up (Crockford's Base32): no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const LOOKUP_CODE_LENGTH = 12;
/** Bytes of chance that a code takes, five bits for each letter: nobody finds a document by trying. */
export const LOOKUP_CODE_BYTES = LOOKUP_CODE_LENGTH;

/** A code from bytes of chance, one for each letter. */
export const lookupCodeOf = (bytes: Uint8Array): string => Array.from(bytes.subarray(0, LOOKUP_CODE_LENGTH), (byte) => ALPHABET[byte % 32]).join('');

/** As it is printed: 7K3M-Q2XD-9FPA. */
export const printedLookupCode = (code: string): string => code.replace(/(.{4})(?=.)/gu, '$1-');

/** What somebody typed off paper, as the code it means; undefined where it can be none. Small letters, spaces and O for 0 are forgiven. */
export function readLookupCode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s.\-–—]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1');
  return code.length === LOOKUP_CODE_LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : undefined;
}
