import type * as z from 'zod';
import { planLineFields } from '#contract/records/parts.ts';

type Fields = z.output<typeof planLineFields>;

export interface TableLine extends Fields {
  readonly row: number;
  readonly unitName: string;
  readonly personName: string | null;
}

export interface TableFault {
  readonly row: number;
  readonly column: string;
  readonly message: string;
  readonly en: string;
}

export interface TableContext {
  readonly units: readonly { readonly id: string; readonly name: string; readonly abbreviation: string }[];
  readonly people: readonly { readonly postId: string; readonly personName: string; readonly unitId: string }[];
  /** Notations that stand in the plan already. */
  readonly taken: readonly string[];
}

/** The columns of a table, as people head them. */
export const PLAN_COLUMNS = { groupName: 'Đề mục', notation: 'Số và ký hiệu hồ sơ', title: 'Tiêu đề hồ sơ', retention: 'Thời hạn bảo quản', unit: 'Đơn vị', person: 'Người lập hồ sơ' } as const;
type Column = keyof typeof PLAN_COLUMNS;

const key = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/gu, ' ').trim();

/** The lines of a table and all that is wrong in it, row by row as the spreadsheet counts them. */
export function linesOfTable(rows: readonly (readonly string[])[], context: TableContext): { lines: TableLine[]; faults: TableFault[] } | undefined {
  const heads = (rows[0] ?? []).map((head) => key(head.replace(/^\uFEFF/u, '')));
  const places = new Map((Object.keys(PLAN_COLUMNS) as Column[]).map((column) => [column, heads.indexOf(key(PLAN_COLUMNS[column]))]));
  if ((['groupName', 'notation', 'title', 'retention', 'unit'] as const).some((column) => (places.get(column) ?? -1) < 0)) return undefined;
  const lines: TableLine[] = [];
  const faults: TableFault[] = [];
  const seen = new Set(context.taken);
  rows.slice(1).forEach((cells, index) => {
    const cell = (column: Column): string => (cells[places.get(column) ?? -1] ?? '').trim();
    if (cells.every((each) => each.trim() === '')) return;
    const read = lineOf(cell, context, index + 2);
    if (seen.has(read.line.notation)) read.faults.push(fault(index + 2, 'notation', 'Số, ký hiệu đã có trong danh mục', 'Taken in the plan already'));
    seen.add(read.line.notation);
    faults.push(...read.faults);
    if (read.faults.length === 0) lines.push(read.line);
  });
  return { lines, faults };
}

const fault = (row: number, column: Column, message: string, en: string): TableFault => ({ row, column: PLAN_COLUMNS[column], message, en });

function lineOf(cell: (column: Column) => string, context: TableContext, row: number): { line: TableLine; faults: TableFault[] } {
  const unit = context.units.find(({ name, abbreviation }) => [name, abbreviation].some((each) => key(each) === key(cell('unit'))));
  const retention = retentionOf(cell('retention'));
  const person = personOf(cell('person'), unit?.id, context);
  const missing = [unit === undefined && 'unit', retention === undefined && 'retention', person === undefined && 'person'] as const;
  const { id: unitId, name: unitName } = unit ?? { id: NO_ID, name: cell('unit') };
  const { postId, personName } = person ?? NOBODY;
  const fields = { groupName: cell('groupName'), notation: cell('notation'), title: cell('title'), retentionYears: retention ?? null, unitId, postId };
  const checked = planLineFields.safeParse(fields);
  const faults = [
    ...missing.filter((each) => each !== false).map((column) => fault(row, column, UNKNOWN[column].vi, UNKNOWN[column].en)),
    ...issuesOf(checked.error).map((issue) => fault(row, issue.path[0] as Column, issue.message, englishOf(issue))),
  ];
  return { line: { ...(checked.data ?? fields), row, unitName, personName }, faults };
}

const NOBODY = { postId: null, personName: null };
const UNKNOWN = {
  unit: { vi: 'Không có đơn vị tên này trong cơ quan', en: 'No unit of this name in the agency' },
  retention: { vi: 'Ghi “Vĩnh viễn” hoặc số năm từ 1 đến 99', en: 'Write “Vĩnh viễn” or a number of years from 1 to 99' },
  person: { vi: 'Không có hoặc có nhiều người tên này trong đơn vị', en: 'Nobody, or more than one, of this name in the unit' },
} as const;

const issuesOf = (error: z.ZodError | undefined): readonly z.core.$ZodIssue[] => error?.issues ?? [];

/** The contract's own rules carry their English beside the Vietnamese. */
function englishOf(issue: z.core.$ZodIssue): string {
  const english: unknown = issue.code === 'custom' ? issue.params?.['en'] : undefined;
  return typeof english === 'string' ? english : issue.message;
}

const NO_ID = '00000000-0000-4000-8000-000000000000';

/** Years; null for ever; undefined when it is neither. */
function retentionOf(text: string): number | null | undefined {
  if (['vĩnh viễn', 'vv'].includes(key(text))) return null;
  const years = Number(/^(\d{1,2})(?:\s*năm)?$/u.exec(key(text))?.[1]);
  return years >= 1 ? years : undefined;
}

/** Nobody where the cell is empty; undefined when the name fits none or several. */
function personOf(name: string, unitId: string | undefined, { people }: TableContext): { postId: string | null; personName: string | null } | undefined {
  if (name === '') return { postId: null, personName: null };
  const found = people.filter((each) => each.unitId === unitId && key(each.personName) === key(name));
  return found.length === 1 ? found[0] : undefined;
}
