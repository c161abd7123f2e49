import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fromBufferPromise } from 'yauzl';
import { timeStampAuthority } from '#server/platform/pdf-signing/index.ts';
import { openTimeStampServer, type TimeStampServer } from '#server/platform/pdf-signing/testing-time-stamps.ts';
import { aPdf } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { eventually } from '#server/testing/house.ts';
import { assertProblem, assertRefused } from '#server/testing/refusals.ts';
import { aDraft } from '../../documents/testing.ts';
import { SEAL_LOG } from '../jobs/queues.ts';
import { anEdoc, edocBytes } from '../testing.ts';
import { type ExchangeHouse, openExchangeHouse } from '../testing-house.ts';

type Members = Map<string, Buffer>;

async function unpacked(bytes: Buffer): Promise<Members> {
  const found: Members = new Map();
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) found.set(entry.fileName, Buffer.concat((await Array.fromAsync(await archive.openReadStreamPromise(entry))) as Buffer[]));
  return found;
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** A forger who knows the format: the member is changed and every list of hashes with it. */
function forged(members: Members, path: string, change: (content: Buffer) => Buffer): Members {
  const copy = new Map(members);
  const bytes = change(copy.get(path) ?? assert.fail(path));
  copy.set(path, bytes);
  const manifest = JSON.parse((copy.get('manifest.json') ?? '').toString()) as { members: { path: string; size: number; sha256: string }[] };
  const changed = { ...manifest, members: manifest.members.map((each) => (each.path === path ? { path, size: bytes.length, sha256: sha256(bytes) } : each)) };
  return copy.set('manifest.json', Buffer.from(JSON.stringify(changed)));
}

describe('evidence of the exchange of one document', () => {
  let x: ExchangeHouse;
  let authority: TimeStampServer;
  let folder: string;
  let id: string;
  let members: Members;
  before(async () => {
    authority = await openTimeStampServer();
    x = await openExchangeHouse({ signing: { stamper: timeStampAuthority(authority.url, 20_000) } });
    folder = mkdtempSync(join(tmpdir(), 'exchange-evidence-'));
    ({ id } = await aDraft(x.house, x.first.office, 'issued', { fields: { recipientAgencyIds: [x.neighbour.id] } }));
    await aDraft(x.house, x.first.office, 'issued', { fields: { recipientAgencyIds: [x.neighbour.id] } });
    await eventually(async () => (await x.house.sql(`select 1 from exchange.outbox where state = 'sent'`)).length === 2);
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await x.close();
    await authority.close();
  });

  const take = (who = x.first.office.clerk) => who.send('exchange', 'getExchangeEvidence', { params: { id } });
  const batches = () => x.house.sql<{ number: number; entries: number; previous: string; head: string; stamped: boolean }>('select number, entries, previous, head, token is not null as stamped from exchange.log_batch order by number');

  /** The shipped program on a package of these members. */
  function check(name: string, package_: Members): { status: number | null; output: string } {
    const place = join(folder, name);
    for (const [path, bytes] of package_) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), bytes);
    }
    const { status, stdout } = spawnSync(process.execPath, [join(place, 'check-package.mjs'), place], { encoding: 'utf8' });
    return { status, output: stdout };
  }

  test('while the authority is silent the log is chained; stamps come later', async () => {
    authority.mode = 'refuses';
    await x.turn(SEAL_LOG);
    const [first] = await eventually(async () => {
      const rows = await batches();
      return rows.length > 0 && rows;
    });
    assert.deepEqual([first?.number, first?.entries, first?.previous, first?.stamped], [1, 2, '0'.repeat(64), false]);
    const receipts = await x.house.sql<{ signed: boolean }>('select signature is not null as signed from exchange.receipt');
    assert.deepEqual(receipts.map(({ signed }) => signed), [true, true]);
    authority.mode = 'answers';
    const response = await take();
    assert.equal(response.statusCode, 200, response.body.slice(0, 300));
    assert.match(String(response.headers['content-type']), /application\/zip/u);
    members = await unpacked(response.rawPayload);
    assert.deepEqual((await batches()).map(({ stamped }) => stamped), [true], 'nothing new passed: no empty batch');
  });

  test('holds the packet byte for byte, the signed receipt, the log and its stamp, and nothing of other documents', async () => {
    const [packet] = await x.house.sql<{ sha256: string; id: string }>('select p.sha256, p.id from exchange.packet p join exchange.outbox o on o.packet_id = p.id where o.outgoing_id = $1', [id]);
    assert.equal(sha256(members.get('packets/001-out-new.edxml') ?? ''), packet?.sha256);
    assert.deepEqual([...members.keys()].sort(), [
      'README.txt', 'SHA256SUMS', 'check-package.mjs', 'check-package.sh', 'log/batch-1.tst', 'log/chain.jsonl', 'manifest.json', 'packets/001-out-new.edxml', 'receipts/001.cer', 'receipts/001.json', 'receipts/001.sig',
    ]);
    const receipt = JSON.parse((members.get('receipts/001.json') ?? '').toString()) as Record<string, unknown>;
    assert.deepEqual([receipt['packet'], receipt['sha256'], receipt['direction'], receipt['what'], receipt['from'], receipt['to'], receipt['agency']], [packet?.id, packet?.sha256, 'out', 'new', x.first.code, [x.neighbour.code], x.first.id]);
    const [entry] = await x.house.sql<{ detail: { manifest: string; packets: string }; post_title: string | null }>(`select detail, post_title from audit.entry where subject_id = $1 and action = 'exchange.evidence-taken'`, [id]);
    assert.deepEqual(entry?.detail, { manifest: sha256(members.get('manifest.json') ?? ''), packets: '1' });
    assert.notEqual(entry.post_title, null);
  });

  test('the program that goes with it, and sha256sum, find it whole; openssl finds the stamp over the head', async () => {
    const { status, output } = check('whole', members);
    assert.equal(status, 0, output);
    assert.match(output, /packets in the log: 1, batches: 1\ntime stamps: 1\n/u);
    assert.equal(spawnSync('sh', [join(folder, 'whole/check-package.sh')], { encoding: 'utf8' }).status, 0);
    const [{ head } = { head: '' }] = await batches();
    const shown = spawnSync('openssl', ['ts', '-reply', '-token_in', '-in', join(folder, 'whole/log/batch-1.tst'), '-text'], { encoding: 'utf8' }).stdout;
    assert.equal([...shown.matchAll(/ - ((?:[0-9a-f]{2}[ -]){16})/gu)].map(([, line = '']) => line.replaceAll(/[ -]/gu, '')).join(''), head);
  });

  const FORGERIES: readonly (readonly [path: string, change: (content: Buffer) => Buffer, said: RegExp])[] = [
    ['packets/001-out-new.edxml', (bytes) => Buffer.from(bytes.toString().replace('<edXML:Subject>', '<edXML:Subject>Không ')), /not the packet of the log/u],
    ['receipts/001.json', (bytes) => Buffer.from(bytes.toString().replace('"out"', '"in"')), /signature does not fit: receipts\/001\.sig/u],
    ['log/chain.jsonl', (bytes) => Buffer.from(bytes.toString().replace('"entries":2', '"entries":3')), /log: batch 1 was changed/u],
    ['log/batch-1.tst', (bytes) => Buffer.concat([bytes.subarray(0, -40), Buffer.alloc(40, 1)]), /the time stamp is broken/u],
  ];
  for (const [path, change, said] of FORGERIES) {
    test(`a forged ${path} is found, even with all hashes made anew`, () => {
      const { status, output } = check(`forged-${path.replaceAll('/', '-')}`, forged(members, path, change));
      assert.equal(status, 1, output);
      assert.match(output, said);
    });
  }

  test('what came is proved, too, after it in the log', async () => {
    const bytes = await edocBytes(anEdoc({ from: x.neighbour, to: [x.first.code], subject: 'Gửi Sở' }), [{ name: 'a.pdf', bytes: aPdf({ pages: [[{ text: 'Kính gửi' }]] }) }]);
    const { packetId } = await x.arrive(bytes);
    const [{ incoming } = { incoming: '' }] = await x.house.sql<{ incoming: string }>('select incoming_id as incoming from exchange.received where packet_id = $1', [packetId]);
    const came = await unpacked((await x.first.office.head.send('exchange', 'getExchangeEvidence', { params: { id: incoming } })).rawPayload);
    assert.deepEqual(came.get('packets/001-in-new.edxml'), bytes);
    const { status, output } = check('came', came);
    assert.equal(status, 0, output);
    const rows = await batches();
    assert.equal(rows[1]?.previous, rows[0]?.head);
  });

  test('is for records clerks and leaders of the agency', async () => {
    assertProblem(await take(x.first.office.officer), 'not-found');
    assertProblem(await take(x.second.office.clerk), 'not-found');
    assertProblem(await x.first.office.clerk.send('exchange', 'getExchangeEvidence', { params: { id: 'x' } }), 'invalid-input');
    const local = await aDraft(x.house, x.first.office, 'issued', { fields: { recipientAgencyIds: [x.second.id] } });
    assertProblem(await x.first.office.clerk.send('exchange', 'getExchangeEvidence', { params: { id: local.id } }), 'not-found');
    x.hub.failing.set('send', { code: 'unreachable', detail: 'gone' });
    const waiting = await aDraft(x.house, x.first.office, 'issued', { fields: { recipientAgencyIds: [x.neighbour.id] } });
    await eventually(async () => (await x.house.sql('select 1 from exchange.outbox where outgoing_id = $1 and packet_id is not null', [waiting.id])).length > 0);
    await x.house.sql('update exchange.outbox set document_id = null where outgoing_id = $1', [waiting.id]);
    await assertRefused(x.house, 'exchange/nothing-exchanged', () => x.first.office.clerk.send('exchange', 'getExchangeEvidence', { params: { id: waiting.id } }));
  });
});
