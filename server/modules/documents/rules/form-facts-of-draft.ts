import type { DocumentTypeCode } from '#contract/documents/document-types.ts';
import { EMPTY_FORM } from '#contract/documents/form-fields.ts';
import { typedBases } from './draft-text.ts';
import type { FormFacts } from './form-check/form-facts.ts';
import { addressing, type LetterParts, placeOfDraft } from './letter-of-draft.ts';

/** The signer as chosen so far, with the formulas their post carries. */
export interface CheckedSigner {
  readonly name: string;
  readonly lawfulModes: readonly string[];
}

/** What the form check reads, from the same parts that the page is laid out from. */
export function formFactsOfDraft(parts: LetterParts, signer: CheckedSigner | null, isPrintable: (sign: string) => boolean): FormFacts {
  const { draft } = parts;
  const form = draft.form ?? EMPTY_FORM;
  const { body, appendices } = parts.text;
  const { addressees, listed } = addressing(parts);
  return {
    type: draft.type as DocumentTypeCode, subject: draft.subject, bases: form.bases.length > 0 ? form.bases : typedBases(parts.text), place: placeOfDraft(parts),
    addressees, freeAddressees: form.addressees, recipientLines: draft.recipientLines, recipients: addressees.length + listed.length + draft.recipientLines.length,
    urgency: draft.urgency, otherSigner: form.otherSigner, body, appendices, isPrintable,
    signer: signer === null ? null : { ...signer, mode: form.signingMode === 'derived' ? (signer.lawfulModes[0] ?? 'own') : form.signingMode },
  };
}
