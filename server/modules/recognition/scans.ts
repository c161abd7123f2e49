import type { Tx } from '#server/platform/database/transaction.ts';
import type { Jobs } from '#server/platform/jobs/jobs.ts';
import { type ExtractedPage, readingText } from '#server/platform/text-extraction/index.ts';
import { type RecognisedPage, RecognitionError, type TextRecognition } from '#server/platform/text-recognition/index.ts';
import type { InspectedText } from '../secrecy/index.ts';
import { READ_PAGES } from './jobs/read-pages.ts';
import { findProgress, findScanText, type ScanProgress, type ScanText } from './queries/find-scan.ts';
import { pagesWithoutText } from './rules/pages-without-text.ts';
import { forTheGate } from './rules/worn-stamps.ts';
import { insertScan, lockScan, saveDeclared } from './store/scan.store.ts';

/** What was read from the pictures of a file while its sender waits. */
export interface FirstLook {
  /** All pages that are pictures. */
  readonly pictures: readonly number[];
  /** Those read in time, with the places of their lines. */
  readonly pages: readonly ExtractedPage[];
  /** Their text as the secrecy gate is to see it. */
  readonly forTheGate: readonly InspectedText[];
  readonly isBlocked: boolean;
}

/** The door of recognition for modules that take files. */
export interface Scans {
  /** Reads the first pages that are pictures, as far as that takes no longer than people wait. */
  lookAtFirst(pdf: { readonly size: number; readonly read: () => Promise<Uint8Array> }, pages: readonly ExtractedPage[]): Promise<FirstLook>;
  /** Notes what was read, which has passed the gate, and has the rest read in the background once the act has committed. */
  begin(tx: Tx, scan: { sha256: string; layer: string; declared: boolean; look: FirstLook }): Promise<void>;
  /** What is known of the text now; undefined for a file without pictures. Nothing is added until the transaction has ended. */
  textOf(tx: Tx, sha256: string): Promise<ScanText | undefined>;
  progressOf(tx: Tx, sha256: string): Promise<ScanProgress | undefined>;
  /** Somebody has declared that there is no state secret in the pages the gate asked about. */
  declare(tx: Tx, sha256: string): Promise<void>;
}

const FIRST_PAGES = 2;

export function createScans({ jobs, recogniser }: { jobs: Jobs; recogniser: TextRecognition }): Scans {
  return {
    lookAtFirst: async ({ size, read }, pages) => {
      const pictures = pagesWithoutText(pages, size);
      if (pictures.length === 0) return { pictures, pages: [], forTheGate: [], isBlocked: false };
      const pdf = await read();
      const looks = await Promise.all(pictures.slice(0, FIRST_PAGES).map((number) => withinTime(recogniser.recognisePage(pdf, number, { urgent: true }), recogniser.patience.waitMs)));
      const seen = looks.filter((look) => typeof look === 'object');
      return { pictures, pages: seen, forTheGate: seen.map((page) => forTheGate(readingText([page]).text, page.marks)), isBlocked: looks.includes('missing') };
    },
    begin: async (tx, { sha256, layer, declared, look }) => {
      if (look.pictures.length === 0) return;
      const read = look.pages.map((page) => ({ number: page.number, text: readingText([page]).text }));
      await insertScan(tx, { sha256, layer, declared, blocked: look.isBlocked, pages: look.pictures, read });
      await jobs.enqueue(tx, READ_PAGES, { sha256 });
    },
    textOf: async (tx, sha256) => {
      await lockScan(tx, sha256);
      return findScanText(tx, sha256);
    },
    progressOf: findProgress,
    declare: async (tx, sha256) => {
      await saveDeclared(tx, sha256);
      await jobs.enqueue(tx, READ_PAGES, { sha256 });
    },
  };
}

/** Too late or in vain, it is left to the background; a program that is not there is worth knowing. */
async function withinTime(page: Promise<RecognisedPage>, waitMs: number): Promise<RecognisedPage | 'later' | 'missing'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'later'>((resolve) => {
    timer = setTimeout(resolve, waitMs, 'later');
  });
  try {
    return await Promise.race([page, late]);
  } catch (error) {
    if (!(error instanceof RecognitionError)) throw error;
    return error.fault === 'missing' ? 'missing' : 'later';
  } finally {
    clearTimeout(timer);
  }
}
