import { textOfBody } from '#contract/drafting/plain-text.ts';
import type { TextContent } from '#contract/drafting/text-content.ts';
import type { DocumentTypeCode } from '#contract/documents/document-types.ts';
import type { LetterFacts, SignerFacts } from '#server/platform/typesetting/index.ts';
import { bodyOfText } from '#server/platform/typesetting/body-of-text.ts';
import { printedNumber } from './number-and-symbol.ts';

export interface PrintedDraft {
  readonly type: string;
  readonly subject: string;
  readonly urgency: number;
  readonly recipientLines: readonly string[];
}

export interface PrintedIssuer {
  readonly name: string;
  readonly superiorName: string | null;
  readonly symbol: string;
  readonly unitAbbreviation: string;
}

export interface LetterParts {
  readonly draft: PrintedDraft;
  /** The main text and the appendices. */
  readonly text: TextContent;
  readonly issuer: PrintedIssuer;
  readonly signer: SignerFacts;
  readonly recipientNames: readonly string[];
  /** Null before issue: room is left on the page. */
  readonly number: number | null;
  readonly date: string | null;
  /** Mã tra cứu and where it is looked up; null on a draft. */
  readonly lookup: { readonly code: string; readonly address: string | null } | null;
}

/** Kinds that are addressed (Kính gửi): letters, and submissions and reports to a superior (Decree 30/2020, Appendix I, 9a). */
const ADDRESSED = new Set(['official-letter', 'submission', 'report']);

/**
 * Địa danh: the district for its own People's Committee, its name alone unless that is a number; the city for every other agency
 * (Decree 30/2020, Appendix I Part I §II.4).
 */
function placeOf(issuerName: string): string {
  const [, kind, name] = /^Ủy ban nhân dân (quận|huyện) (.+)$/iu.exec(issuerName) ?? [];
  if (kind === undefined || name === undefined) return 'Thành phố Hồ Chí Minh';
  return /^\d+$/u.test(name) ? `${kind} ${name}` : name;
}

/** The facts by which a draft is laid out, the same before and after issue but for number and date. */
export function letterOfDraft({ draft, text, issuer, signer, recipientNames, number, date, lookup }: LetterParts): LetterFacts {
  const addressed = ADDRESSED.has(draft.type);
  return {
    type: draft.type as DocumentTypeCode,
    superior: issuer.superiorName,
    issuer: issuer.name,
    number: number === null ? null : printedNumber(number),
    symbol: issuer.symbol,
    place: placeOf(issuer.name),
    date,
    abstract: draft.subject,
    urgency: draft.urgency,
    addressees: addressed ? recipientNames : [],
    authority: null,
    ...bodyOfText(textOfBody(text.body)),
    signer,
    recipients: [...(addressed ? [] : recipientNames), ...draft.recipientLines],
    filing: { unit: issuer.unitAbbreviation },
    ...(lookup === null ? {} : { lookup }),
  };
}
