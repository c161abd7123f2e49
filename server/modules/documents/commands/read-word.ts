import type { Readable } from 'node:stream';
import type { OutputOf } from '#contract/endpoint.ts';
import type { outgoing } from '#contract/documents/outgoing.ts';
import type { ProblemCode } from '#contract/problems.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { type ExtractedText, extractText } from '#server/platform/text-extraction/index.ts';
import { readWordFile, type WordFault } from '#server/platform/word/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { shownFileName } from '../../files/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { findForPrint } from '../queries/get-outgoing.ts';
import { decideOutgoingAct } from '../rules/outgoing-acts.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { lockOutgoing } from '../store/outgoing.store.ts';
import { inspectedTexts, limited } from './read-upload.ts';

export interface WordOrder {
  readonly id: string;
  readonly bytes: Readable;
  readonly toldLength: number;
  readonly fileName: string;
  readonly declaredNoSecret: boolean;
}

const MOST_BYTES = 20 * 2 ** 20;
const FAULTS: Readonly<Record<WordFault, ProblemCode>> = {
  'not-word': 'documents/word-unreadable', 'broken': 'documents/word-unreadable', 'encrypted': 'files/encrypted', 'too-large': 'too-large',
  'macros': 'documents/word-with-macros', 'external-parts': 'documents/word-with-external-parts', 'too-long': 'documents/word-too-long',
};

/**
 * Reads a Word file into the parts of a text for the editor of a draft. The file is kept nowhere: what of it is taken over goes into the
 * live text, through its own gate.
 */
export async function readWord(deps: DocumentsDeps, actor: Actor, order: WordOrder): Promise<OutputOf<typeof outgoing.readWord>> {
  await deps.database.read(async (tx) => orRefuse(decideOutgoingAct((await findForPrint(tx, actor, order.id)).draft, actor, 'save')));
  const bytes = Buffer.concat(await Array.fromAsync(limited(order)));
  if (bytes.length > MOST_BYTES) throw new Refusal('too-large');
  const fileName = shownFileName(order.fileName);
  const reading = await readWordFile(bytes);
  if (!reading.ok) throw new Refusal(FAULTS[reading.code]);
  const extracted = await wholeText(bytes);
  await deps.gate.pass(actor, {
    channel: 'documents.word', declared: order.declaredNoSecret, texts: inspectedTexts(fileName, extracted), metadata: [extracted.properties, ...extracted.enclosed.map(({ properties }) => properties)],
  });
  return deps.database.act(actor, async (tx) => {
    const draft = await lockOutgoing(tx, order.id, readingScope(actor));
    const capacity = orRefuse(decideOutgoingAct(draft, actor, 'save'));
    await recordAudit(tx, { actor, capacity }, { action: 'documents.word-read', subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId, detail: { size: String(bytes.length) } });
    const { body, bases, appendices, leftOut } = reading.text;
    return {
      body, bases: [...bases], appendices: appendices.map((appendix) => ({ id: newId(), ...appendix })),
      leftOut: Object.entries(leftOut).map(([what, count]) => ({ what: what as keyof typeof leftOut, count })),
    };
  });
}

/** All words of the file, also hidden and deleted ones, for the gate. */
async function wholeText(bytes: Uint8Array): Promise<ExtractedText> {
  const extraction = await extractText(bytes, { kinds: ['docx'] });
  if (!extraction.ok) throw new Refusal(extraction.code === 'too-large' ? 'too-large' : 'documents/word-unreadable');
  return extraction;
}
