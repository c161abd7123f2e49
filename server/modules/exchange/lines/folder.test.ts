import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { folderLine } from './folder.ts';
import type { Line } from './line.ts';
import { aPacket, Courier, printOf, problemOf, wholeOf } from './testing-courier.ts';

describe('a folder line', () => {
  let root: string;
  let made = 0;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'line-'));
  });
  after(() => rm(root, { recursive: true }));

  /** A folder of its own, with an empty inbox. */
  async function aFolder(): Promise<{ folder: string; line: Line; inbox: (name: string) => string; all: () => Promise<Record<string, string[]>> }> {
    made += 1;
    const folder = join(root, String(made));
    const line = folderLine({ folder, clock: () => new Date() });
    await line.test();
    const all = async (): Promise<Record<string, string[]>> => Object.fromEntries(await Promise.all(['inbox', 'outbox', 'done', 'failed'].map(async (place) => [place, (await readdir(join(folder, place))).toSorted()] as const)));
    return { folder, line, inbox: (name) => join(folder, 'inbox', name), all };
  }
  const xml = (text: string): string => `<edXML><a>${text}</a></edXML>\n`;

  test('writes whole files by the name of the packet, and one packet once, also when it was carried away meanwhile', async () => {
    const { folder, line, all } = await aFolder();
    const packets = [aPacket({ to: ['H17.1'] }), aPacket({ to: ['H17.1'], kind: 'status' })];
    for (const packet of packets) assert.deepEqual(await line.send(packet), { transportId: `${packet.id}.${packet.kind}.edxml` });
    assert.deepEqual((await all())['outbox'], packets.map(({ id, kind }) => `${id}.${kind}.edxml`).toSorted());
    assert.equal(printOf(await readFile(join(folder, 'outbox', `${packets[0]?.id}.edoc.edxml`))), printOf(packets[0]?.bytes ?? Buffer.alloc(0)));
    await rename(join(folder, 'outbox', `${packets[0]?.id}.edoc.edxml`), join(root, 'carried-away'));
    if (packets[0] !== undefined) await line.send(packets[0]);
    assert.deepEqual((await all())['outbox'], [`${packets[1]?.id}.status.edxml`]);
  });

  test('reads in the order of arrival and moves what is done, or failed with its reason; a second time changes nothing', async () => {
    const { folder, line, inbox, all } = await aFolder();
    for (const [name, age] of [['b.edxml', 30], ['a.status.edxml', 20], ['c.edxml', 40]] as const) {
      await writeFile(inbox(name), xml(name));
      await utimes(inbox(name), new Date(), new Date(Date.now() - age * 1_000));
    }
    assert.deepEqual(await line.list([], 10), [['c.edxml', 'edoc'], ['b.edxml', 'edoc'], ['a.status.edxml', 'status']].map(([transportId, kind]) => ({ transportId, kind, from: null })));
    assert.deepEqual((await line.list([], 2)).map(({ transportId }) => transportId), ['c.edxml', 'b.edxml']);
    assert.equal(String(await wholeOf(line.fetch('c.edxml', 1_000))), xml('c.edxml'));
    for (let time = 0; time < 2; time += 1) {
      await line.mark('c.edxml', 'processing', null);
      await line.mark('c.edxml', 'done', null);
      await line.mark('b.edxml', 'fail', 'Chữ ký không hợp lệ');
    }
    assert.deepEqual(await all(), { inbox: ['a.status.edxml'], outbox: [], done: ['c.edxml'], failed: ['b.edxml', 'b.edxml.reason.txt'] });
    assert.equal(await readFile(join(folder, 'failed/b.edxml.reason.txt'), 'utf8'), 'Chữ ký không hợp lệ\n');
    await writeFile(inbox('c.edxml'), xml('dropped again'));
    await line.mark('c.edxml', 'done', null);
    assert.deepEqual((await all())['done'], ['2.c.edxml', 'c.edxml'], 'nothing is overwritten');
  });

  test('waits for a packet that is still being copied, until it has its end', async () => {
    const { line, inbox } = await aFolder();
    await writeFile(inbox('half.edxml'), '<edXML><a>');
    await writeFile(inbox('.half.edxml.part'), xml('x'));
    assert.deepEqual(await line.list([], 10), []);
    await utimes(inbox('half.edxml'), new Date(), new Date(Date.now() - 700_000));
    assert.equal((await line.list([], 10)).length, 1, 'one that never gets it is handed on, to be refused by name');
    await writeFile(inbox('half.edxml'), xml('now whole'));
    assert.equal((await line.list([], 10)).length, 1);
  });

  test('follows no link, opens no pipe, enters no folder, and takes no impossible name; each is put aside with the reason', async () => {
    const { line, inbox, all } = await aFolder();
    await writeFile(join(root, 'secret'), xml('outside'));
    await symlink(join(root, 'secret'), inbox('link.edxml'));
    await symlink('/dev/zero', inbox('endless.edxml'));
    execFileSync('mkfifo', [inbox('pipe.edxml')]);
    await mkdir(inbox('folder.edxml'));
    await writeFile(inbox('..\\..\\evil.edxml'), xml('x'));
    await writeFile(inbox('xuống\ndòng.edxml'), xml('x'));
    await writeFile(inbox('readme.txt'), 'x');
    await writeFile(inbox('good.edxml'), xml('good'));
    assert.deepEqual((await line.list([], 10)).map(({ transportId }) => transportId), ['good.edxml']);
    const { inbox: left, failed = [] } = await all();
    assert.deepEqual(left, ['folder.edxml', 'good.edxml', 'readme.txt']);
    assert.equal(failed.filter((name) => name.endsWith('.reason.txt')).length, 5);
    assert.deepEqual([failed.length, failed.filter((name) => name.startsWith('ten-khong-hop-le-')).length], [10, 4], failed.join());
    await symlink(join(root, 'secret'), inbox('late.edxml'));
    assert.equal((await problemOf(wholeOf(line.fetch('late.edxml', 1_000)))).code, 'rejected');
  });

  test('reads nothing beyond its inbox, whatever it is asked for', async () => {
    const { line } = await aFolder();
    for (const name of ['../outbox/a', '../../secret', '/etc/passwd', '..', '.', '', 'a\0b', 'folder/x', '.hidden']) {
      assert.equal((await problemOf(wholeOf(line.fetch(name, 1_000)))).code, 'rejected', name);
      assert.equal((await problemOf(line.mark(name, 'done', null))).code, 'rejected', name);
    }
    assert.equal((await problemOf(wholeOf(line.fetch('missing.edxml', 1_000)))).code, 'rejected');
  });

  test('takes no more than it may, and says so before it has read any', async () => {
    const { line, inbox } = await aFolder();
    await writeFile(inbox('huge.edxml'), xml('x'.repeat(2_000)));
    assert.deepEqual(await problemOf(wholeOf(line.fetch('huge.edxml', 1_000))), { code: 'too-large', detail: `${xml('x'.repeat(2_000)).length} bytes, at most 1000 are taken` });
  });

  test('does not write through a place that was made a link', async () => {
    const { folder, line } = await aFolder();
    await rm(join(folder, 'outbox'), { recursive: true });
    await mkdir(join(root, 'elsewhere'), { recursive: true });
    await symlink(join(root, 'elsewhere'), join(folder, 'outbox'));
    assert.equal((await problemOf(line.send(aPacket({ to: ['H17.1'] })))).code, 'unreachable');
    assert.equal((await problemOf(line.test())).code, 'unreachable');
    assert.deepEqual(await readdir(join(root, 'elsewhere')), []);
  });

  test('two folders, each the other’s inbox, carry every packet across once', async () => {
    const [one, other] = [await aFolder(), await aFolder()];
    const packets = Array.from({ length: 5 }, () => aPacket({ to: ['H17.1'] }));
    await new Courier(one.line).send(packets);
    for (const name of (await one.all())['outbox'] ?? []) await rename(join(one.folder, 'outbox', name), other.inbox(name));
    await new Courier(one.line).send(packets);
    const courier = new Courier(other.line);
    await courier.receive();
    assert.deepEqual([...courier.received.values()].toSorted(), packets.map(({ bytes }) => printOf(bytes)).toSorted());
    assert.deepEqual((await one.all())['outbox'], []);
  });
});
