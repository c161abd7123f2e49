import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { contract } from '#contract/index.ts';
import { PROBLEMS } from '#contract/problems.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import { problemsOf } from '../openapi.ts';
import { aTrialServer, type TrialServer } from '../testing.ts';
import { publishInterface } from './publish.ts';

const OPERATIONS = Object.entries(contract).flatMap(([module, group]) => Object.entries(group).map(([name, facts]) => ({ id: `${module}.${name}`, facts })));

interface Published {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, { operationId: string; responses: Record<string, { description: string }>; parameters: { name: string; in: string }[] }>>;
}

describe('the published interface', () => {
  let server: TrialServer;
  before(async () => {
    server = await aTrialServer();
    publishInterface(server.app, contract);
  });
  after(() => server.app.close());

  const get = (url: string) => server.send({ method: 'GET', url });

  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate((await get('/api/openapi.json')).json<Record<string, unknown>>());
    assert.deepEqual([result.valid, result.errors ?? []], [true, []]);
    assert.equal(validator.version, '3.1');
  });

  test('says of what kind a file is', async () => {
    const { paths } = (await get('/api/openapi.json')).json<{ paths: Record<string, { get: { responses: Record<string, { content: object }> } }> }>();
    const kindOf = (path: string) => Object.keys(paths[path]?.get.responses['200']?.content ?? {});
    assert.deepEqual(['pdf', 'csv', 'xlsx'].flatMap((form) => kindOf(`/api/registers/{book}/${form}`)), ['application/pdf', 'text/csv', contract.registers.getXlsx.mediaType]);
  });

  test('names every operation of the contract once, with every refusal it may give', async () => {
    const { paths } = (await get('/api/openapi.json')).json<Published>();
    const published = Object.values(paths).flatMap((methods) => Object.values(methods));
    assert.deepEqual(published.map(({ operationId }) => operationId).sort(), OPERATIONS.map(({ id }) => id).sort());
    for (const { id, facts } of OPERATIONS) {
      const operation = published.find(({ operationId }) => operationId === id);
      for (const code of problemsOf(facts)) assert.ok(operation?.responses[PROBLEMS[code].status]?.description.includes(`\`${code}\``), `${id} ${code}`);
      const placed = new Set(operation?.parameters.map(({ name, in: place }) => `${place} ${name}`));
      assert.equal(placed.size, operation?.parameters.length, id);
      assert.equal(placed.has('header x-requested-with'), facts.method !== 'GET', id);
      for (const name of facts.path.match(/(?<=:)\w+/g) ?? []) assert.ok(placed.has(`path ${name}`), `${id} ${name}`);
    }
  });

  for (const url of ['/api', '/api/']) {
    test(`${url} is a page with a place for each operation`, async () => {
      const answer = await get(url);
      assert.match(String(answer.headers['content-type']), /^text\/html/);
      for (const { id, facts } of OPERATIONS) {
        assert.ok(answer.body.includes(`<article id="${id}">`), id);
        assert.ok(answer.body.includes(`<a href="#${id}">`), id);
        for (const code of problemsOf(facts)) assert.ok(answer.body.includes(`href="/problems/${code}"`), `${id} ${code}`);
      }
    });
  }

  test('runs no script and fetches nothing from elsewhere, as the content policy wants it', async () => {
    for (const url of ['/api', '/problems', '/problems/stale-version']) {
      const { body } = await get(url);
      assert.doesNotMatch(body, /<script|<link rel="stylesheet"|<img|\son\w+=|javascript:|@import|url\(|\b(?:src|href)="(?:https?:)?\/\//);
    }
  });

  test('every link within it leads somewhere', async () => {
    const { body } = await get('/api');
    const places = new Set([...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const links = [...new Set([...body.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? ''))].filter((href) => href !== '/icon.svg');
    for (const link of links) {
      if (link.startsWith('#')) assert.ok(places.has(link.slice(1)), link);
      else assert.equal((await get(link)).statusCode, 200, link);
    }
  });

  test('the type of every problem leads to its meaning in both languages', async () => {
    for (const [code, { status, vi, en }] of Object.entries(PROBLEMS)) {
      const answer = await get(`/problems/${code}`);
      assert.equal(answer.statusCode, 200, code);
      for (const words of [code, String(status), escaped(vi), escaped(en)]) assert.ok(answer.body.includes(words), `${code}: ${words}`);
    }
  });

  for (const url of ['/problems/nothing', '/problems/__proto__', '/problems/toString', '/problems/%3Cscript%3E', '/api/nothing']) {
    test(`${url} is not there`, async () => void assertProblem(await get(url), 'not-found'));
  }
});

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
