/** A form field to be put on a page that carries no signature yet; points from the upper left corner. */
export interface NewField {
  readonly name: string;
  readonly kind: 'text' | 'signature';
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a field shows from now on: a page of the stamps, and for a text field its value. */
export interface Filling {
  readonly field: string;
  readonly stamp: number;
  readonly value: string | null;
}

/** One signature to be added to a PDF; everything before it stays as it is, byte for byte. */
export interface SignatureOrder {
  readonly pdf: Uint8Array;
  readonly fields: readonly NewField[];
  readonly fillings: readonly Filling[];
  /** PDF whose pages are what the fields show. */
  readonly stamps: Uint8Array;
  readonly field: string;
  readonly stamp: number;
  readonly certificate: Uint8Array;
  /** From the issuer of the certificate up to the root. */
  readonly chain: readonly Uint8Array[];
  /** Claimed time of signing; the same in both halves, or the bytes to be signed would differ. */
  readonly at: string;
  /** Whether a time-stamp token will come with the signature. */
  readonly stamped: boolean;
}

/** A document to be handed to somebody who signs it with a program of their own. */
export type PreparationOrder = Pick<SignatureOrder, 'pdf' | 'fields' | 'fillings' | 'stamps'>;

/** What a key holder gives back for the bytes to be signed. */
export interface SignatureValue {
  readonly signature: Uint8Array;
  /** RFC 3161 token over the SHA-256 of the signature. */
  readonly timeStamp: Uint8Array | null;
}
