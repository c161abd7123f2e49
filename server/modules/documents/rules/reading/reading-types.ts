import type { DocumentTypeCode } from '#contract/documents/document-types.ts';

/** A line of text as extraction found it; `y` from the top, all in PDF points. */
export interface PositionedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Where the line stands when it is no ordinary part of the page. */
  readonly region?: string;
}

export interface PositionedPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PositionedLine[];
}

export interface PositionedText {
  readonly pages: readonly PositionedPage[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A value and where it was read, so that a person can compare. Confidence 0–1: how far the place and form are those of the decree. */
export interface Reading<Value> {
  readonly value: Value;
  readonly page: number;
  readonly box: Box;
  readonly confidence: number;
}

/** The document that is answered: "Phúc đáp Công văn số 1187/SGDĐT-TCCB ngày … của …". */
export interface ReplyReference {
  readonly text: string;
  readonly number: string;
  readonly symbol: string;
  readonly date: string | null;
  readonly issuer: string | null;
}

/** What could be read of a document; a field that is absent was not found. */
export interface LetterReading {
  readonly issuer?: Reading<string>;
  readonly superior?: Reading<string>;
  readonly number?: Reading<string>;
  readonly symbol?: Reading<string>;
  /** `YYYY-MM-DD`. */
  readonly date?: Reading<string>;
  readonly place?: Reading<string>;
  readonly type?: Reading<DocumentTypeCode>;
  /** Trích yếu, without "V/v". */
  readonly abstract?: Reading<string>;
  readonly signerName?: Reading<string>;
  readonly signerPosition?: Reading<string>;
  /** 1 khẩn, 2 thượng khẩn, 3 hỏa tốc; absent means no stamp was seen. */
  readonly urgency?: Reading<1 | 2 | 3>;
  readonly addressees?: Reading<readonly string[]>;
  readonly replyTo?: Reading<ReplyReference>;
}
