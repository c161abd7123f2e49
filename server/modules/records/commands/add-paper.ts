import type { Readable } from 'node:stream';
import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { HeldBytes } from '#server/platform/storage/storage.ts';
import { type ExtractedText, readingText } from '#server/platform/text-extraction/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import { inspectedTexts, limited, readHeld, readingScope } from '../../documents/index.ts';
import { keepBlob, shownFileName } from '../../files/index.ts';
import type { FirstLook } from '../../recognition/index.ts';
import { findFileFacts } from '../queries/find-file-facts.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { decideFileAct } from '../rules/file-acts.ts';
import { takeFile } from '../steps/take-file.ts';
import { insertPaper } from '../store/content.store.ts';
import { saveFile } from '../store/work-file.store.ts';

export interface PaperOrder {
  readonly id: string;
  readonly bytes: Readable;
  readonly toldLength: number;
  readonly fileName: string;
  readonly declaredNoSecret: boolean;
}

/** Adds a paper that is no registered document. Held under a key in memory until the gate has spoken, as every upload. */
export async function addPaper(deps: RecordsDeps, actor: Actor, order: PaperOrder) {
  orRefuse(decideFileAct(await deps.database.read((tx) => findFileFacts(tx, readingScope(actor), order.id)), actor, 'put-in'));
  const fileName = shownFileName(order.fileName);
  const held = await deps.storage.hold(limited(order));
  try {
    if (held.size === 0) throw new Refusal('files/empty');
    const extracted = await readHeld(held);
    const look = await deps.scans.lookAtFirst({ size: held.size, read: async () => Buffer.concat(await Array.fromAsync(held.read())) }, extracted.pages);
    await deps.gate.pass(actor, {
      channel: 'records.paper', declared: order.declaredNoSecret, texts: [...inspectedTexts(fileName, extracted), ...look.forTheGate], metadata: [extracted.properties, ...extracted.enclosed.map(({ properties }) => properties)],
    });
    return await keep(deps, actor, { id: order.id, held, fileName, pages: extracted.pages, look, declared: order.declaredNoSecret });
  } catch (error) {
    await held.discard();
    throw error;
  }
}

interface Passed {
  readonly id: string;
  readonly held: HeldBytes;
  readonly fileName: string;
  readonly pages: ExtractedText['pages'];
  readonly look: FirstLook;
  readonly declared: boolean;
}

function keep(deps: RecordsDeps, actor: Actor, { id, held, fileName, pages, look, declared }: Passed) {
  return deps.database.act(actor, async (tx) => {
    const { file, capacity } = await takeFile(tx, actor, { id, act: 'put-in', version: null });
    await keepBlob(tx, held);
    await deps.scans.begin(tx, { sha256: held.sha256, layer: readingText(pages).text, declared, look });
    const paperId = await insertPaper(tx, {
      work_file_id: id, sha256: held.sha256, size: held.size, pages: pages.length, file_name: fileName, title: fileName.replace(/\.pdf$/iu, ''), paper_on: today(deps.clock()), added_by: actor.name,
    });
    await recordAudit(tx, { actor, capacity }, { action: 'records.paper-added', subjectType: 'work-file', subjectId: id, agencyId: file.agencyId, detail: { paper: paperId, fileName, sha256: held.sha256 } });
    deps.bus.announce(tx, [`work-file:${id}`]);
    return { id, version: await saveFile(tx, id, {}), paperId };
  });
}
