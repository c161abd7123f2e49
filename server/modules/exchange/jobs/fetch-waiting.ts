import { newId } from '#server/platform/database/ids.ts';
import type { HeldBytes } from '#server/platform/storage/storage.ts';
import type { ExchangeDeps, OpenLine } from '../exchange.deps.ts';
import { LineFailure, type LineProblem } from '../lines/line.ts';
import { afterFailure, pauseAfter } from '../rules/back-off.ts';
import { claimListed, findSettled, type Inbound, noteListed, saveMarked, saveNotFetched, saveSettled, type Settled } from '../store/inbound.store.ts';
import { noteLineState } from '../store/line.store.ts';
import { readArrived } from '../steps/read-arrived.ts';
import { settlePacket } from '../steps/settle-packet.ts';

const AT_ONCE = 100;
/** A job has two minutes; whoever comes next goes on. */
const TURN_MS = 60_000;
/** Base64 of the most that one packet may carry, and its envelope. */
const MAX_PACKET_BYTES = 280 * 2 ** 20;

/** Asks every line what waits for the agencies of this house, and takes it. Any number may do so at once: each packet is claimed by one. */
export async function fetchWaiting(deps: ExchangeDeps): Promise<number> {
  const until = Date.now() + TURN_MS;
  let count = 0;
  for (const line of await deps.database.read((tx) => deps.openLines(tx))) {
    if (await listWaiting(deps, line)) count += await takeListed(deps, line, until);
  }
  return count;
}

/** A line that does not answer is noted and holds up no other. What it lists again though it was settled, it is told again. */
async function listWaiting(deps: ExchangeDeps, { id, line, organIds }: OpenLine): Promise<boolean> {
  const note = (problem: LineProblem | null): Promise<void> => deps.database.transact((tx) => noteLineState(tx, id, { at: deps.clock(), problem, listed: problem === null }));
  try {
    const waiting = organIds.length === 0 ? [] : await line.list(organIds, AT_ONCE);
    const settled = await deps.database.transact(async (tx) => {
      await noteListed(tx, id, waiting, deps.clock());
      return findSettled(tx, id, waiting);
    });
    for (const row of settled) await tellLine(deps, { id, line }, row);
    await note(null);
    return true;
  } catch (error) {
    if (!(error instanceof LineFailure)) throw error;
    await note(error.problem);
    return false;
  }
}

async function takeListed(deps: ExchangeDeps, line: OpenLine, until: number): Promise<number> {
  const worker = newId();
  for (let count = 0; ; count += 1) {
    const row = Date.now() < until ? await deps.database.transact((tx) => claimListed(tx, line.id, worker, deps.clock())) : undefined;
    if (row === undefined) return count;
    await takeOne(deps, line, { row, worker });
  }
}

interface Claimed {
  readonly row: Inbound;
  readonly worker: string;
}

/**
 * Fetches one packet, reads and judges it, and lets it have its effect in one transaction with its end. The line hears of it after the
 * commit: when that word is lost, the packet is listed again and the word repeated, the effect is not.
 */
async function takeOne(deps: ExchangeDeps, line: OpenLine, claimed: Claimed): Promise<void> {
  const holding: HeldBytes[] = [];
  try {
    const packet = await fetchPacket(deps, line, claimed.row);
    holding.push(packet);
    const read = await readArrived(deps, packet, holding);
    const settled = await settle(deps, claimed, (tx) => settlePacket(deps, tx, { row: claimed.row, line, packet, read }));
    await tellLine(deps, line, { ...claimed.row, ...settled });
  } catch (error) {
    const isKnown = error instanceof LineFailure;
    await noteFailure(deps, line, claimed, isKnown ? error.problem : INTERNAL);
    // A fault of the program, which goes to the log: this packet waits like one that could not be fetched and holds up no other.
    if (!isKnown) throw error;
  } finally {
    await Promise.all(holding.map((held) => held.discard()));
  }
}

async function fetchPacket({ storage }: ExchangeDeps, { line }: OpenLine, { transport_id: transportId }: Inbound): Promise<HeldBytes> {
  await line.mark(transportId, 'processing', null);
  return storage.hold(line.fetch(transportId, MAX_PACKET_BYTES));
}

/** A claim that ran out meanwhile is another worker's: then nothing of this one's effect stays. */
function settle(deps: ExchangeDeps, { row, worker }: Claimed, effect: (tx: Parameters<typeof saveSettled>[0]) => Promise<Settled>): Promise<Settled> {
  return deps.database.transact(async (tx) => {
    const settled = await effect(tx);
    if (!(await saveSettled(tx, { id: row.id, worker }, settled, deps.clock()))) throw new Error('The claim on a packet ran out while it was taken.');
    return settled;
  });
}

type Told = Pick<Inbound, 'id' | 'transport_id'> & { readonly state: string; readonly problem: string | null };

async function tellLine(deps: ExchangeDeps, { line }: Pick<OpenLine, 'id' | 'line'>, { id, transport_id: transportId, state, problem }: Told): Promise<void> {
  try {
    await line.mark(transportId, state === 'taken' ? 'done' : 'fail', state === 'taken' ? null : problem);
  } catch (error) {
    if (error instanceof LineFailure) return;
    throw error;
  }
  await deps.database.transact((tx) => saveMarked(tx, id, deps.clock()));
}

type Fault = { readonly code: LineProblem['code'] | 'internal'; readonly detail: string };
const INTERNAL: Fault = { code: 'internal', detail: '' };

async function noteFailure(deps: ExchangeDeps, line: OpenLine, { row, worker }: Claimed, { code, detail }: Fault): Promise<void> {
  if (afterFailure(code, row.attempts) === 'again') {
    const nextAt = new Date(deps.clock().getTime() + pauseAfter(row.attempts, Math.random()));
    await deps.database.transact((tx) => saveNotFetched(tx, { id: row.id, worker }, { problem: code, detail, nextAt }));
    return;
  }
  const settled = { state: 'refused' as const, packetId: null, agencyIds: [], problem: code, detail };
  await settle(deps, { row, worker }, async () => settled);
  await tellLine(deps, line, { ...row, ...settled });
}
