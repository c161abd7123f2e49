import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { assemble, contentOf } from '../live/shared-text.ts';
import type { TextContent } from '#contract/drafting/text-content.ts';
import { findText, listAppendices } from './find-text.ts';

/** The whole text of a draft as it is stored now. The caller has decided that the reader may see it. */
export async function readText(tx: Tx, textId: string): Promise<TextContent & { isFrozen: boolean }> {
  const [text, appendices] = [await findText(tx, textId), await listAppendices(tx, textId)];
  if (text === undefined) throw new Refusal('not-found');
  return { ...contentOf(assemble(text), appendices), isFrozen: text.isFrozen };
}
