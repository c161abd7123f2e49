import { Readable } from 'node:stream';
import type { OutputOf } from '#contract/endpoint.ts';
import type { verification } from '#contract/verification/endpoints.ts';
import { readLookupCode } from '#contract/verification/lookup-code.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { PublicCheck } from './check-upload.ts';
import type { VerificationDeps } from './verification.deps.ts';

/** The document that carries a code, judged as it lies here this moment: its original, not the copy that somebody holds. */
export async function lookUp(deps: Pick<VerificationDeps, 'findIssued' | 'readFile'>, check: PublicCheck, typed: string): Promise<OutputOf<typeof verification.lookUp>> {
  const lookupCode = readLookupCode(typed);
  const document = lookupCode === undefined ? undefined : await deps.findIssued({ lookupCode });
  if (document === undefined) throw new Refusal('verification/code-unknown');
  const bytes = await deps.readFile(document.sha256);
  if (bytes === undefined) throw new Error('The original of an issued document is missing.');
  const { report } = await check.check(Readable.from([bytes]));
  return { document, report };
}
