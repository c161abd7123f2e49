import type { PdfFile } from '../pdf/pdf-file.ts';

/** The signatures of a file whose own bytes and cryptography hold. */
export interface Intact {
  /** Object numbers of their dictionaries, document time stamps included. */
  readonly nums: ReadonlySet<number>;
  /** The states of the file that people have signed. */
  readonly states: readonly PdfFile[];
}
