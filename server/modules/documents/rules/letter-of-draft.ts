import type { TextContent } from '#contract/drafting/text-content.ts';
import type { DocumentTypeCode } from '#contract/documents/document-types.ts';
import { type AgencyForm, EMPTY_FORM, type FormFields } from '#contract/documents/form-fields.ts';
import { formOf } from '#contract/drafting/templates/type-form.ts';
import type { LetterFacts, SignerFacts } from '#server/platform/typesetting/index.ts';
import { letterText } from './draft-text.ts';
import { placeOfAgency } from './place.ts';
import { printedNumber } from './number-and-symbol.ts';
import { authorityOf } from './signing-authority.ts';

export interface PrintedDraft {
  readonly type: string;
  readonly subject: string;
  readonly urgency: number;
  readonly recipientLines: readonly string[];
  readonly form?: FormFields;
}

export interface PrintedIssuer {
  readonly name: string;
  readonly superiorName: string | null;
  readonly symbol: string;
  readonly unitAbbreviation: string;
}

export interface PrintedRecipient {
  readonly id: string;
  readonly name: string;
}

export interface LetterParts {
  readonly draft: PrintedDraft;
  /** The main text and the appendices. */
  readonly text: TextContent;
  readonly issuer: PrintedIssuer;
  readonly agencyForm?: AgencyForm;
  readonly signer: SignerFacts;
  readonly recipients: readonly PrintedRecipient[];
  /** Null before issue: room is left on the page. */
  readonly number: number | null;
  readonly date: string | null;
  /** Mã tra cứu and where it is looked up; null on a draft. */
  readonly lookup: { readonly code: string; readonly address: string | null } | null;
}

/** What the drafter wrote, else what the agency has settled, else by the agency's name. */
export const placeOfDraft = ({ draft, agencyForm, issuer }: Pick<LetterParts, 'draft' | 'agencyForm' | 'issuer'>): string =>
  [draft.form?.place, agencyForm?.place].find((place) => place !== undefined && place !== '') ?? placeOfAgency(issuer.name);

/** Ô 13: what of it the agency has given. */
function contactOf({ address, telephone, fax, email, website }: AgencyForm): string[] {
  const named = [['Địa chỉ', address], ['Điện thoại', telephone], ['Fax', fax], ['Thư điện tử', email], ['Trang thông tin điện tử', website]] as const;
  return named.flatMap(([label, value]) => (value === '' ? [] : [`${label}: ${value}`]));
}

/** Who is addressed above and who is listed in Nơi nhận (Appendix I Part I §II.9). */
export function addressing({ draft, recipients }: Pick<LetterParts, 'draft' | 'recipients'>): { addressees: string[]; listed: string[] } {
  const { addressees: allowed, agencies } = formOf(draft.type as DocumentTypeCode);
  const { addressees, copyAgencyIds } = draft.form ?? EMPTY_FORM;
  const isAddressed = ({ id }: PrintedRecipient): boolean => agencies === 'addressed' && !copyAgencyIds.includes(id);
  const names = (of: readonly PrintedRecipient[]): string[] => of.map(({ name }) => name);
  return {
    addressees: [...names(recipients.filter(isAddressed)), ...(allowed === 'none' ? [] : addressees)],
    listed: names(recipients.filter((recipient) => !isAddressed(recipient))),
  };
}

/** The facts by which a draft is laid out, the same before and after issue but for number and date. */
export function letterOfDraft(parts: LetterParts): LetterFacts {
  const { draft, issuer, agencyForm, signer, number, date, lookup } = parts;
  const { addressees, listed } = addressing(parts);
  const form = draft.form ?? EMPTY_FORM;
  const text = letterText(parts.text, form.lyingAppendixIds);
  return {
    type: draft.type as DocumentTypeCode,
    superior: issuer.superiorName,
    issuer: issuer.name,
    number: number === null ? null : printedNumber(number),
    symbol: issuer.symbol,
    place: placeOfDraft(parts),
    date,
    abstract: draft.subject,
    urgency: draft.urgency,
    addressees,
    authority: authorityOf(signer, issuer.name),
    ...text,
    bases: form.bases.length > 0 ? form.bases : text.bases,
    signer,
    recipients: [...listed, ...draft.recipientLines],
    filing: { unit: issuer.unitAbbreviation },
    ...(lookup === null ? {} : { lookup }),
    circulation: form.circulation,
    reference: { initials: form.drafterInitials, copies: form.copies },
    contact: form.printsContact && agencyForm !== undefined ? contactOf(agencyForm) : [],
    otherSigner: form.otherSigner,
    attachedTo: form.attachedTo,
  };
}
