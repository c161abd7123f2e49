import { newId } from '#server/platform/database/ids.ts';
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

/** A job has two minutes; whoever comes next goes on. */
const TURN_MS = 60_000;

/**
 * Sends what is due until nothing is, or the turn is over. Any number may work at once: each packet is claimed by one. No transaction is open
 * while the line is spoken to. A worker that dies between sending and noting it leaves a claim that runs out; the packet then goes out again under
 * the same id with the same bytes, and the other side has it once.
 */
export async function sendDue(deps: ExchangeDeps): Promise<number> {
  const [worker, until] = [newId(), Date.now() + TURN_MS];
  for (let count = 0; ; count += 1) {
    const row = Date.now() < until ? await deps.database.transact((tx) => claimDue(tx, worker, deps.clock())) : undefined;
    if (row === undefined) return count;
    await sendOne(deps, row, worker);
  }
}

async function sendOne(deps: ExchangeDeps, row: Outgoing, worker: string): Promise<void> {
  const claim = { id: row.id, worker };
  try {
    const line = await lineOf(deps, row);
    const packet = await packetOf(deps, row);
    const { transportId } = await line.line.send(toSend(deps, row, packet));
    await deps.database.transact(async (tx) => {
      if (await saveSent(tx, claim, { lineId: line.id, transportId, at: deps.clock() })) await tellSent(deps, tx, row, line);
    });
  } catch (error) {
    const { problem, detail } = faultOf(error);
    await noteFailure(deps, row, { ...claim, problem, detail });
  }
}

/** What a line, or the packet itself, says is known and has its place; anything else is a fault of the program and goes to the log. */
function faultOf(error: unknown): { problem: string; detail: string } {
  if (error instanceof LineFailure) return { problem: error.problem.code, detail: error.problem.detail };
  if (error instanceof ExchangeFault) return { problem: error.code, detail: error.detail };
  throw error;
}

async function noteFailure(deps: ExchangeDeps, row: Outgoing, { problem, detail, ...claim }: { id: string; worker: string; problem: string; detail: string }): Promise<void> {
  await deps.database.transact(async (tx) => {
    if (afterFailure(problem, row.attempts) === 'dead') {
      if (await saveDead(tx, claim, { problem, detail })) await tellDead(deps, tx, row, problem);
      return;
    }
    await saveFailed(tx, claim, { problem, detail, nextAt: new Date(deps.clock().getTime() + pauseAfter(row.attempts, Math.random())) });
  });
}

async function lineOf(deps: ExchangeDeps, row: Outgoing): Promise<OpenLine> {
  const lines = await deps.database.read((tx) => deps.openLines(tx));
  const line = chooseLine(lines, { agencyId: row.agency_id, recipientId: row.recipient_id, cameBy: row.line_id });
  if (line === undefined) throw new ExchangeFault('no-line');
  return line;
}

const toSend = ({ database, storage }: ExchangeDeps, { id, kind }: Outgoing, { sha256, size, from_code: from, to_codes: to, document_id: documentId }: StoredPacket): OutgoingPacket => ({
  id, kind, from: from ?? '', to, documentId: documentId ?? '', size,
  open: async function* open() {
    const blob = await database.read((tx) => readBlob(tx, storage, sha256 ?? ''));
    if (blob === undefined) throw new Error('The bytes of a packet are missing.');
    yield* blob.bytes;
  },
});
