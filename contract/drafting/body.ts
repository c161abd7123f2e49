import * as z from 'zod';

/**
 * The text of a document as data: what the editor edits, the form check reads and the pages are set from. Its parts are those of
 * Decree 30/2020, Appendix I Part I §II.6; numbers of parts are never typed, they follow from the order (contract/drafting/numbering.ts).
 */
export const BODY_LIMITS = { blocks: 3000, characters: 200_000, tableRows: 1000, tableColumns: 20, blockCharacters: 20_000 } as const;

const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

export const mark = z.object({ type: z.enum(['bold', 'italic', 'underline']) });
export const textRun = z.object({
  type: z.literal('text'),
  text: z.string().min(1).max(BODY_LIMITS.blockCharacters).refine((value) => !LONE_SURROGATE.test(value)),
  marks: z.array(mark).max(3).optional(),
});
export const lineBreak = z.object({ type: z.literal('hardBreak') });
export const inline = z.discriminatedUnion('type', [textRun, lineBreak]);
const content = z.array(inline).max(2000).optional();

export const paragraph = z.object({ type: z.literal('paragraph'), content });
/** Phần, chương, mục, tiểu mục: own centred lines with their titles. */
export const heading = z.object({ type: z.literal('heading'), attrs: z.object({ level: z.enum(['part', 'chapter', 'section', 'subsection']) }), content });
/** Điều, khoản, điểm. A khoản outside any điều is a numbered paragraph. */
export const article = z.object({ type: z.literal('article'), content });
export const clause = z.object({ type: z.literal('clause'), content });
export const point = z.object({ type: z.literal('point'), content });
/** A line of a list: "-" at depth 1, "+" at depth 2. */
export const listItem = z.object({ type: z.literal('listItem'), attrs: z.object({ depth: z.union([z.literal(1), z.literal(2)]) }), content });

const span = z.int().min(1).max(BODY_LIMITS.tableColumns);
export const tableCell = z.object({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z.object({ colspan: span, rowspan: z.int().min(1).max(BODY_LIMITS.tableRows), colwidth: z.array(z.int().min(1).max(5000)).nullable() }),
  content: z.array(paragraph).min(1).max(50),
});
export const tableRow = z.object({ type: z.literal('tableRow'), content: z.array(tableCell).max(BODY_LIMITS.tableColumns) });
export const table = z.object({ type: z.literal('table'), content: z.array(tableRow).min(1).max(BODY_LIMITS.tableRows) });

export const block = z.discriminatedUnion('type', [paragraph, heading, article, clause, point, listItem, table]);
export const bodyDocument = z.object({ type: z.literal('doc'), content: z.array(block).max(BODY_LIMITS.blocks) });

export type Inline = z.output<typeof inline>;
export type Block = z.output<typeof block>;
export type TextBlock = Exclude<Block, { type: 'table' }>;
export type Table = z.output<typeof table>;
export type BodyDocument = z.output<typeof bodyDocument>;

export const EMPTY_BODY: BodyDocument = { type: 'doc', content: [{ type: 'paragraph' }] };
