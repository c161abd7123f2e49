/** What every way to other installations can do. Transport acknowledges apart from business statuses: list → fetch → mark. */

export type PacketKind = 'edoc' | 'status';

export interface WaitingPacket {
  /** The name under which the other side keeps it; the same packet may be listed many times. */
  readonly transportId: string;
  readonly kind: PacketKind;
  /** Who sent it, where the list says so. */
  readonly from: string | null;
}

export interface OutgoingPacket {
  /** Chosen by us before the first try and kept over every retry, so that a lost acknowledgement sends no twin. */
  readonly id: string;
  readonly kind: PacketKind;
  readonly from: string;
  readonly to: readonly string[];
  /** The document it carries or is about. */
  readonly documentId: string;
  readonly size: number;
  /** Opens the bytes anew for each try. */
  open(): AsyncIterable<Uint8Array>;
}

export interface LineProblem {
  /** `unreachable`, `timed-out`, `refused` (keys), `rejected` (this packet), `too-large`, `bad-answer`. Only `rejected` and `too-large` are final. */
  readonly code: 'unreachable' | 'timed-out' | 'refused' | 'rejected' | 'too-large' | 'bad-answer';
  /** For the operator: what the other side said, cut short, without keys. */
  readonly detail: string;
}

/** Thrown by every act of a line. */
export class LineFailure extends Error {
  readonly problem: LineProblem;
  constructor(problem: LineProblem) {
    super(`${problem.code}: ${problem.detail}`);
    this.problem = problem;
  }
}

/** One way out of the house: the national axis, an LGSP, a folder. All acts may be repeated without another effect. */
export interface Line {
  /** What waits for these agencies (identifiers of either scheme), oldest first, at most `limit`. */
  list(organIds: readonly string[], limit: number): Promise<readonly WaitingPacket[]>;
  /** Throws `too-large` once more than `maxBytes` have come. */
  fetch(transportId: string, maxBytes: number): AsyncIterable<Uint8Array>;
  mark(transportId: string, state: 'processing' | 'done' | 'fail', problem: string | null): Promise<void>;
  send(packet: OutgoingPacket): Promise<{ readonly transportId: string }>;
  /** Asks the other side whether address and keys are right, and tells how long it took. */
  test(): Promise<{ readonly milliseconds: number }>;
}
