import type { HeldBytes } from '#server/platform/storage/storage.ts';
import { readLineFile } from '../../documents/index.ts';
import { inspectMetadata, type InspectedText, type Inspection, combineInspections, inspectTexts } from '../../secrecy/index.ts';
import type { AttachmentFacts, PacketFacts } from '../edxml/facts.ts';
import { type PacketReading, readPacket } from '../edxml/read-packet.ts';
import type { ExchangeDeps } from '../exchange.deps.ts';
import { textsOfEdoc } from '../rules/fields-of-edoc.ts';
import type { ExchangeProblem } from '../packets/problems.ts';
import { faultOfSignature } from '../rules/signature.ts';
import type { ArrivedFile, BadRead, Read } from './arriving.ts';

type Deps = Pick<ExchangeDeps, 'storage' | 'scans'>;
type Readable = Extract<PacketReading, { readable: true }>;

interface HeldFile {
  readonly facts: AttachmentFacts;
  readonly held: HeldBytes;
}

/**
 * Reads and judges a held packet; nothing of it is kept yet. Each file flows into a held file of its own, is read as an upload is, and all words of
 * the packet pass the secrecy gate. Whatever was held is in `holding`, for the caller to throw away when nothing comes of it.
 */
export async function readArrived(deps: Deps, packet: HeldBytes, holding: HeldBytes[]): Promise<Read> {
  const files = new Map<string, HeldFile>();
  const reading = await readPacket(packet.read(), async (facts, bytes) => {
    const held = await deps.storage.hold(bytes);
    holding.push(held);
    files.set(facts.contentId, { facts, held });
  });
  if (!reading.readable) {
    const { fault, sender } = reading;
    return { ok: false, problem: fault.code === 'secrecy-mark' ? 'secret' : fault.code, detail: fault.where, sender, inspection: null };
  }
  return judge(deps, reading, reading.attachments.flatMap(({ contentId }) => files.get(contentId) ?? []));
}

async function judge(deps: Deps, { facts, signature }: Readable, held: readonly HeldFile[]): Promise<Read> {
  const fault = faultOfSignature(signature) ?? (held.length === 0 && needsFile(facts) ? 'without-file' : undefined);
  if (fault !== undefined) return faulty(facts, fault, '');
  const files: ArrivedFile[] = [];
  for (const { facts: named, held: bytes } of held) {
    const file = await readLineFile(deps, bytes, named);
    if ('fault' in file) return faulty(facts, 'file-unreadable', file.fault);
    files.push({ ...file, held: bytes });
  }
  const inspection = inspected(facts, files);
  if (inspection.verdict === 'refused') return { ...faulty(facts, 'secret', ''), inspection };
  return { ok: true, facts, files, inspection, signature: signature.state === 'intact' ? `${signature.state}-${signature.strength}` : signature.state };
}

/** A recall names its document, an update may change fields alone. */
const needsFile = (facts: PacketFacts): boolean => facts.kind === 'edoc' && (facts.business.type === 'new' || facts.business.type === 'replace');

const faulty = (facts: PacketFacts, problem: ExchangeProblem, detail: string): BadRead => ({
  ok: false, problem, detail, inspection: null,
  sender: { kind: facts.kind, from: facts.from, to: facts.kind === 'edoc' ? facts.to.map(({ organId }) => organId) : [], documentId: facts.kind === 'edoc' ? facts.documentId : facts.responseFor.documentId },
});

function inspected(facts: PacketFacts, files: readonly ArrivedFile[]): Inspection {
  const texts = [...textsOf(facts), ...files.flatMap(({ forTheGate }) => forTheGate)];
  return combineInspections([inspectTexts(texts), ...files.flatMap(({ metadata }) => metadata).map(inspectMetadata)]);
}

function textsOf(facts: PacketFacts): InspectedText[] {
  if (facts.kind === 'status') return [{ where: 'body', text: facts.description ?? '' }];
  const { title, body } = textsOfEdoc(facts);
  return [{ where: 'title', text: title }, { where: 'body', text: body }];
}
