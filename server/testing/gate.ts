import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import type { ProblemCode } from '#contract/problems.ts';
import type { House } from './house.ts';
import { assertProblem, dataOf, untilQuiet } from './refusals.ts';

const AUDIT = 'audit.entry';

/**
 * The act passes the secrecy gate first: a mark is refused, declared or not, and leaves nothing but an audit entry without a
 * word of it; words that are only common in secret papers are asked about and pass once declared.
 */
export async function assertGated(house: House, channel: string, send: (text: string, declaredNoSecret: boolean) => Promise<LightMyRequestResponse>): Promise<void> {
  const word = `zq${randomBytes(4).toString('hex')}`;
  const refused = async (code: ProblemCode, text: string, declared: boolean): Promise<void> => {
    await untilQuiet(house);
    const [before, entries] = [await dataOf(house, [AUDIT]), await idsOfEntries(house)];
    const problem = assertProblem(await send(text, declared), code);
    assert.deepEqual(await dataOf(house, [AUDIT]), before, `${code} left something behind`);
    const added = await house.sql<{ action: string; detail: Record<string, string>; row: string }>('select action, detail, entry::text as row from audit.entry entry where not id = any($1::uuid[])', [entries]);
    assert.deepEqual(added.map(({ action, detail }) => [action, detail['channel']]), [['secrecy.refused', channel]]);
    assert.ok(!JSON.stringify([added, problem, house.logged]).includes(word), 'a word of it was kept or told');
  };
  await refused('secrecy/refused', `Độ mật: Mật\n${word}`, false);
  await refused('secrecy/refused', `Độ mật: Mật\n${word}`, true);
  await refused('secrecy/declaration-needed', `Đề nghị xem tài liệu mật kèm theo ${word}`, false);
  const passed = await send(`Đề nghị xem tài liệu mật kèm theo ${word}`, true);
  assert.equal(passed.statusCode, 200, passed.body);
  const declared = await house.sql<{ row: string }>(`select entry::text as row from audit.entry entry where action = 'secrecy.declared' and detail ->> 'channel' = $1 order by at desc limit 1`, [channel]);
  assert.ok(declared.length === 1 && !declared[0]?.row.includes(word), 'the declaration is recorded, its text is not');
}

const idsOfEntries = async (house: House): Promise<string[]> => (await house.sql<{ id: string }>('select id from audit.entry')).map(({ id }) => id);
