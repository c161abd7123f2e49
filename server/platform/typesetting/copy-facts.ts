/** A copy of a document (bản sao): pictures of its pages, and what makes it a copy (Decree 30/2020 art. 25–27, Appendix I Part III). */
export interface CopyFacts {
  readonly title: string;
  /** The line at the top right of page 1 of an electronic copy, size 10; null on one for paper. */
  readonly line: string | null;
  readonly pages: readonly CopyPage[];
  /** What stands below the last page of a copy on paper; null on an electronic one. */
  readonly formula: CopyFormula | null;
}

export interface CopyPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly jpeg: Uint8Array;
  /** Words behind the picture, for search and screen readers: points from the upper left corner. */
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number; readonly size: number; readonly width: number }[];
}

export interface CopyFormula {
  /** SAO Y, SAO LỤC, TRÍCH SAO. */
  readonly form: string;
  readonly superior: string | null;
  readonly agency: string;
  readonly number: string;
  /** Địa danh, ngày tháng năm. */
  readonly dated: string;
  readonly signer: readonly string[];
  readonly signerName: string;
  readonly recipients: readonly string[];
}
