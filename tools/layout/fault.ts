/** One thing to put right: `rule`, where, and what. */
export interface Fault {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

/** A tree as the checks see it. */
export interface Tree {
  readonly root: string;
  readonly files: readonly string[];
  read(file: string): string;
}
