import * as z from 'zod';
import { FORM_FINDINGS, type FormFindingCode } from './form-findings.ts';

/** The fields of a draft that a finding may point at. */
export const formField = z.enum(['subject', 'bases', 'place', 'addressees', 'recipients', 'signer', 'otherSigner', 'urgency']);

/** Where to look: a field (and which of its lines), a block of the body, or a block of an appendix. */
export const findingPlace = z.discriminatedUnion('part', [
  z.object({ part: z.literal('field'), field: formField, line: z.int().nullable() }),
  z.object({ part: z.literal('body'), block: z.int().nullable() }),
  z.object({ part: z.literal('appendix'), appendixId: z.string(), block: z.int().nullable() }),
]);

export const formFinding = z.object({
  code: z.enum(Object.keys(FORM_FINDINGS) as FormFindingCode[]),
  severity: z.enum(['error', 'warning']),
  place: findingPlace,
  /** What is to be done, in both languages of the screen. */
  vi: z.string(), en: z.string(),
  /** The provision that asks for it. */
  ground: z.string(),
  /** The words it is about, where that helps to find them. */
  words: z.string().nullable(),
});

export type FindingPlace = z.output<typeof findingPlace>;
export type FormFinding = z.output<typeof formFinding>;
