import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { printedNumber } from '#contract/documents/number.ts';
import type { RegisterFacts } from '#server/platform/typesetting/index.ts';
import type { FileDetail } from '../queries/get-file.ts';
import type { HandOver } from '../queries/list-hand-overs.ts';
import type { FileEvent } from '../queries/list-events.ts';
import { nameOfAct } from './act-names.ts';
import { retentionInWords } from './retention.ts';

interface House {
  readonly superior: string | null;
  readonly agency: string;
}
type FileRow = HandOver['files'][number];

const shortDay = (day: string | null): string => (day === null ? '' : day.split('-').toReversed().join('/'));
const column = (head: string, width: number, centred = false) => ({ head, width, centred });
const inVietnam = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const ofFile = ({ notation, year, unitName, title, retentionYears }: FileDetail): string[] =>
  [`Hồ sơ số: ${notation}, năm ${year}`, title, `Đơn vị: ${unitName}`, `Thời hạn bảo quản: ${retentionInWords(retentionYears)}`];

/** Mục lục văn bản trong hồ sơ: every document and paper with its number, day, author, abstract and pages. */
export function printedContents(house: House, file: FileDetail): RegisterFacts {
  const documents = file.contents.map((each) => [
    each.number, shortDay(each.documentDate), each.issuerName ?? file.agencyName, `${DOCUMENT_TYPES.find(({ code }) => code === each.type)?.name ?? ''}: ${each.subject}`, String(each.pages ?? ''), each.kind === 'incoming' ? `Văn bản đến số ${each.arrivalNumber === null ? '' : printedNumber(each.arrivalNumber)}` : 'Văn bản đi',
  ]);
  const papers = file.papers.map((each) => ['', shortDay(each.paperOn), '', each.title, String(each.pages), 'Tài liệu khác']);
  return {
    ...house, title: 'Mục lục văn bản trong hồ sơ', cover: ofFile(file), foot: `Mục lục văn bản, hồ sơ ${file.notation} năm ${file.year}`,
    columns: [column('Số thứ tự', 12, true), column('Số, ký hiệu', 24, true), column('Ngày tháng văn bản', 20, true), column('Tác giả văn bản', 38), column('Tên loại và trích yếu nội dung', 90), column('Số trang', 12, true), column('Ghi chú', 28)],
    rows: [...documents, ...papers].map((cells, at) => [String(at + 1), ...cells]),
    totals: [`Hồ sơ gồm ${documents.length + papers.length} văn bản, tài liệu${file.pageTotal === 0 ? '' : `; ${file.pageTotal} trang`}.${file.unreadable === 0 ? '' : ` Còn ${file.unreadable} văn bản người in không được xem.`}`],
  };
}

/** Mục lục hồ sơ of a year. */
export function printedFiles(house: House, year: number, files: readonly FileRow[]): RegisterFacts {
  return {
    ...house, title: 'Mục lục hồ sơ', cover: [`Năm: ${year}`], foot: `Mục lục hồ sơ năm ${year}`, ...filesTable(files), totals: [`Tổng số: ${files.length} hồ sơ.`],
  };
}

/** Biên bản giao nhận hồ sơ: who gave which files to the archive, and who took them. */
export function printedHandOver(house: House, handOver: HandOver): RegisterFacts {
  const { offeredBy, offeredByTitle, offeredAt, decidedBy, decidedAt, unitName, files } = handOver;
  const taken = decidedAt === null ? 'Bên nhận chưa ký nhận' : `Bên nhận: ${decidedBy}, lưu trữ cơ quan, ngày ${inVietnam.format(new Date(decidedAt))}`;
  return {
    ...house, title: 'Biên bản giao nhận hồ sơ, tài liệu', cover: [`Đơn vị giao: ${unitName}`, `Bên giao: ${offeredBy}, ${offeredByTitle}`, `Ngày giao: ${inVietnam.format(new Date(offeredAt))}`, taken],
    foot: `Biên bản giao nhận hồ sơ, ${unitName}`, ...filesTable(files), totals: [`Số lượng giao nhận: ${files.length} hồ sơ.`, taken + '.'],
  };
}

function filesTable(files: readonly FileRow[]): Pick<RegisterFacts, 'columns' | 'rows'> {
  return {
    columns: [column('Số thứ tự', 12, true), column('Số và ký hiệu hồ sơ', 26, true), column('Tiêu đề hồ sơ', 90), column('Thời gian bắt đầu và kết thúc', 34, true), column('Thời hạn bảo quản', 22, true), column('Số văn bản', 14, true), column('Ghi chú', 26)],
    rows: files.map((each, at) => [
      String(at + 1), each.notation, each.title, [shortDay(each.startedOn), shortDay(each.endedOn)].filter(Boolean).join(' – '), retentionInWords(each.retentionYears), String(each.documents), each.responsibleName,
    ]),
  };
}

/** The matter in order of time. */
export function printedHistory(house: House, file: FileDetail, events: readonly FileEvent[]): RegisterFacts {
  return {
    ...house, title: 'Quá trình giải quyết', cover: ofFile(file), foot: `Quá trình giải quyết, hồ sơ ${file.notation} năm ${file.year}`,
    columns: [column('Thời gian', 26, true), column('Người thực hiện', 44), column('Việc', 40), column('Văn bản', 34), column('Nội dung', 80)],
    rows: events.map(({ at, by, byTitle, onBehalfOf, action, document, words, detail }) => [
      inVietnam.format(new Date(at)), [by, byTitle, onBehalfOf === null ? null : `thay ${onBehalfOf}`].filter(Boolean).join(', '), nameOfAct(action), document ?? '', words ?? detailInWords(detail),
    ]),
    totals: [`Tổng số: ${events.length} việc đã ghi nhận.`],
  };
}

const UNREADABLE = /^(?:[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|)$/u;

/** Facts that are for the record alone, and those that a number alone would not tell. */
const SILENT = new Set(['form', 'members', 'draftVersion', 'size']);
const NAMED: Readonly<Record<string, string>> = { arrivalNumber: 'số đến ', documents: 'văn bản: ', papers: 'tài liệu khác: ', retention: 'bảo quản: ', reason: 'lý do: ' };

const detailInWords = (detail: Readonly<Record<string, string>>): string =>
  Object.entries(detail).filter(([key, value]) => !SILENT.has(key) && !UNREADABLE.test(value)).map(([key, value]) => `${NAMED[key] ?? ''}${key === 'arrivalNumber' ? printedNumber(Number(value)) : value}`).join('; ');
