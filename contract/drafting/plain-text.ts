import type { Block, BodyDocument, Inline, TextBlock } from './body.ts';
import type { TextContent } from './text-content.ts';

const ofInline = (run: Inline): string => (run.type === 'text' ? run.text : '\n');

/** The words of one paragraph, heading or other line of a text. */
export const textOfBlock = ({ content = [] }: Pick<TextBlock, 'content'>): string => content.map(ofInline).join('');

/** The text of each cell, row by row; the paragraphs of a cell part lines. */
const rowsOf = (block: Extract<Block, { type: 'table' }>): string[][] =>
  block.content.map((row) => row.content.map((cell) => cell.content.map(textOfBlock).join('\n')));

/** One line for each paragraph and for each row of a table, whose cells tabs part: what the gate, the search and a receiver read. */
export const linesOfBody = ({ content }: BodyDocument): string[] =>
  content.flatMap((block) => (block.type === 'table' ? rowsOf(block).map((cells) => cells.join('\t')) : [textOfBlock(block)]));

export const textOfBody = (body: BodyDocument): string => linesOfBody(body).join('\n');

/** Everything that the text says, its appendices included. */
export const wordsOf = ({ body, appendices }: TextContent): string => [textOfBody(body), ...appendices.map((appendix) => `${appendix.title}\n${textOfBody(appendix.body)}`)].join('\n');

/** Whether there is nothing to read in it. */
export const isBlank = (body: BodyDocument): boolean => linesOfBody(body).every((line) => line.trim() === '');

/** As it is typed without form: an empty line parts paragraphs. */
export const plainTextOf = ({ content }: BodyDocument): string => content.flatMap((block) => linesOfBody({ type: 'doc', content: [block] })).join('\n\n').trim();

/** A text that was typed without form; what `plainTextOf` answers becomes the same paragraphs again. */
export function bodyOfPlainText(text: string): BodyDocument {
  const paragraphs = text.split(/\n[ \t]*(?:\n[ \t]*)+/u).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
  return { type: 'doc', content: paragraphs.map((paragraph) => ({ type: 'paragraph', content: lineByLine(paragraph) })) };
}

const lineByLine = (paragraph: string): Inline[] =>
  paragraph.split('\n').flatMap((line, at): Inline[] => [...(at === 0 ? [] : [{ type: 'hardBreak' } as const]), ...(line === '' ? [] : [{ type: 'text', text: line } as const])]);
