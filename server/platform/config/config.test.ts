import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { readConfig } from './config.ts';

describe('the configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'config-'));
  after(() => rmSync(folder, { recursive: true }));

  test('has safe defaults: this machine alone, no demonstration, no proxy believed, limits on', () => {
    assert.partialDeepStrictEqual(readConfig({}), {
      port: 3000, host: '127.0.0.1', publicOrigin: undefined, dataFolder: resolve('var'), database: undefined, demo: false, logLevel: 'info',
      trustedProxy: undefined, requestLimits: true, lines: { origins: [], folder: resolve('var/lines') },
    });
  });

  test('takes an empty value as none', () => assert.equal(readConfig({ PORT: '', DATABASE_URL: '' }).port, 3000));

  test('reads a secret from the file that NAME_FILE names', () => {
    const file = join(folder, 'url');
    writeFileSync(file, 'postgres://app:secret@db/cong\n');
    const { database } = readConfig({ DATABASE_URL_FILE: file, DATABASE_OWNER_URL: 'postgres://owner:secret@db/cong' });
    assert.deepEqual(database, { url: 'postgres://app:secret@db/cong', ownerUrl: 'postgres://owner:secret@db/cong' });
  });

  test('takes origins of lines as browsers write them, several with commas', () => {
    assert.deepEqual(readConfig({ EXCHANGE_ORIGINS: 'https://axis.example, http://127.0.0.1:4000', EXCHANGE_FOLDER: '/srv/lines' }).lines, { origins: ['https://axis.example', 'http://127.0.0.1:4000'], folder: '/srv/lines' });
  });

  const faults: [what: string, environment: Record<string, string>, sentence: RegExp][] = [
    ['a port that is no number', { PORT: 'ba nghìn' }, /^Configuration: PORT: /],
    ['a line that leads to a path', { EXCHANGE_ORIGINS: 'https://axis.example/edoc' }, /^Configuration: EXCHANGE_ORIGINS/],
    ['a port beyond all ports', { PORT: '70000' }, /^Configuration: PORT: /],
    ['a demonstration half on', { DEMO: 'yes' }, /^Configuration: DEMO: /],
    ['an unknown level of the log', { LOG_LEVEL: 'loud' }, /^Configuration: LOG_LEVEL: /],
    ['one way into the database without the other', { DATABASE_URL: 'postgres://a@b/c' }, /DATABASE_URL .* and DATABASE_OWNER_URL .* go together/],
    ['a database that is none', { DATABASE_URL: 'mysql://a@b/c', DATABASE_OWNER_URL: 'postgres://a@b/c' }, /^Configuration: DATABASE_URL: postgres:\/\//],
    ['an origin with a path, which no browser sends', { PUBLIC_ORIGIN: 'https://congso.gov.vn/' }, /^Configuration: PUBLIC_ORIGIN: an address such as/],
    ['a secret whose file is missing', { DATABASE_URL_FILE: '/nowhere/url' }, /DATABASE_URL_FILE names \/nowhere\/url, which is not there/],
  ];
  for (const [what, environment, sentence] of faults) {
    test(`names ${what}`, () => assert.throws(() => readConfig(environment), { message: sentence }));
  }

  test('names every fault at once', () => {
    assert.throws(() => readConfig({ PORT: 'x', DEMO: 'x' }), (error: Error) => /PORT: .*DEMO: /.test(error.message));
  });

  test('cannot be changed by who got it', () => assert.ok(Object.isFrozen(readConfig({}))));
});
