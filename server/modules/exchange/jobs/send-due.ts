import { newId } from '#server/platform/database/ids.ts';
import { saveLineHint } from '../../catalogue/index.ts';
import { readBlob } from '../../files/index.ts';
import type { ExchangeDeps, OpenLine } from '../exchange.deps.ts';
import { LineFailure, type OutgoingPacket } from '../lines/line.ts';
import { afterFailure, pauseAfter } from '../rules/back-off.ts';
import { chooseLine } from '../rules/choose-line.ts';
import { ExchangeFault } from '../packets/problems.ts';
import { claimDue, type Outgoing, saveDead, saveFailed, saveSent } from '../store/outbox.store.ts';
import type { StoredPacket } from '../store/packet.store.ts';
import { packetOf } from '../steps/make-packet.ts';
import { tellDead, tellSent } from '../steps/tell-sending.ts';

/** What sending works with. */
export type SendDeps = Pick<ExchangeDeps, 'database' | 'storage' | 'bus' | 'clock' | 'packetSigner' | 'openLines'>;

/** A job has two minutes; whoever comes next goes on. */
const TURN_MS = 60_000;
/** A slow line holds up no others. */
const AT_ONCE = 4;

/**
 * Sends what is due until nothing is, or the turn is over. Any number may work at once: each packet is claimed by one. No transaction is open
 * while the line is spoken to. A worker that dies between sending and noting it leaves a claim that runs out; the packet then goes out again under
 * the same id with the same bytes, and the other side has it once.
 */
export async function sendDue(deps: SendDeps): Promise<number> {
  const until = Date.now() + TURN_MS;
  const counts = await Promise.all(Array.from({ length: AT_ONCE }, () => workUntil(deps, until)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function workUntil(deps: SendDeps, until: number): Promise<number> {
  const worker = newId();
  for (let count = 0; ; count += 1) {
    const row = Date.now() < until ? await deps.database.transact((tx) => claimDue(tx, worker, deps.clock())) : undefined;
    if (row === undefined) return count;
    await sendOne(deps, row, worker);
  }
}

async function sendOne(deps: SendDeps, row: Outgoing, worker: string): Promise<void> {
  const claim = { id: row.id, worker };
  let line: OpenLine | undefined;
  try {
    line = await lineOf(deps, row);
    const packet = await packetOf(deps, row);
    if (packet.sha256 === null) throw new ExchangeFault('secret');
    const { transportId } = await line.line.send(toSend(deps, row, packet));
    await noteSent(deps, row, { ...claim, line, transportId });
  } catch (error) {
    const fault = faultOf(error);
    await noteFailure(deps, row, { ...claim, ...(fault ?? INTERNAL), lineId: line?.id ?? row.line_id });
    if (fault === undefined) throw error;
  }
}

/** What a line, or the packet itself, says is known; anything else is a fault of the program, which goes to the log too. */
function faultOf(error: unknown): { problem: string; detail: string } | undefined {
  if (error instanceof LineFailure) return { problem: error.problem.code, detail: error.problem.detail };
  if (error instanceof ExchangeFault) return { problem: error.code, detail: error.detail };
  return undefined;
}

const INTERNAL = { problem: 'internal', detail: '' };

function noteSent(deps: SendDeps, row: Outgoing, { line, transportId, ...claim }: { id: string; worker: string; line: OpenLine; transportId: string }): Promise<void> {
  return deps.database.transact(async (tx) => {
    if (!(await saveSent(tx, claim, { lineId: line.id, transportId, at: deps.clock() }))) return;
    await saveLineHint(tx, [row.recipient_id], line.kind);
    await tellSent(deps, tx, row, line);
  });
}

async function noteFailure(deps: SendDeps, row: Outgoing, { problem, detail, lineId, ...claim }: { id: string; worker: string; problem: string; detail: string; lineId: string | null }): Promise<void> {
  await deps.database.transact(async (tx) => {
    if (afterFailure(problem, row.attempts) === 'dead') {
      if (await saveDead(tx, claim, { problem, detail, lineId })) await tellDead(deps, tx, row, problem);
      return;
    }
    await saveFailed(tx, claim, { problem, detail, lineId, nextAt: new Date(deps.clock().getTime() + pauseAfter(row.attempts, Math.random())) });
  });
}

async function lineOf(deps: SendDeps, row: Outgoing): Promise<OpenLine> {
  const lines = await deps.database.read((tx) => deps.openLines(tx));
  const line = chooseLine(lines, { agencyId: row.agency_id, recipientId: row.recipient_id, cameBy: row.line_id });
  if (line === undefined) throw new ExchangeFault('no-line');
  return line;
}

const toSend = ({ database, storage }: SendDeps, { id, kind }: Outgoing, { sha256, size, from_code: from, to_codes: to, document_id: documentId }: StoredPacket): OutgoingPacket => ({
  id, kind, from: from ?? '', to, documentId: documentId ?? '', size,
  open: async function* open() {
    const blob = await database.read((tx) => readBlob(tx, storage, sha256 ?? ''));
    if (blob === undefined) throw new Error('The bytes of a packet are missing.');
    yield* blob.bytes;
  },
});
