import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { platformAdministrator } from '../../identity/index.ts';
import { type Line, LineFailure, type LineProblem } from '../lines/line.ts';
import type { LineActsDeps } from '../lines.deps.ts';
import { adapterOf } from '../steps/open-lines.ts';
import { readLine } from '../queries/read-lines.ts';
import { noteLineState } from '../store/line.store.ts';

export interface LineTest {
  readonly milliseconds: number | null;
  readonly problem: LineProblem | null;
}

/** Kiểm tra kết nối: the other side is asked outside any transaction; how it went is kept and recorded afterwards. */
export async function testLine(deps: LineActsDeps, actor: Actor, id: string): Promise<LineTest> {
  const line = await deps.database.read(async (tx) => {
    await platformAdministrator(tx, actor);
    const stored = await readLine(tx, id);
    if (stored === undefined) throw new Refusal('not-found');
    if (stored.sealed_secret !== null && stored.key_id !== deps.keys.keyId) throw new Refusal('exchange/line-keys-missing');
    return adapterOf(deps, stored);
  });
  if (line === undefined) throw new Refusal('exchange/line-address-not-allowed');
  const outcome = await outcomeOf(line);
  await deps.database.act(actor, async (tx) => {
    const capacity = await platformAdministrator(tx, actor);
    await noteLineState(tx, id, { at: deps.clock(), problem: outcome.problem, ...(outcome.milliseconds !== null && { milliseconds: outcome.milliseconds }) });
    await recordAudit(tx, { actor, capacity }, { action: 'exchange.line-tested', subjectType: 'line', subjectId: id, agencyId: capacity.agencyId, detail: { outcome: outcome.problem?.code ?? 'answered' } });
  });
  return outcome;
}

async function outcomeOf(line: Line): Promise<LineTest> {
  try {
    return { ...(await line.test()), problem: null };
  } catch (error) {
    if (error instanceof LineFailure) return { milliseconds: null, problem: error.problem };
    throw error;
  }
}
