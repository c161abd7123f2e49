import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import type { Mark } from '#contract/documents/withdrawal.ts';
import type { RegisterBook } from '#contract/registers/books.ts';
import { numberAndSymbol, printedNumber } from '#contract/documents/number.ts';
import { standingOfIncoming } from './standing.ts';

export interface Part {
  readonly part: 'lead' | 'coordinate' | 'inform';
  readonly unit: string;
  readonly person: string | null;
  readonly dueOn: string | null;
}

export interface IncomingFacts {
  readonly lineNumber: number;
  readonly arrivedOn: string;
  readonly issuerName: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly documentDate: string | null;
  readonly type: string;
  readonly subject: string;
  readonly urgency: number;
  readonly state: 'registered' | 'directed' | 'in-hand' | 'closed' | 'recalled';
  readonly marks: readonly Mark[];
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  readonly handedOn: string | null;
  readonly parts: readonly Part[];
  readonly replies: readonly { readonly number: number; readonly symbol: string }[];
}

export interface OutgoingFacts {
  readonly lineNumber: number;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly type: string;
  readonly subject: string;
  readonly urgency: number;
  readonly signerName: string | null;
  readonly unitName: string;
  readonly recipientLines: readonly string[];
  readonly recipients: readonly string[];
  readonly marks: readonly Mark[];
}

const PARTS = { lead: 'chủ trì', coordinate: 'phối hợp', inform: 'để biết' } as const satisfies Record<Part['part'], string>;
const PROGRESS = { 'registered': 'Chờ ý kiến chỉ đạo', 'directed': 'Đã chỉ đạo, chờ phân công', 'in-hand': 'Đang giải quyết' } as const;
const URGENCY = ['', 'Khẩn', 'Thượng khẩn', 'Hỏa tốc'] as const;
/** Signed for by hand on the printed page, so blank here. */
const SIGNED_FOR = '';

/** The line of Sổ đăng ký văn bản đến. */
export function cellsOfIncoming(facts: IncomingFacts): string[] {
  return [
    shortDay(facts.arrivedOn), printedNumber(facts.lineNumber), facts.issuerName, numberAndSymbol(facts.number, facts.symbol),
    shortDay(facts.documentDate), typeAndSubject(facts), receivers(facts.parts), shortDay(facts.handedOn), SIGNED_FOR, notesOf(facts),
  ];
}

/** The line of Sổ theo dõi giải quyết văn bản đến. */
export function cellsOfFollowUp(facts: IncomingFacts, today: string): string[] {
  const date = facts.documentDate === null ? '' : `ngày ${shortDay(facts.documentDate)}`;
  const heading = [typeName(facts.type), numberAndSymbol(facts.number, facts.symbol), date].filter((part) => part !== '').join(' ');
  return [
    printedNumber(facts.lineNumber), `${heading} của ${facts.issuerName}`, receivers(facts.parts), deadlines(facts), progress(facts, today),
    facts.replies.map(({ number, symbol }) => `${printedNumber(number)}/${symbol}`).join('\n'), notesOf(facts),
  ];
}

/** The line of Sổ đăng ký văn bản đi. One electronic copy goes to each agency reached over the network. */
export function cellsOfOutgoing(facts: OutgoingFacts): string[] {
  const copies = facts.recipients.length === 0 ? '' : String(facts.recipients.length);
  return [
    `${printedNumber(facts.lineNumber)}/${facts.symbol}`, shortDay(facts.issuedOn), typeAndSubject(facts), facts.signerName ?? '',
    [...facts.recipients, ...facts.recipientLines].join('\n'), `Văn thư\n${facts.unitName}`, copies,
    facts.recipients.length === 0 ? '' : shortDay(facts.issuedOn), SIGNED_FOR, notesOf(facts),
  ];
}

/** What stands under the total of a book: its Vietnamese name for what was counted. */
export const countedAs = (book: RegisterBook): string => (book === 'outgoing' ? 'văn bản đi' : 'văn bản đến');

/** 05/03/2026 */
export const shortDay = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('/'));

const urgencyOf = ({ urgency }: { urgency: number }): string => URGENCY[urgency] ?? '';
const MARKS = { recalled: 'Đã thu hồi', corrected: 'Đã đính chính', amended: 'Đã sửa đổi, bổ sung', replaced: 'Đã được thay thế' } as const satisfies Record<Mark, string>;
/** Ghi chú: urgency, and what became of the document since. */
const notesOf = (facts: { urgency: number; marks: readonly Mark[] }): string => [urgencyOf(facts), ...facts.marks.map((mark) => MARKS[mark])].filter((note) => note !== '').join('\n');
const typeName = (type: string): string => DOCUMENT_TYPES.find(({ code }) => code === type)?.name ?? '';

function typeAndSubject({ type, subject }: { type: string; subject: string }): string {
  const name = typeName(type);
  return name === '' || subject.toLocaleLowerCase('vi').startsWith(name.toLocaleLowerCase('vi')) ? subject : `${name}: ${subject}`;
}

function receivers(parts: readonly Part[]): string {
  return parts.map(({ part, unit, person }) => `${person === null ? unit : `${unit}, ${person}`} (${PARTS[part]})`).join('\n');
}

/** The deadline of the document; co-operating units with another one are named. */
function deadlines({ dueOn, parts }: IncomingFacts): string {
  const others = parts.filter((each) => each.part === 'coordinate' && each.dueOn !== null && each.dueOn !== dueOn);
  return [shortDay(dueOn), ...others.map((each) => `${each.unit}: ${shortDay(each.dueOn)}`)].filter((line) => line !== '').join('\n');
}

function progress(facts: IncomingFacts, today: string): string {
  const standing = standingOfIncoming(facts, today);
  if (facts.state === 'recalled') return `Nơi gửi đã thu hồi, kết thúc ngày ${shortDay(facts.closedOn)}`;
  if (facts.state === 'closed') return `Đã giải quyết xong ngày ${shortDay(facts.closedOn)}${standing === 'late' ? ', quá hạn' : ''}`;
  return `${PROGRESS[facts.state]}${standing === 'overdue' ? ', quá hạn' : ''}`;
}
