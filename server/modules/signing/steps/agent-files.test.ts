import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { examineSignatures } from '#server/platform/pdf-verification/index.ts';
import { signed } from '#server/platform/pdf-verification/testing/signed-pdf.ts';
import { theWorld } from '#server/platform/pdf-verification/testing/world.ts';
import { aDraft } from '../../documents/testing.ts';
import { keepBytes, readWhole } from '../../files/index.ts';
import { createJudge } from '../../verification/index.ts';
import type { FilesDeps } from '../signing.deps.ts';
import { type OutsideOffice, openOutsideOffice } from '../testing-outside.ts';
import { takeBack } from './agent-files.ts';

describe('a file that the signing program sends back', () => {
  let outside: OutsideOffice;
  before(async () => {
    outside = await openOutsideOffice();
    await outside.confirmPresence();
  });
  after(() => outside.close());

  /** The house's own parts, and what happens while our verifier looks at the file. */
  function depsWhile(meanwhile: () => Promise<unknown>): FilesDeps {
    const { database, storage, folder, time } = outside.house;
    const judge = createJudge({ database, clock: () => time.now(), trustFolder: join(folder, 'trust'), fetchRevocation: null, keepsFetched: false }, async (order) => {
      await meanwhile();
      return examineSignatures(order);
    });
    return {
      database, judge, clock: () => time.now(), readFile: (sha256) => database.read((tx) => readWhole(tx, storage, sha256)), keepFile: (tx, bytes) => keepBytes(tx, storage, bytes),
      tokens: null, agentAddress: '', stamper: null, newDemoKeys: null, keys: undefined as never,
    };
  }

  async function handedOut(): Promise<{ id: string; secret: string; file: Uint8Array }> {
    const made = await outside.handOver(outside.office.head, await aDraft(outside.house, outside.office, 'to-sign'), { act: 'sign' });
    const address = outside.local(made.agent?.message['FileName']);
    const handed = new Uint8Array(await (await fetch(address)).arrayBuffer());
    return { id: made.id, secret: /agent\/([^/]+)\//u.exec(address)?.[1] ?? '', file: await signed(handed, theWorld().get(outside.ids.head), { fieldName: 'chu-ky-cua-chuong-trinh' }) };
  }
  const stateOf = async (id: string) => (await outside.house.sql<{ returned_at: string | null; problem: string | null }>('select returned_at, problem from signing.handover where id = $1', [id]))[0];

  test('is judged while no row is held: others who need them do not wait', async () => {
    const { id, secret, file } = await handedOut();
    let looked = 0;
    const problem = await takeBack(depsWhile(async () => {
      await outside.house.sql('select 1 from signing.handover where id = $1 for share nowait', [id]);
      looked += 1;
    }), secret, file);
    assert.deepEqual([problem, looked], [null, 2]);
    assert.notEqual((await stateOf(id))?.returned_at, null);
  });

  test('counts no more when the key was revoked meanwhile: begun anew, nothing kept', async () => {
    const { id, secret, file } = await handedOut();
    const revoke = () => outside.house.sql(`update signing.key set revoked_at = now(), revoked_reason = 'Mất khóa' where owner_id = $1 and revoked_at is null`, [outside.ids.head]);
    await assert.rejects(takeBack(depsWhile(revoke), secret, file), { code: 'signing/handed-over-outdated' });
    assert.deepEqual(await stateOf(id), { returned_at: null, problem: null });
  });
});
