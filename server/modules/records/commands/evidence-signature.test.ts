import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fromBufferPromise } from 'yauzl';
import { typesetLetter } from '#server/platform/typesetting/index.ts';
import { aLetter } from '#server/platform/typesetting/testing.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited } from '#server/testing/refusals.ts';
import { aDraft, anIncoming, anOffice, type Office } from '../../documents/testing.ts';
import { keepBytes } from '../../files/index.ts';
import { aFile, putInto, sendPaper } from '../testing.ts';

type Members = ReadonlyMap<string, Buffer>;
const hash = (bytes: Buffer | string | undefined): string => createHash('sha256').update(bytes ?? '').digest('hex');

describe('the agency’s signature on an evidence package', () => {
  let house: House;
  let office: Office;
  let folder: string;
  let fileId: string;
  let outgoingId: string;
  let members: Members;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    folder = mkdtempSync(join(tmpdir(), 'signed-evidence-'));
    const { id: incomingId, assignmentId } = await anIncoming(house, office, 'assigned');
    ({ id: fileId } = await aFile(office));
    await putInto(office.officer, fileId, 'incoming', incomingId);
    ({ id: outgoingId } = await aDraft(house, office, 'issued', { assignmentId }));
    await eventually(async () => (await office.officer.call('records', 'getFile', { params: { id: fileId } })).contents.length === 2);
    members = await taken(office, fileId);
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await house.close();
  });

  async function taken({ officer }: Office, id: string): Promise<Members> {
    const response = await officer.send('records', 'getEvidence', { params: { id } });
    assert.equal(response.statusCode, 200, response.body.slice(0, 300));
    const found = new Map<string, Buffer>();
    const archive = await fromBufferPromise(response.rawPayload, { lazyEntries: true });
    for await (const entry of archive.eachEntry()) found.set(entry.fileName, Buffer.concat((await Array.fromAsync(await archive.openReadStreamPromise(entry))) as Buffer[]));
    return found;
  }

  function unpackedAt(name: string, found: Members): string {
    const place = join(folder, name);
    for (const [path, bytes] of found) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), bytes);
    }
    return place;
  }

  /** What both shipped programs say; the one in JavaScript finds no program to help it. */
  function checked(name: string, found: Members) {
    const place = unpackedAt(name, found);
    const node = spawnSync(process.execPath, [join(place, 'check-package.mjs'), place], { encoding: 'utf8', env: { PATH: '' } });
    const shell = spawnSync('sh', [join(place, 'check-package.sh')], { encoding: 'utf8' });
    return { node: node.status, said: node.stdout, shell: shell.status, shellSaid: shell.stdout + shell.stderr };
  }

  const openssl = (place: string, ...args: string[]) =>
    spawnSync('openssl', ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', join(place, 'manifest.json.p7s'), '-content', join(place, 'manifest.json'), '-CAfile', join(place, 'agency.pem'), '-partial_chain', '-purpose', 'any', '-out', join(folder, 'out'), ...args], { encoding: 'utf8' });

  test('is by the agency’s own key, for openssl and for what we ship, with its certificate beside it', async () => {
    const place = unpackedAt('whole', members);
    const verdict = openssl(place);
    assert.equal(verdict.status, 0, verdict.stderr);
    const [key] = await house.sql<{ certificate: Buffer }>(`select certificate from signing.key where owner_kind = 'agency' and owner_id = $1`, [office.agencyId]);
    assert.deepEqual(new X509Certificate(members.get('agency.pem') ?? '').raw, key?.certificate);
    const { node, said, shell, shellSaid } = checked('whole', members);
    assert.deepEqual([node, shell], [0, 0], said + shellSaid);
    for (const text of [said, shellSaid]) assert.match(text, /signature of the agency on manifest\.json, by .*Sở Thông tin và Truyền thông/u);
    assert.match(members.get('README.txt')?.toString('utf8') ?? '', /manifest\.json\.p7s là chữ ký số của cơ quan/);
    assert.equal((await assertAudited(house, fileId, 'records.evidence-taken')).detail['signed'], 'yes');
  });

  const manifestOf = (found: Members) => found.get('manifest.json')?.toString('utf8') ?? '';
  const changes: readonly (readonly [name: string, change: (found: Map<string, Buffer>) => unknown])[] = [
    ['a manifest with another title', (found) => found.set('manifest.json', Buffer.from(manifestOf(found).replace(/"title": "./u, '"title": "X')))],
    ['a manifest that counts one space more', (found) => found.set('manifest.json', Buffer.from(`${manifestOf(found)} `))],
    ['a signature that was cut off', (found) => found.set('manifest.json.p7s', (found.get('manifest.json.p7s') ?? Buffer.alloc(0)).subarray(0, 500))],
    ['a missing signature', (found) => found.delete('manifest.json.p7s')],
    ['a signature of another manifest', (found) => found.set('manifest.json.p7s', flippedLast(found.get('manifest.json.p7s')))],
  ];
  for (const [name, change] of changes) {
    test(`${name} is found, by openssl too`, () => {
      const copy = new Map(members);
      change(copy);
      const { node, said, shell } = checked(name.replaceAll(' ', '-'), copy);
      assert.deepEqual([node, shell], [1, 1], said);
      assert.match(said, /WRONG (the signature of the agency|missing or unreadable: manifest\.json\.p7s)/);
      assert.notEqual(openssl(join(folder, name.replaceAll(' ', '-'))).status, 0);
    });
  }

  test('another’s certificate beside it is found, even where the hashes were made anew', async () => {
    const [other] = await house.sql<{ certificate: Buffer }>(`select certificate from signing.key where owner_kind = 'person' limit 1`);
    const pem = Buffer.from(new X509Certificate(other?.certificate ?? '').toString());
    const manifest = JSON.parse(manifestOf(members)) as { members: { path: string; size: number; sha256: string }[] };
    Object.assign(manifest.members.find(({ path }) => path === 'agency.pem') ?? {}, { size: pem.length, sha256: hash(pem) });
    const sums = Buffer.from((members.get('SHA256SUMS')?.toString('utf8') ?? '').replace(/[0-9a-f]{64} {2}agency\.pem/u, `${hash(pem)}  agency.pem`));
    Object.assign(manifest.members.find(({ path }) => path === 'SHA256SUMS') ?? {}, { size: sums.length, sha256: hash(sums) });
    const { said, node, shell, shellSaid } = checked('another', new Map(members).set('agency.pem', pem).set('SHA256SUMS', sums).set('manifest.json', Buffer.from(JSON.stringify(manifest))));
    assert.deepEqual([node, shell], [1, 1], said + shellSaid);
    assert.match(said, /WRONG the signature of the agency does not fit[^]*RESULT: 1 faults/);
  });

  test('where the agency has no key the package says so and is whole', async () => {
    const theirs = await anOffice(house, 'snv');
    const { id } = await aFile(theirs);
    await sendPaper(theirs.officer, id, Buffer.from(await typesetLetter(aLetter())));
    const found = await taken(theirs, id);
    assert.deepEqual([found.has('manifest.json.p7s'), found.has('agency.pem')], [false, false]);
    assert.match(found.get('README.txt')?.toString('utf8') ?? '', /KHÔNG mang chữ ký số của cơ quan/);
    const { node, said, shell, shellSaid } = checked('unsigned', found);
    assert.deepEqual([node, shell], [0, 0], said + shellSaid);
    for (const text of [said, shellSaid]) assert.match(text, /signature of the agency on manifest\.json: NONE/);
    assert.equal((await assertAudited(house, id, 'records.evidence-taken')).detail['signed'], 'no');
  });

  test('the copy with lasting proofs lies beside its original once it was made', async () => {
    assert.equal([...members.keys()].some((path) => path.includes('lasting')), false);
    const original = members.get('documents/002/original.pdf') ?? Buffer.alloc(0);
    const lasting = Buffer.concat([original, Buffer.from('\n% proofs\n')]);
    await house.database.transact((tx) => keepBytes(tx, house.storage, lasting));
    await house.sql(`insert into signing.preservation (subject_id, issued_sha256, sha256, level, due_at, attempts) values ($1, $2, $3, 'B-LTA', now() + interval '1 year', 0)`, [outgoingId, hash(original), hash(lasting)]);
    const found = await taken(office, fileId);
    assert.deepEqual(['original', 'original.lasting'].map((name) => hash(found.get(`documents/002/${name}.pdf`))), [hash(original), hash(lasting)]);
    assert.ok(found.get('metadata.xml')?.toString('utf8').includes(`<LastingCopy><Path>documents/002/original.lasting.pdf</Path><Sha256>${hash(lasting)}</Sha256></LastingCopy>`));
    const { node, said } = checked('lasting', found);
    assert.equal(node, 0, said);
  });
});

const flippedLast = (bytes: Buffer | undefined): Buffer => {
  const copy = Buffer.from(bytes ?? []);
  copy.writeUInt8(copy.readUInt8(copy.length - 1) ^ 1, copy.length - 1);
  return copy;
};
