import { readArchive } from './docx/read-office.ts';
import { ExtractionError, type EnclosedText, type ExtractedPage, type Extraction } from './extracted-text.ts';
import { hasMacros97, isEncryptedOffice, magicOf } from './file-kind.ts';
import { openBudget, type Budget, type ContentLimits, type FileKind } from './limits.ts';
import type { PackedFile } from './packed-file.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { plainText, textInCompound } from './plain-text.ts';
import { readingText } from './reading-text.ts';

export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly kinds: readonly FileKind[];
  readonly limits: ContentLimits;
  /** Whether to learn which lines are bold; in a drawing of many strokes that takes much memory. */
  readonly weights: boolean;
}

/** Reads one file and all that is packed in it. Runs in the child process; expected faults are answers. */
export async function readDocument({ bytes, kinds, limits, weights }: ReadingOrder): Promise<Extraction> {
  try {
    const { kind, hasMacros = false, pages, properties, files } = await contentOf(bytes, { budget: openBudget(limits, weights), levels: limits.levels, kinds });
    if (kind === 'other' || !kinds.includes(kind)) return { ok: false, code: 'not-a-pdf' };
    return { ok: true, kind, pages, properties, enclosed: files, ...(hasMacros ? { hasMacros } : {}) };
  } catch (error) {
    return { ok: false, code: error instanceof ExtractionError ? error.code : 'broken' };
  }
}

interface Content {
  readonly kind: FileKind | 'other';
  readonly pages: readonly ExtractedPage[];
  readonly properties: Readonly<Record<string, string>>;
  readonly files: readonly EnclosedText[];
  readonly hasMacros?: boolean;
}

interface Reading {
  readonly budget: Budget;
  readonly levels: number;
  readonly kinds: readonly FileKind[];
}

/** `levels` counts this file too. */
async function contentOf(bytes: Uint8Array, { budget, levels, kinds }: Reading): Promise<Content> {
  if (bytes.byteLength === 0) throw new ExtractionError('empty');
  switch (magicOf(bytes)) {
    case 'pdf': {
      const { pages, properties, attachments } = await readPdf(bytes, budget);
      return { kind: 'pdf', pages, properties, files: await enclosedTexts(attachments, budget, levels - 1) };
    }
    case 'zip': {
      const { kind, hasMacros, pages, properties, files } = await readArchive(bytes, budget);
      return { kind, hasMacros, pages, properties, files: await enclosedTexts(files, budget, levels - 1) };
    }
    case 'compound':
      if (isEncryptedOffice(bytes)) throw new ExtractionError('encrypted');
      if (!kinds.includes('office-97')) throw new ExtractionError('not-a-pdf');
      return { kind: 'office-97', hasMacros: hasMacros97(bytes), pages: [], properties: {}, files: [{ name: '', text: textInCompound(bytes, budget), properties: {} }] };
    case 'unknown':
      throw new ExtractionError('not-a-pdf');
  }
}

async function enclosedTexts(files: readonly PackedFile[], budget: Budget, levels: number): Promise<EnclosedText[]> {
  const texts: EnclosedText[] = [];
  for (const { name, bytes } of files) {
    texts.push(...(await enclosedText(name, bytes, { budget, levels })));
  }
  return texts;
}

async function enclosedText(name: string, bytes: Uint8Array, { budget, levels }: { budget: Budget; levels: number }): Promise<EnclosedText[]> {
  const magic = magicOf(bytes);
  if (magic === 'compound' && isEncryptedOffice(bytes)) throw new ExtractionError('encrypted');
  if (magic === 'compound') return [{ name, text: textInCompound(bytes, budget), properties: {} }];
  if (magic === 'unknown') return [{ name, text: plainText(bytes, budget), properties: {} }];
  if (levels < 1) throw new ExtractionError('too-deep');
  const { pages, properties, files } = await contentOf(new Uint8Array(bytes), { budget, levels, kinds: [] });
  const { text, marginLines } = readingText(pages);
  return [{ name, text: `${text}\f${marginLines.join('\n')}`, properties }, ...files];
}
