import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { writtenDay } from '#contract/day.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import { anArrived, anIncoming, anOffice, type Office } from './testing.ts';

describe('phiếu giải quyết văn bản đến', () => {
  let house: House;
  let office: Office;
  let theirs: Office;
  before(async () => {
    house = await openHouse();
    [office, theirs] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const slip = (person: Office['clerk'], id: string) => person.send('documents', 'getSlip', { params: { id } });

  test('says the stamp, the direction with its units, the assignment and the result, each with its day', async () => {
    const matter = await anIncoming(house, office, 'closed', { number: '128', symbol: 'STC-VP', documentDate: '2020-03-05', type: 'notice', issuerName: 'Sở Tài chính', subject: 'Lịch kiểm kê tài sản' });
    const { arrivalNumber, arrivedOn, assignments, agencyName } = await office.clerk.call('documents', 'getIncoming', { params: { id: matter.id } });
    const response = await slip(office.officer, matter.id);
    assert.equal(response.headers['content-type'], 'application/pdf');
    assert.match(response.rawPayload.toString('latin1'), /pdfaid:part>2<[\s\S]*pdfaid:conformance>B</u);
    const said = await textOf(response.rawPayload);
    const [part] = assignments;
    const [{ title, day } = { title: '', day: '' }] = await house.sql<{ title: string; day: string }>(
      `select by_title as title, (at at time zone 'Asia/Ho_Chi_Minh')::date::text as day from documents.direction where incoming_id = $1`, [matter.id]);
    const head = (await office.head.call('identity', 'getMe', {})).name;
    const expected = [
      agencyName.toLocaleUpperCase('vi'), 'ĐẾN', `Số: ${String(arrivalNumber).padStart(2, '0')}`, `Ngày: ${arrivedOn.split('-').reverse().join('/')}`, `Chuyển: ${part?.unitName}`, 'Số và ký hiệu HS:',
      'PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN', 'Thông báo 128/STC-VP ngày 05 tháng 3 năm 2020 của Sở Tài chính', 'Trích yếu: Lịch kiểm kê tài sản',
      'Ý kiến của lãnh đạo cơ quan:', 'Giao phòng tham mưu', `${title} ${head}, ${writtenDay(day)}`, `- ${part?.unitName}: chủ trì`,
      'Ý kiến của lãnh đạo đơn vị:', `- Giao ${part?.personName} (${part?.unitName})`,
      'Ý kiến đề xuất của người giải quyết:', 'Đã thực hiện',
    ];
    let from = 0;
    for (const words of expected) {
      const at = said.indexOf(without(words), from);
      assert.ok(at >= 0, `${words} in ${said}`);
      from = at;
    }
  });

  test('of a document that is only registered, room is left to write by hand', async () => {
    const { id } = await anIncoming(house, office);
    const said = await textOf((await slip(office.head, id)).rawPayload);
    assert.match(said, /Chuyển:\.{5,}/u);
    assert.match(said, /Ýkiếncủalãnhđạocơquan:\.{20,}Ýkiếncủalãnhđạođơnvị:\.{20,}/u);
  });

  test('what stands in no register has none; another agency does not learn that it exists', async () => {
    const arrived = await anArrived(house, { from: theirs, to: office });
    assertProblem(await slip(office.clerk, arrived.id), 'documents/act-not-possible');
    const { id } = await anIncoming(house, office);
    for (const person of [theirs.clerk, theirs.head, office.officer]) assertProblem(await slip(person, id), 'not-found');
    assertProblem(await slip(office.clerk, 'x'), 'invalid-input');
  });

  test('a sign that the font lacks is named', async () => {
    const { id } = await anIncoming(house, office, 'registered', { subject: 'Chúc mừng 🎉' });
    assert.equal(assertProblem(await slip(office.clerk, id), 'documents/unsupported-character')['signs'], '🎉');
  });
});

const without = (text: string): string => text.replaceAll(/\s/gu, '');

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.loadingTask.destroy();
  return without(items.map((item) => ('str' in item ? item.str : '')).join(''));
}
