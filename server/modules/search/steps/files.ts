import { Readable } from 'node:stream';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { CSV_START, csvRecord, guarded } from '#server/platform/spreadsheet/csv.ts';
import { workbookOf } from '#server/platform/spreadsheet/workbook.ts';
import type { Found } from '../queries/find.ts';

const HEAD = ['Đến/đi', 'Số, ký hiệu', 'Ngày văn bản', 'Tên loại', 'Cơ quan ban hành', 'Trích yếu nội dung', 'Độ khẩn', 'Tình trạng'];
const WIDTHS = [8, 20, 12, 16, 36, 70, 12, 22];
const DIRECTIONS = { incoming: 'Đến', outgoing: 'Đi' } as const;
const URGENCIES = ['Thường', 'Khẩn', 'Thượng khẩn', 'Hỏa tốc'];
const STATES: Readonly<Record<string, string>> = {
  arrived: 'Chờ vào sổ', registered: 'Chờ chỉ đạo', directed: 'Đã có ý kiến chỉ đạo', 'in-hand': 'Đang xử lý', closed: 'Đã hoàn thành', returned: 'Đã trả lại', issued: 'Đã phát hành',
};

/** What was found as CSV, as a spreadsheet of a Vietnamese office opens it. */
export function csvOf(found: readonly Found[]): Readable {
  return Readable.from([CSV_START + csvRecord(HEAD), ...found.map((each) => csvRecord(cellsOf(each)))], { objectMode: false });
}

export function xlsxOf(found: readonly Found[]): Readable {
  return workbookOf({ name: 'Kết quả tìm kiếm', head: HEAD, widths: WIDTHS, rows: guardedRows(found) });
}

async function* guardedRows(found: readonly Found[]): AsyncGenerator<string[]> {
  for (const each of found) yield cellsOf(each).map(guarded);
}

function cellsOf({ subjectType, number, day, type, issuer, title, urgency, state }: Found): string[] {
  const typeName = DOCUMENT_TYPES.find(({ code }) => code === type)?.name ?? '';
  return [DIRECTIONS[subjectType], number, day === null ? '' : day.split('-').reverse().join('/'), typeName, issuer, title, URGENCIES[urgency] ?? '', STATES[state] ?? ''];
}
