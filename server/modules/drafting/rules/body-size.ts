import { BODY_LIMITS, type Block, type BodyDocument, type TextBlock } from '#contract/drafting/body.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';
import { textOfBlock } from '#contract/drafting/plain-text.ts';

const MAX_RUNS = 2000;
const MAX_PARAGRAPHS_OF_CELL = 50;

const isLineInBounds = ({ content = [] }: Pick<TextBlock, 'content'>): boolean => content.length <= MAX_RUNS && textOfBlock({ content }).length <= BODY_LIMITS.blockCharacters;

/** Paragraphs of the block, and whether the block itself keeps to the limits. */
function linesOf(block: Block): readonly Pick<TextBlock, 'content'>[] | undefined {
  if (block.type !== 'table') return [block];
  const cells = block.content.flatMap((row) => row.content);
  const fits = block.content.length <= BODY_LIMITS.tableRows && block.content.every((row) => row.content.length <= BODY_LIMITS.tableColumns) &&
    cells.every((cell) => cell.content.length <= MAX_PARAGRAPHS_OF_CELL);
  return fits ? cells.flatMap((cell) => cell.content) : undefined;
}

/** One part of a text keeps to BODY_LIMITS: what cannot be typed, set or compared in reasonable time is refused while it is written. */
export function decideSize(body: BodyDocument): Decision<undefined> {
  if (body.content.length > BODY_LIMITS.blocks) return refuse('drafting/too-long');
  let characters = 0;
  for (const block of body.content) {
    const lines = linesOf(block);
    if (lines === undefined || !lines.every(isLineInBounds)) return refuse('drafting/too-long');
    for (const line of lines) characters += textOfBlock(line).length;
  }
  return characters > BODY_LIMITS.characters ? refuse('drafting/too-long') : allow(undefined);
}
