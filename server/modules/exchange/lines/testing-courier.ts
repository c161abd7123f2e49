import { createHash } from 'node:crypto';
import { newId } from '#server/platform/database/ids.ts';
import { type Line, LineFailure, type LineProblem, type OutgoingPacket, type PacketKind } from './line.ts';

/** A packet good enough for a hub: what it reads of one are the receivers. */
export function aPacket({ from = 'H29.1', to, kind = 'edoc', text = '' }: { from?: string; to: readonly string[]; kind?: PacketKind; text?: string }): OutgoingPacket & { readonly bytes: Buffer } {
  const id = newId();
  const receivers = to.map((code) => `<edXML:To><edXML:OrganId>${code}</edXML:OrganId></edXML:To>`).join('');
  const bytes = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns:edXML="u">${receivers}<edXML:Subject>Về việc “thử” ${id} ${text}</edXML:Subject></edXML>`);
  return { id, kind, from, to, documentId: `${from},2026/11/23,1/${id}`, size: bytes.length, bytes, open: async function* () { yield bytes.subarray(0, 40); yield bytes.subarray(40); } };
}

const TRIES = 6;

/** What an outbox and an inbox do with a line: everything again until it is done, except what is final. */
export class Courier {
  /** What came, by the name of the transport; the same packet fetched again must be the same. */
  readonly received = new Map<string, string>();
  readonly problems: LineProblem[] = [];
  private readonly line: Line;

  constructor(line: Line) {
    this.line = line;
  }

  async send(packets: readonly OutgoingPacket[]): Promise<void> {
    for (const packet of packets) await this.again(() => this.line.send(packet));
  }

  /** Takes everything that waits; lists again until nothing does. */
  async receive(): Promise<void> {
    for (let round = 0; round < TRIES; round += 1) {
      const waiting = await this.again(() => this.line.list(['H17.1'], 100));
      if (waiting.length === 0) return;
      for (const { transportId } of waiting) await this.take(transportId);
    }
  }

  private async take(transportId: string): Promise<void> {
    await this.again(() => this.line.mark(transportId, 'processing', null));
    const bytes = await this.again(() => wholeOf(this.line.fetch(transportId, 5_000_000)));
    this.received.set(transportId, printOf(bytes));
    await this.again(() => this.line.mark(transportId, 'done', null));
  }

  private async again<T>(act: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof LineFailure)) throw error;
        this.problems.push(error.problem);
        if (attempt === TRIES || error.problem.code === 'rejected' || error.problem.code === 'too-large') throw error;
      }
    }
  }
}

export const printOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export async function wholeOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The problem with which an act of a line fails. */
export async function problemOf(act: Promise<unknown>): Promise<LineProblem> {
  try {
    await act;
  } catch (error) {
    if (error instanceof LineFailure) return error.problem;
    throw error;
  }
  throw new Error('it did not fail');
}
