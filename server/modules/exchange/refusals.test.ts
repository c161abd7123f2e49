import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { aPdf } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { eventually } from '#server/testing/house.ts';
import { auditOf } from '#server/testing/refusals.ts';
import type { EdocFacts, StatusFacts } from './edxml/facts.ts';
import { type EXCHANGE_PROBLEMS, saidOf } from './packets/problems.ts';
import { FETCH_WAITING } from './jobs/queues.ts';
import { anEdoc, edocBytes } from './testing.ts';
import { type ExchangeHouse, openExchangeHouse } from './testing-house.ts';

const letter = (text = 'Kính gửi Sở') => ({ name: 'cong-van.pdf', bytes: aPdf({ pages: [[{ text }]] }) });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('packets that are not taken', () => {
  let x: ExchangeHouse;
  before(async () => {
    x = await openExchangeHouse();
  });
  after(() => x.close());

  const edoc = (parts: Partial<Parameters<typeof anEdoc>[0]> = {}) => anEdoc({ from: x.neighbour, to: [x.first.code], ...parts });
  const toldOf = async (documentId: string): Promise<string[]> => {
    const statuses = (await x.hub.readFor(x.neighbour.code)).filter((facts): facts is StatusFacts => facts.kind === 'status' && facts.responseFor.documentId === documentId);
    return statuses.map(({ code, description }) => `${code} ${description}`);
  };
  const arrivals = async (): Promise<number> => (await x.house.sql('select 1 from documents.incoming')).length;
  const isKept = async (sha: string): Promise<boolean> => (await x.house.sql('select 1 from files.blob where sha256 = $1', [sha])).length === 1;

  /** What is wrong with the bytes of a packet, what the monitor calls it, and whether the sender can be told. */
  const FAULTS: readonly (readonly [what: string, make: (facts: EdocFacts) => Promise<Buffer>, problem: keyof typeof EXCHANGE_PROBLEMS, isTold: boolean])[] = [
    ['cut off before its end', async (facts) => (await edocBytes(facts, [letter()])).subarray(0, -20), 'not-xml', true],
    ['letters of another encoding', async (facts) => foreign(await edocBytes(facts, [letter()]), 'V/v phối'), 'encoding', false],
    ['a DOCTYPE with an entity', async (facts) => replaced(await edocBytes(facts, [letter()]), '<edXML xmlns', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><edXML xmlns'), 'doctype', false],
    ['a file that is listed and missing', async (facts) => cut(await edocBytes(facts, [letter()]), '<AttachmentEncoded>', '</AttachmentEncoded>'), 'attachment-missing', true],
    ['a file that is there and not listed', async (facts) => cut(await edocBytes(facts, [letter(), { name: 'hai.pdf', bytes: letter('hai').bytes }]), '<edXML:Reference><edXML:ContentId>cid:tep-1', '</edXML:Reference>'), 'attachment-unlisted', true],
    ['broken base64', async (facts) => replaced(await edocBytes(facts, [letter()]), 'JVBERi0', 'JVB*Ri0'), 'base64', true],
    ['no file at all', (facts) => edocBytes(facts, []), 'without-file', true],
    ['a PDF that is none', (facts) => edocBytes(facts, [{ name: 'a.pdf', bytes: Buffer.from('%PDF-1.7 and nothing more') }]), 'file-unreadable', true],
    ['a DocumentId of two parts', (facts) => edocBytes({ ...facts, documentId: `${facts.from.organId},${facts.number}` }, [letter()]), 'document-id', true],
    ['a second header around the first', async (facts) => replaced(await edocBytes(facts, [letter()]), '</edXML:MessageHeader>', '</edXML:MessageHeader><edXML:MessageHeader></edXML:MessageHeader>'), 'duplicated-element', true],
  ];

  test('each fault is named in the monitor, told to the sender where it can be, and the bytes are kept', async () => {
    const earlier = await arrivals();
    for (const [what, make, problem, isTold] of FAULTS) {
      const facts = edoc();
      const bytes = await make(facts);
      const row = await x.arrive(bytes);
      assert.deepEqual([what, row.state, row.problem, await isKept(sha256(bytes))], [what, 'refused', problem, true]);
      const documentId = problem === 'document-id' ? `${facts.from.organId},${facts.number}` : facts.documentId;
      if (isTold) assert.deepEqual(await eventually(async () => (await toldOf(documentId)).length > 0 && toldOf(documentId)), [`02 Từ chối tiếp nhận: ${saidOf(problem)}`], what);
      else assert.deepEqual(await toldOf(documentId), [], what);
    }
    assert.equal(await arrivals(), earlier);
    const { rows } = await x.first.office.clerk.call('exchange', 'listInbound', { query: { state: 'refused' } });
    assert.equal(rows.filter(({ problem }) => problem?.said !== undefined && problem.said !== problem.code).length, FAULTS.filter(([, , , isTold]) => isTold).length);
    assert.deepEqual(x.house.jobFailures, []);
  });

  test('the same faulty packet once more is refused once more and told once', async () => {
    const facts = edoc();
    const bytes = await edocBytes(facts, []);
    for (const _ of [1, 2]) assert.equal((await x.arrive(bytes)).problem, 'without-file');
    await eventually(async () => (await toldOf(facts.documentId)).length === 1);
    assert.equal((await x.house.sql(`select 1 from exchange.outbox where document_id = $1`, [facts.documentId])).length, 1);
  });

  test('the mark of a state secret: refused by 02, on record without a word of it, and nothing of it anywhere', async () => {
    const word = 'trận địa Bạch Long';
    const pdf = aPdf({ pages: [[{ text: 'TỐI MẬT' }, { text: word, y: 400 }]] });
    const facts = edoc({ subject: `V/v ${word}` });
    const bytes = await edocBytes(facts, [{ name: 'van-ban.pdf', bytes: pdf }]);
    const row = await x.arrive(bytes);
    assert.deepEqual([row.state, row.problem], ['refused', 'secret']);
    assert.deepEqual(await eventually(async () => (await toldOf(facts.documentId)).length > 0 && toldOf(facts.documentId)), ['02 Từ chối tiếp nhận: Văn bản có dấu hiệu bí mật nhà nước, không được gửi qua hệ thống này']);
    assert.deepEqual([await isKept(sha256(bytes)), await isKept(sha256(pdf))], [false, false]);
    assert.deepEqual(await tablesWith(word), []);
    const [incident] = await auditOf(x.house, row.packetId ?? '');
    assert.deepEqual([incident?.action, incident?.agency_id, incident?.detail['channel'], incident?.detail['rules']], ['secrecy.found', x.first.id, 'exchange.receive', 'H1.stamp']);
    const packet = await x.first.office.clerk.call('exchange', 'getPacket', { params: { id: row.packetId ?? '' } });
    assert.equal(packet.sha256, null);
    assert.ok(!x.house.logged.some((line) => line.includes(word)), 'in the log');
  });

  test('a field of secrecy in the packet is one, whatever its files say', async () => {
    const facts = edoc();
    const bytes = replaced(await edocBytes(facts, [letter()]), '<edXML:Priority>', '<edXML:DoMat>Mật</edXML:DoMat><edXML:Priority>');
    const row = await x.arrive(bytes);
    assert.deepEqual([row.problem, await isKept(sha256(bytes)), await isKept(sha256(letter().bytes))], ['secret', false, await isKept(sha256(letter().bytes))]);
    await eventually(async () => (await toldOf(facts.documentId)).length === 1);
  });

  test('from another than it says: in the name of an agency here, or of one the line does not name', async () => {
    const earlier = await arrivals();
    const third = '000.00.00.G22';
    await x.house.sql(`insert into catalogue.agency (id, code102, name, source) values (gen_random_uuid(), $1, 'Văn phòng Chính phủ', 'official')`, [third]);
    const ours = edoc({ from: { code: x.second.code, name: 'Sở Nội vụ' } });
    assert.equal((await x.arrive(await edocBytes(ours, [letter()]))).problem, 'from-hosted');
    assert.equal((await x.arrive(await edocBytes(edoc(), [letter()]), { from: third })).problem, 'from-differs');
    assert.equal((await x.arrive(await edocBytes(edoc(), [letter()]), { from: 'H41' })).problem, null, 'the other identifier of the same agency');
    assert.equal((await x.arrive(await edocBytes(edoc({ to: [third] }), [letter()]))).problem, 'not-for-us');
    assert.equal((await x.arrive(await edocBytes(edoc({ from: { code: 'X'.repeat(40), name: 'Ai đó' } }), [letter()]))).problem, 'sender-unknown');
    assert.equal(await arrivals(), earlier + 1);
  });

  test('a fault of the program is told and named, and the packet waits like any other', async () => {
    const facts = edoc();
    x.hub.isBroken = true;
    const transportId = x.hub.lay({ kind: 'edoc', from: null, to: [x.first.code], bytes: await edocBytes(facts, [letter()]) });
    await x.turn(FETCH_WAITING);
    const failed = await eventually(async () => (await x.house.sql<{ problem: string }>(`select problem from exchange.inbound where transport_id = $1 and state = 'failed'`, [transportId]))[0]);
    assert.equal(failed.problem, 'internal');
    await eventually(async () => x.house.jobFailures.some((error) => String(error).includes('a fault of the adapter')));
    x.hub.isBroken = false;
    await x.house.sql('update exchange.inbound set next_at = now() where transport_id = $1', [transportId]);
    await x.turn(FETCH_WAITING);
    await eventually(async () => (await x.house.sql('select 1 from exchange.received where document_id = $1', [facts.documentId])).length === 1);
  });

  /** Tables in which a word stands anywhere. */
  async function tablesWith(word: string): Promise<string[]> {
    const tables = await x.house.sql<{ name: string }>(`select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
    const found = [];
    for (const { name } of tables) if ((await x.house.sql(`select 1 from ${name} t where t::text ilike '%' || $1 || '%' limit 1`, [word])).length > 0) found.push(name);
    return found;
  }
});

function replaced(bytes: Buffer, written: string, instead: string): Buffer {
  const text = bytes.toString('utf8');
  assert.ok(text.includes(written), `${written} is not there`);
  return Buffer.from(text.replace(written, instead));
}

function cut(bytes: Buffer, from: string, to: string): Buffer {
  const text = bytes.toString('utf8');
  const start = text.indexOf(from);
  assert.ok(start >= 0, `${from} is not there`);
  return Buffer.from(text.slice(0, start) + text.slice(text.indexOf(to, start) + to.length));
}

/** One letter as Windows writes it, which is none in UTF-8. */
function foreign(bytes: Buffer, at: string): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.indexOf(at)] = 0xe9;
  return copy;
}
