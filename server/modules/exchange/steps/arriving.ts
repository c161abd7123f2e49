import type { HeldBytes } from '#server/platform/storage/storage.ts';
import type { ReadFile } from '../../documents/index.ts';
import type { Inspection } from '../../secrecy/index.ts';
import type { PacketFacts } from '../edxml/facts.ts';
import type { Sender } from '../edxml/read/sender.ts';
import type { ExchangeProblem } from '../packets/problems.ts';
import type { Inbound } from '../store/inbound.store.ts';
import type { OpenLine } from './open-lines.ts';

/** A file of a packet: what was read of it, and the bytes, which are kept only with the effect. */
export interface ArrivedFile extends ReadFile {
  readonly held: HeldBytes;
}

export interface GoodRead {
  readonly ok: true;
  readonly facts: PacketFacts;
  readonly files: readonly ArrivedFile[];
  readonly inspection: Inspection;
  readonly signature: string;
}

export interface BadRead {
  readonly ok: false;
  readonly problem: ExchangeProblem;
  readonly detail: string;
  /** Who to tell, as far as the packet says so. */
  readonly sender: Sender;
  /** What the secrecy gate found, where it is that. */
  readonly inspection: Inspection | null;
}

/** A packet as it was read and judged, before anything of it is kept. */
export type Read = GoodRead | BadRead;

export interface Arriving {
  readonly row: Inbound;
  readonly line: Pick<OpenLine, 'id' | 'name' | 'kind' | 'agencyIds'>;
  readonly packet: HeldBytes;
  readonly read: Read;
}

/** What became of a packet: its effect here, or why it had none. */
export interface Effect {
  readonly state: 'taken' | 'refused';
  readonly problem: ExchangeProblem | null;
  readonly detail: string | null;
}

export const TAKEN: Effect = { state: 'taken', problem: null, detail: null };
/** It had its effect before, or has none any more: settled without being wrong. */
export const without = (problem: ExchangeProblem): Effect => ({ state: 'taken', problem, detail: null });
export const refused = (problem: ExchangeProblem, detail: string | null = null): Effect => ({ state: 'refused', problem, detail });
