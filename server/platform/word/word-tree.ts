/** The parts of the tree that mammoth reads from a Word file, as far as they are looked at. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly breakType?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderline?: boolean;
  readonly styleId?: string | null;
  readonly alignment?: string | null;
  readonly numbering?: { readonly level: string; readonly isOrdered: boolean } | null;
  readonly isHeader?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** What did not come along, by kind. */
export type LeftOut = 'head' | 'signature' | 'picture' | 'link' | 'note' | 'comment' | 'end-mark' | 'addressees' | 'title';

export const childrenOf = ({ children = [] }: WordNode): readonly WordNode[] => children;

export function wordsOf(node: WordNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return ' ';
  if (node.type === 'break') return '\n';
  return childrenOf(node).map(wordsOf).join(node.type === 'tableCell' || node.type === 'tableRow' ? ' ' : '');
}
