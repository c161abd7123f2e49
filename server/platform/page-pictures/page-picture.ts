/** A black bar over a part of a page: points from its upper left corner. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawingOrder {
  /** Names the file, so that its next page needs no opening. */
  readonly sha256: string;
  readonly pdf: Uint8Array;
  /** From 1. */
  readonly page: number;
  readonly bars: readonly Bar[];
}

/** Words that may be read, where they stand: points from the upper left corner. */
export interface VisibleText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

/** One page as a picture, with the words that no bar covers. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  /** How many pages the file has. */
  readonly pages: number;
  readonly jpeg: Uint8Array;
  readonly texts: readonly VisibleText[];
}
