import type { Block, BodyDocument } from '#contract/drafting/body.ts';
import { numberBlocks } from '#contract/drafting/numbering.ts';
import { isTitleText } from '#contract/drafting/title.ts';
import type { BodyBlock, Run } from './letter-facts.ts';
import { runsOf } from './runs-of.ts';
import { tableBlock } from './table-grid.ts';

/** The blocks of a text as the layout prints them, with their numbers. Empty paragraphs and lines are left out. */
export function blocksOfBody({ content }: BodyDocument): BodyBlock[] {
  const labels = numberBlocks(content);
  return content.flatMap((block, at): BodyBlock[] => {
    const made = blockOf(block, labels[at] ?? '', isTitle(block, content[at + 1]));
    return made.kind !== 'table' && made.kind !== 'division' && made.kind !== 'article' && isBlank(made.runs) ? [] : [made];
  });
}

function blockOf(block: Block, label: string, title: boolean): BodyBlock {
  if (block.type === 'table') return tableBlock(block);
  const runs = runsOf(block.content ?? []);
  switch (block.type) {
    case 'paragraph':
      return { kind: 'paragraph', runs };
    case 'heading':
      return { kind: 'division', label, runs };
    case 'listItem':
      return { kind: 'item', label, runs };
    case 'article':
    case 'clause':
    case 'point':
      return { kind: block.type, label, title, runs };
  }
}

/** Decree 30/2020, Appendix I Part I §II.6: number and title of a điều, and of a khoản that has a title, stand in bold. */
function isTitle(block: Block, next: Block | undefined): boolean {
  if (next === undefined || next.type === 'heading' || next.type === 'article') return false;
  if (block.type === 'clause') return next.type !== 'clause' && isAllBold(runsOf(block.content ?? []));
  return block.type === 'article' && isTitleText(runsOf(block.content ?? []).map(({ text }) => text).join(''));
}

const isAllBold = (runs: readonly Run[]): boolean => runs.length > 0 && runs.every(({ bold }) => bold === true);
const isBlank = (runs: readonly Run[]): boolean => runs.every(({ text }) => text.trim() === '');
