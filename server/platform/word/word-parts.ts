import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx';
import { PART_STYLE } from './part-style.ts';


/** Twentieths of a point. */
export const mm = (length: number): number => Math.round((length / 25.4) * 1440);
/** Half points. */
export const points = (size: number): number => Math.round(size * 2);

export const WIDTH = mm(165);
export const LEFT = mm(65);
export const RIGHT = mm(100);

const no = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NONE = { top: no, bottom: no, left: no, right: no } as const;

export interface LineLook {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Points. */
  readonly size?: number;
  readonly before?: number;
  readonly after?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly indent?: number;
  readonly firstLine?: boolean;
  readonly justified?: boolean;
}

/** A line of the form: its place is that of a component, not of the text. */
export function line(text: string, { alignment, size = 14, before = 0, after = 0, bold, italics, color, indent, firstLine, justified }: LineLook = {}): Paragraph {
  const run = defined({ bold, italics, color });
  return new Paragraph({
    style: PART_STYLE, spacing: { before: before * 20, after: after * 20 }, indent: defined({ left: indent, firstLine: firstLine ? mm(12.7) : undefined }),
    ...defined({ alignment: justified ? AlignmentType.JUSTIFIED : alignment }), children: [new TextRun({ text, size: points(size), ...run })],
  });
}

type Defined<Facts> = { readonly [Key in keyof Facts]?: Exclude<Facts[Key], undefined> };

/** What was not asked for is left to the style. */
const defined = <Facts extends object>(facts: Facts): Defined<Facts> => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Defined<Facts>;
