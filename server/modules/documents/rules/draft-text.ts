import type { BodyDocument } from '#contract/drafting/body.ts';
import { textOfBody } from '#contract/drafting/plain-text.ts';
import type { TextContent } from '#contract/drafting/text-content.ts';
import type { AppendixFacts, BodyBlock } from '#server/platform/typesetting/index.ts';
import { blocksOfBody } from '#server/platform/typesetting/blocks-of-body.ts';
import { bodyOfText } from '#server/platform/typesetting/body-of-text.ts';

/** A text for the layout. One that was typed without form, its Điều by hand, is taken apart by its words. */
export function letterText(text: TextContent, lyingAppendixIds: readonly string[]): { bases: readonly string[]; body: readonly BodyBlock[]; appendices: readonly AppendixFacts[] } {
  const appendices = text.appendices.map(({ id, title, body }) => ({ title, body: blocksOfBody(body), landscape: lyingAppendixIds.includes(id) }));
  if (isTypedByHand(text.body)) return { ...bodyOfText(textOfBody(text.body)), appendices };
  return { bases: [], body: blocksOfBody(text.body), appendices };
}

/** Căn cứ that stand among the words of such a text. */
export const typedBases = ({ body }: TextContent): readonly string[] => (isTypedByHand(body) ? bodyOfText(textOfBody(body)).bases : []);

function isTypedByHand(body: BodyDocument): boolean {
  const isPlain = body.content.every((block) => block.type === 'paragraph' && (block.content ?? []).every((inline) => inline.type === 'hardBreak' || (inline.marks ?? []).length === 0));
  return isPlain && /^[ \t]*Điều\s+\d+/mu.test(textOfBody(body));
}
