import type { Tx } from '#server/platform/database/transaction.ts';
import type { HeldBytes } from '#server/platform/storage/storage.ts';
import { type ExtractedText, type ExtractionFault, extractText, readingText } from '#server/platform/text-extraction/index.ts';
import type { FirstLook } from '../../recognition/index.ts';
import type { InspectedText } from '../../secrecy/index.ts';
import { inspectedTexts, MAX_PAGES } from '../commands/read-upload.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import type { TextFacts } from '../store/original.store.ts';
import { ATTACHED_KINDS } from './read-attached.ts';

/** A file that came with a packet, with what was read of it. */
export interface ReadFile {
  readonly sha256: string;
  readonly size: number;
  readonly name: string;
  readonly contentType: string;
  readonly pages: number | null;
  readonly isPdf: boolean;
  readonly layer: string;
  /** Pages of a scan; null for whatever is not a PDF. */
  readonly look: FirstLook | null;
  /** All of it that the secrecy gate looks at. */
  readonly forTheGate: readonly InspectedText[];
  readonly metadata: readonly Readonly<Record<string, string>>[];
}


/** Reads a held file as an upload is read. Of a kind that carries no text for us only the name is known; a fault that hides the text is told. */
export async function readLineFile(deps: Pick<DocumentsDeps, 'scans'>, held: HeldBytes, { name, contentType }: { name: string; contentType: string }): Promise<ReadFile | { readonly fault: Exclude<ExtractionFault, 'not-a-pdf'> }> {
  const read = async (): Promise<Buffer> => Buffer.concat(await Array.fromAsync(held.read()));
  const extracted = await extractText(await read(), { kinds: ATTACHED_KINDS, limits: { pages: MAX_PAGES } });
  if (extracted.ok) return readFile(deps, { held, name, contentType, read }, extracted);
  if (extracted.code !== 'not-a-pdf') return { fault: extracted.code };
  return { sha256: held.sha256, size: held.size, name, contentType, pages: null, isPdf: false, layer: '', look: null, forTheGate: [{ where: 'file-name', text: name }], metadata: [] };
}

interface Held {
  readonly held: HeldBytes;
  readonly name: string;
  readonly contentType: string;
  readonly read: () => Promise<Buffer>;
}

async function readFile(deps: Pick<DocumentsDeps, 'scans'>, { held, name, contentType, read }: Held, extracted: ExtractedText): Promise<ReadFile> {
  const isPdf = extracted.kind === 'pdf';
  const look = isPdf ? await deps.scans.lookAtFirst({ size: held.size, read }, extracted.pages) : null;
  return {
    sha256: held.sha256, size: held.size, name, contentType: isPdf ? 'application/pdf' : contentType, pages: isPdf ? extracted.pages.length : null, isPdf, layer: readingText(extracted.pages).text, look,
    forTheGate: [...inspectedTexts(name, extracted), ...(look?.forTheGate ?? [])],
    metadata: [extracted.properties, ...extracted.enclosed.map(({ properties }) => properties)],
  };
}

/** The text of a kept file as far as it is known; the pages of a scan are read on in the background. */
export async function keptText(deps: Pick<DocumentsDeps, 'scans'>, tx: Tx, { sha256, layer, look }: ReadFile): Promise<TextFacts> {
  if (look !== null) await deps.scans.begin(tx, { sha256, layer, declared: false, look });
  const scan = look === null || look.pictures.length === 0 ? undefined : await deps.scans.textOf(tx, sha256);
  return scan ?? { text: layer, textState: layer.trim() === '' ? 'unreadable' : 'read' };
}
