/** `office-97`: DOC, XLS and their like. */
export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'zip' | 'office-97';

export interface ExtractionOptions {
  /** Kinds that are read; any other is `not-a-pdf`. */
  readonly kinds?: readonly FileKind[];
  readonly timeLimitMs?: number;
  readonly limits?: Partial<ContentLimits>;
}

/** What a file may hold, itself and all that is packed into it. */
export interface ContentLimits {
  readonly bytes: number;
  readonly pages: number;
  readonly characters: number;
  readonly archiveEntries: number;
  readonly unpackedBytes: number;
  /** Unpacked bytes for each packed byte; real documents stay below 60. */
  readonly unpackedRatio: number;
  /** A file within the file is level 2. */
  readonly levels: number;
}

const MIB = 2 ** 20;

export const CONTENT_LIMITS: ContentLimits = {
  bytes: 100 * MIB,
  pages: 1_000,
  characters: 5_000_000,
  archiveEntries: 2_000,
  unpackedBytes: 200 * MIB,
  unpackedRatio: 150,
  levels: 3,
};

/** What one file being read, with all files inside it, has left; shared by all of its levels. */
export interface Budget {
  readonly limits: ContentLimits;
  readonly weights: boolean;
  pages: number;
  characters: number;
  archiveEntries: number;
  unpackedBytes: number;
}

export function openBudget(limits: ContentLimits, weights: boolean): Budget {
  const { pages, characters, archiveEntries, unpackedBytes } = limits;
  return { limits, weights, pages, characters, archiveEntries, unpackedBytes };
}
