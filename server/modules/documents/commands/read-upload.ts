import type { Readable } from 'node:stream';
import type { OutputOf } from '#contract/endpoint.ts';
import type { incoming } from '#contract/documents/incoming.ts';
import { type Actor, type Capacity, capacityWhere } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { HeldBytes } from '#server/platform/storage/storage.ts';
import { type ExtractedPage, type ExtractedText, type ExtractionFault, extractText, readingText } from '#server/platform/text-extraction/index.ts';
import type { ProblemCode } from '#contract/problems.ts';
import { MAX_UPLOAD_BYTES } from '#contract/upload-limit.ts';
import type { VerificationReport } from '#contract/verification/report.ts';
import { recordAudit } from '../../audit/index.ts';
import { keepBlob, saveUpload, shownFileName } from '../../files/index.ts';
import { askForVerification, saveReport } from '../../verification/index.ts';
import { findAgencyNamed } from '../../identity/index.ts';
import type { FirstLook } from '../../recognition/index.ts';
import type { InspectedText } from '../../secrecy/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { findDuplicates } from '../queries/find-duplicates.ts';
import { readLetter } from '../rules/reading/read-letter.ts';
import { lessSure, type UploadReadings, uploadReadings } from '../rules/upload-readings.ts';

export interface UploadOrder {
  readonly bytes: Readable;
  /** What the sender says it will be; 0 when it does not say. */
  readonly toldLength: number;
  readonly fileName: string;
  readonly declaredNoSecret: boolean;
}

type Read = OutputOf<typeof incoming.readUpload>;

export const MAX_PAGES = 2000;

export const FAULTS: Readonly<Record<ExtractionFault, ProblemCode>> = {
  empty: 'files/empty', 'not-a-pdf': 'files/not-a-pdf', encrypted: 'files/encrypted', broken: 'files/broken',
  'too-many-pages': 'files/too-many-pages', 'too-large': 'too-large', 'too-deep': 'files/broken', 'timed-out': 'files/timed-out',
  unavailable: 'unavailable',
};

/**
 * Takes the PDF of a received document, reads it and lets it through the secrecy gate. Until the gate has spoken the bytes
 * lie on the disk under a key that is only in memory: a refusal forgets the key and the file.
 */
export async function readUpload(deps: DocumentsDeps, actor: Actor, order: UploadOrder): Promise<Read> {
  const capacity = capacityWhere(actor, ({ role }) => role === 'clerk');
  if (capacity === undefined) throw new Refusal('forbidden');
  const fileName = shownFileName(order.fileName);
  const held = await deps.storage.hold(limited(order));
  try {
    if (held.size === 0) throw new Refusal('files/empty');
    const extracted = await readHeld(held);
    const look = await deps.scans.lookAtFirst({ size: held.size, read: () => wholeOf(held) }, extracted.pages);
    const text = readingText(extracted.pages);
    await deps.gate.pass(actor, {
      channel: 'documents.upload', declared: order.declaredNoSecret, texts: [...inspectedTexts(fileName, extracted), ...look.forTheGate],
      metadata: [extracted.properties, ...extracted.enclosed.map(({ properties }) => properties)],
    });
    const readings = lessSure(uploadReadings(readLetter({ ...extracted, pages: withPictures(extracted.pages, look.pages) })), look.pictures);
    const report = (await deps.arrivals.judge(await wholeOf(held))) ?? null;
    return await keepUpload(deps, { actor, capacity }, { held, report, fileName, pages: extracted.pages.length, text: text.text, readings, look, declared: order.declaredNoSecret });
  } catch (error) {
    await held.discard();
    throw error;
  }
}

/** Hands on nothing beyond the limit, but reads all: refused in the middle of sending, a browser shows a broken line and no reason. */
export async function* limited({ bytes, toldLength }: Pick<UploadOrder, 'bytes' | 'toldLength'>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (Math.max(size, toldLength) <= MAX_UPLOAD_BYTES) yield chunk;
  }
  if (size > MAX_UPLOAD_BYTES) throw new Refusal('too-large');
}

/** The text of a PDF that is held; refuses with the name of what is wrong with it. */
export async function readHeld(held: HeldBytes): Promise<ExtractedText> {
  const bytes = await wholeOf(held);
  const extraction = await extractText(bytes, { kinds: ['pdf'], limits: { pages: MAX_PAGES } });
  if (!extraction.ok) throw new Refusal(FAULTS[extraction.code]);
  return extraction;
}

const wholeOf = async (held: HeldBytes): Promise<Buffer> => Buffer.concat(await Array.fromAsync(held.read()));

/** What was recognised stands in for pages that carry no text. */
const withPictures = (pages: readonly ExtractedPage[], seen: readonly ExtractedPage[]): ExtractedPage[] =>
  pages.map((page) => seen.find(({ number, lines }) => number === page.number && lines.length > 0) ?? page);

/** All of a file that the secrecy gate looks at. */
export function inspectedTexts(fileName: string, extracted: ExtractedText): InspectedText[] {
  const { text, page1Lines, marginLines } = readingText(extracted.pages);
  return [
    { where: 'file-name', text: fileName },
    { where: 'pdf-text', text, page1Lines, marginLines },
    ...titlesIn(extracted.properties),
    ...extracted.enclosed.flatMap((file): InspectedText[] => [
      { where: 'file-name', text: file.name }, { where: 'docx-text', text: file.text }, ...titlesIn(file.properties),
    ]),
  ];
}

const titlesIn = (properties: Readonly<Record<string, string>>): InspectedText[] => Object.values(properties).map((text) => ({ where: 'title', text }));

interface Passed {
  readonly held: HeldBytes;
  /** Null where the verdict was not there in time. */
  readonly report: VerificationReport | null;
  readonly fileName: string;
  readonly pages: number;
  readonly text: string;
  readonly readings: UploadReadings;
  readonly look: FirstLook;
  readonly declared: boolean;
}

function keepUpload(deps: DocumentsDeps, author: { actor: Actor; capacity: Capacity }, passed: Passed): Promise<Read> {
  const { held, text: layer, look, declared } = passed;
  return deps.database.transact(async (tx) => {
    const readings = await withOfficialName(tx, passed.readings);
    await keepBlob(tx, held);
    await takeVerdict(deps, tx, passed);
    await deps.scans.begin(tx, { sha256: held.sha256, layer, declared, look });
    const scan = look.pictures.length === 0 ? undefined : await deps.scans.textOf(tx, held.sha256);
    const { text, textState } = scan ?? { text: layer, textState: layer.trim() === '' ? ('unreadable' as const) : ('read' as const) };
    const uploadId = await saveUpload(tx, { fileName: passed.fileName, pages: passed.pages, text, readings, personId: author.actor.personId, sha256: held.sha256, textState });
    const duplicates = await findDuplicates(tx, {
      agencyId: author.capacity.agencyId, sha256: held.sha256, issuerName: readings.issuerName?.value ?? null,
      number: readings.number?.value ?? null, documentDate: readings.documentDate?.value ?? null,
    });
    await recordAudit(tx, author, {
      action: 'documents.uploaded', subjectType: 'upload', subjectId: uploadId, agencyId: author.capacity.agencyId,
      detail: { sha256: held.sha256, size: String(held.size) },
    });
    return { uploadId, sha256: held.sha256, size: held.size, pages: passed.pages, textState, readings, duplicates, verification: passed.report };
  });
}

/** What was said at once, without looking at the whole of the file, is looked at still. */
const takeVerdict = (deps: DocumentsDeps, tx: Tx, { held: { sha256 }, report }: Passed): Promise<void> =>
  report === null || report.outcome === 'none' ? askForVerification(tx, deps.events, sha256) : saveReport(tx, sha256, report);

/** Letterheads print names in capitals; an agency we know is written as it is called. */
async function withOfficialName(tx: Tx, readings: UploadReadings): Promise<UploadReadings> {
  const { issuerName } = readings;
  const agency = issuerName === null ? undefined : await findAgencyNamed(tx, issuerName.value);
  return issuerName === null || agency === undefined ? readings : { ...readings, issuerName: { ...issuerName, value: agency.name } };
}
