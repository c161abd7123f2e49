import type { FileKind } from './limits.ts';

/** Where a line stands when it is no ordinary part of the page. */
export type Region = 'header' | 'footer' | 'text-box' | 'annotation' | 'field' | 'note' | 'slanted';

/** A stretch of text without wide gaps, Unicode NFC. Two columns on one height are two lines. */
export interface ExtractedLine {
  readonly text: string;
  /** Box in PDF points from the upper left corner of the page as shown; all 0 in DOCX, which has no fixed places. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** In points; 0 when the file does not say. */
  readonly fontSize: number;
  /** Missing when unknown. */
  readonly bold?: boolean;
  readonly region?: Region;
}

export interface ExtractedPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ExtractedLine[];
}

export interface ExtractedText {
  readonly ok: true;
  readonly kind: FileKind;
  /** A scan without text layer has pages without lines. */
  readonly pages: readonly ExtractedPage[];
  /** Title, subject, keywords and the like that the file carries about itself. */
  readonly properties: Readonly<Record<string, string>>;
  /** The text of files attached to or embedded in this one, with their names, three levels deep. */
  readonly enclosed: readonly EnclosedText[];
  /** An office file that brings programs of its own (macro). */
  readonly hasMacros?: true;
}

export interface EnclosedText {
  readonly name: string;
  readonly text: string;
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * `not-a-pdf`: of no kind that is read; `encrypted`: needs a password; `too-large`: over a limit of bytes, entries or
 * memory, also unpacked; `too-deep`: files within files beyond three levels; `unavailable`: the reader is overloaded or stopped.
 */
export type ExtractionFault =
  | 'empty' | 'not-a-pdf' | 'encrypted' | 'broken' | 'too-many-pages' | 'too-large' | 'too-deep' | 'timed-out' | 'unavailable';

export type Extraction = ExtractedText | { readonly ok: false; readonly code: ExtractionFault };

/** Ends the reading of a file; its message never holds words of the file. */
export class ExtractionError extends Error {
  override readonly name = 'ExtractionError';
  readonly code: ExtractionFault;

  constructor(code: ExtractionFault) {
    super(code);
    this.code = code;
  }
}
