/** A file found inside another. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
