import { writtenDay } from '#contract/day.ts';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { numberAndSymbol } from './number-and-symbol.ts';

export interface AnsweredFacts {
  readonly type: string;
  readonly number: string | null;
  readonly symbol: string | null;
  /** 'YYYY-MM-DD'. */
  readonly documentDate: string | null;
  readonly issuerName: string;
  readonly subject: string;
}

const LONGEST = 2000;

/**
 * The abstract a reply begins with: the answered document cited as the decree cites one for the first time (type, number
 * and symbol, date, issuer). Without a number its subject says which it was.
 */
export function subjectOfReply(answered: AnsweredFacts): string {
  const { type, number, symbol, documentDate, issuerName, subject } = answered;
  const cited = numberAndSymbol(number, symbol);
  if (cited === '') return `phúc đáp văn bản của ${issuerName} về ${subject}`.slice(0, LONGEST);
  const name = DOCUMENT_TYPES.find(({ code }) => code === type)?.name ?? 'Văn bản';
  const dated = documentDate === null ? '' : ` ${writtenDay(documentDate)}`;
  return `phúc đáp ${name} số ${cited}${dated} của ${issuerName}`.slice(0, LONGEST);
}
