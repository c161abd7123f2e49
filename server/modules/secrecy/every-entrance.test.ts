import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { contract, type Contract } from '#contract/index.ts';
import type { EndpointFacts } from '#contract/endpoint.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem, dataOf } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { PROOFS } from '../../../tools/boundaries/content-commands.ts';
import { postOf } from '../documents/testing.ts';
import { RULE_SET } from './rules/rule-set.ts';
import { aMarker, clusterFilesWith, countTablesUnseen, fieldsFilled, type FilledInput, secretWith, tracesOf } from './testing.ts';

type Group = keyof Contract;

const OPERATIONS = Object.entries(contract).flatMap(([group, operations]) =>
  Object.entries(operations as Record<string, EndpointFacts>).map(([name, facts]) => ({ group: group as Group, name, facts, label: `${group}.${name}` })));

type Operation = (typeof OPERATIONS)[number];

describe('no entrance lets a state secret in', () => {
  let house: House;
  let clerk: Visitor;
  /** One with each kind of right: what one of them may not do at all, another may. */
  let people: Visitor[];
  const used: string[] = [];
  before(async () => {
    house = await openHouse();
    people = await Promise.all(['stttt-clerk', 'stttt-head', 'stttt-officer', 'snv-officer'].map((key) => house.as(key)));
    [clerk] = people as [Visitor];
    await house.sql(`update identity.post set role = 'administrator' where id = $1`, [(await postOf(people[3] as Visitor)).postId]);
  });
  after(() => house.close());

  const sendAs = (person: Visitor, { group, name, facts }: Operation, { params = {}, query = {}, body = {} }: FilledInput) =>
    person.send(group, name as never, { params, query, ...(facts.body === undefined ? {} : { body }) } as never);

  /** The answer to the first who may do such a thing at all; those before are refused without a trace as well. */
  async function send(operation: Operation, filled: FilledInput): Promise<LightMyRequestResponse> {
    const [first, ...others] = people;
    let response = await sendAs(first as Visitor, operation, filled);
    for (const person of others) if (response.statusCode === 403) response = await sendAs(person, operation, filled);
    return response;
  }

  test('the search for traces sees every table, the log and the files', async () => {
    assert.equal(await countTablesUnseen(house), 0, 'tables that the search cannot read');
    const marker = aMarker();
    await house.sql(`insert into platform.once (person_id, key, answer) values (gen_random_uuid(), gen_random_uuid(), jsonb_build_object('a', $1::text))`, [marker]);
    house.app.log.info({ marker }, 'planted');
    assert.deepEqual(await tracesOf(house, marker), ['platform.once', 'log']);
  });

  for (const operation of OPERATIONS) {
    const places = [...fieldsFilled(operation.facts, 'x')];
    if (places.length === 0) continue;
    const isRefused = operation.facts.method !== 'GET' && !PROOFS.has(operation.label);
    test(`${operation.label}: ${isRefused ? 'refused' : 'not kept'} in ${places.map(({ field }) => field).join(' ')}`, async () => {
      const stored = await dataOf(house, ['audit.entry']);
      for (const index of places.keys()) {
        const marker = aMarker();
        used.push(marker);
        const filled = [...fieldsFilled(operation.facts, secretWith(marker))][index];
        assert.ok(filled);
        const response = await send(operation, filled);
        if (isRefused) assertProblem(response, 'secrecy/refused');
        else assert.ok(response.statusCode < 500, response.body);
        assert.ok(!isRefused || !response.body.includes(marker), 'the answer repeats it');
        assert.deepEqual(await tracesOf(house, marker), [], `${operation.label} ${filled.field}`);
      }
      assert.deepEqual(await dataOf(house, ['audit.entry']), stored);
    });
  }

  test('the files of the database server hold nothing of it either, not even its journal', async () => {
    const planted = aMarker();
    await house.sql(`insert into platform.once (person_id, key, answer) values (gen_random_uuid(), gen_random_uuid(), jsonb_build_object('a', $1::text))`, [planted]);
    assert.notDeepEqual(await clusterFilesWith([planted]), [], 'the search sees what is stored');
    assert.ok(used.length > 20);
    assert.deepEqual(await clusterFilesWith(used), []);
  });

  test('each refusal is one incident: who, where, which rule, how much, and no word of it', async () => {
    const marker = aMarker();
    const body = { version: 1, opinion: secretWith(marker), lead: { unitId: '0190a0a0-0000-7000-8000-000000000000', dueOn: null } };
    const { personId, capacities } = await clerk.call('identity', 'getMe', {});
    const incidents = () => house.sql<{ action: string; agency_id: string; detail: object }>(
      `select action, agency_id, detail from audit.entry where subject_id = $1 and action like 'secrecy.%' order by at, id`, [personId]);
    const known = (await incidents()).length;
    assertProblem(await clerk.send('documents', 'direct', { params: { id: '0190a0a0-0000-7000-8000-000000000000' }, body }), 'secrecy/refused');
    const added = (await incidents()).slice(known);
    assert.deepEqual(added, [{
      action: 'secrecy.refused', agency_id: capacities[0]?.agencyId,
      detail: { channel: 'documents.direct', ruleSet: RULE_SET.version, rules: 'H1.stamp', characters: String(secretWith(marker).length) },
    }]);
  });
});
