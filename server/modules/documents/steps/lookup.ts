import { randomBytes } from 'node:crypto';
import { LOOKUP_CODE_BYTES, lookupCodeOf } from '#contract/verification/lookup-code.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import type { LetterParts } from '../rules/letter-of-draft.ts';

/** The code of a document for its pages: the one it has, or a new one, which the caller stores with the act. */
export function lookupOf({ publicOrigin }: Pick<DocumentsDeps, 'publicOrigin'>, lookupCode: string | null): NonNullable<LetterParts['lookup']> {
  const code = lookupCode ?? lookupCodeOf(randomBytes(LOOKUP_CODE_BYTES));
  return { code, address: publicOrigin === undefined ? null : `${publicOrigin}/kiem-tra?ma=${code}` };
}
