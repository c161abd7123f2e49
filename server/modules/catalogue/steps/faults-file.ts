import { Readable } from 'node:stream';
import { CSV_START, csvRecord } from '#server/platform/spreadsheet/csv.ts';
import type { listFaultyLines } from '../queries/get-import.ts';
import { FAULT_WORDS } from '../rules/fault-words.ts';
import type { LineFault } from '../rules/import-line.ts';

/** The lines with something wrong as a table that can be repaired and sent again. */
export function faultsFile(lines: Awaited<ReturnType<typeof listFaultyLines>>): Readable {
  const records = lines.map(({ line, fault, name, code102, codeQd20, superiorCode }) =>
    csvRecord([String(line), fault === null ? '' : FAULT_WORDS[fault as LineFault], name, code102 ?? '', codeQd20 ?? '', superiorCode ?? '']));
  return Readable.from([CSV_START + csvRecord(['Dòng', 'Lỗi', 'Tên cơ quan', 'Mã QCVN 102', 'Mã QĐ 20', 'Mã cơ quan cấp trên']), ...records]);
}
