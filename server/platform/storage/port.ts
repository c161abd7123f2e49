/**
 * Bytes written and fsynced under a key that is only in memory: forgotten, they are gone (a refusal leaves no trace,
 * docs/decisions/0006-held-bytes.md).
 */
export interface HeldBytes {
  readonly sha256: string;
  readonly size: number;
  /** Where the bytes will be once kept; never used twice. */
  readonly location: string;
  readonly wrappedKey: Buffer;
  readonly keyId: string;
  /** Reads what was written. */
  read(): AsyncIterable<Buffer>;
  /** Puts the bytes in their place so that they outlast a power cut; call before the transaction that names them commits. Repeating it changes nothing. */
  keep(): Promise<void>;
  /** Removes bytes that were not kept. Kept ones stay: whether a row names them, only the sweep can know. */
  discard(): Promise<void>;
}

export interface StoredBytes {
  readonly location: string;
  readonly size: number;
  readonly wrappedKey: Buffer;
}

/**
 * Where files rest. The local folder is the first driver. One for S3 holds under `held/` in the bucket and keeps by copying
 * to the place; whatever the driver, `behavesAsStorage` (testing.ts) says what it promises:
 * nothing readable rests anywhere, what `keep` has acknowledged outlasts a crash, changed bytes are never handed out.
 */
export interface Storage {
  /** Takes in a stream of any length without holding it in memory. When the source or the disk fails, nothing stays. */
  hold(source: AsyncIterable<Uint8Array>): Promise<HeldBytes>;
  /** The plain bytes, piece by piece, each verified before it is handed out; throws at the first that is damaged or missing. */
  read(stored: StoredBytes): AsyncIterable<Buffer>;
  /** Removing what is not there is no fault. */
  remove(location: string): Promise<void>;
  /** Locations of files older than the given instant, for the sweep of orphans; held files left by a crash included. */
  listOlderThan(instant: Date): AsyncIterable<string>;
}
