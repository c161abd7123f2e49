import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import { aDraft, anIncoming, anOffice, type Office } from './testing.ts';
import { aDraftOnRoute, askedUnit, aStep, type Colleague, give, otherUnitHeads, ownUnit } from './testing-routes.ts';

describe('phiếu trình', () => {
  let house: House;
  let office: Office;
  let legal: Colleague;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    [legal] = (await otherUnitHeads(house, office, 1)) as [Colleague];
  });
  after(() => house.close());

  const slip = (who: Office['clerk'], id: string) => who.send('documents', 'getSubmissionSlip', { params: { id } });

  test('says what is answered, what was directed, and who gave what in each submission', async () => {
    const matter = await anIncoming(house, office, 'assigned', { issuerName: 'Sở Tài chính', number: '128', symbol: 'STC-VP', subject: 'Lịch kiểm kê tài sản' });
    const steps = [aStep('content', [ownUnit]), aStep('opinion', [askedUnit(legal.unitId)]), aStep('form', [askedUnit(office.unitId)], { initials: true })];
    const draft = await aDraftOnRoute(house, office, steps, { assignmentId: matter.assignmentId });
    await give(office.unitHead, draft);
    await legal.visitor.call('documents', 'returnDraft', { params: { id: draft.id }, body: { version: draft.version, reason: 'Thiếu căn cứ pháp lý' } });
    const { version } = await office.officer.call('documents', 'getOutgoing', { params: { id: draft.id } });
    const again = await office.officer.call('documents', 'submitDraft', { params: { id: draft.id }, body: { version } });
    await give(office.unitHead, { ...again, id: draft.id });
    await give(legal.visitor, { ...again, id: draft.id }, { opinion: 'Nhất trí' });
    const response = await slip(office.head, draft.id);
    assert.match(response.rawPayload.toString('latin1'), /pdfaid:part>2<[\s\S]*pdfaid:conformance>B</u);
    const said = await textOf(response.rawPayload);
    const head = (await office.head.call('identity', 'getMe', {})).name;
    for (const words of [
      'PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC', 'Vấn đề trình: Công văn Trả lời về việc phân công trực', `Kính trình: ${head}`, 'Sở Tài chính, Lịch kiểm kê tài sản', 'Ý kiến chỉ đạo đối với văn bản đến:', 'Giao phòng tham mưu',
      'Lần trình 2:', '- Kiểm tra nội dung: đồng ý', '- Ý kiến: đồng ý. Nhất trí', `${legal.title} ${legal.name}`, '- Kiểm tra thể thức, ký nháy:', 'đang xem xét', 'Lần trình 1:', '- Ý kiến: trả lại. Thiếu căn cứ pháp lý', 'Ý kiến của người ký:',
    ]) assert.ok(said.includes(words), `${words} is not in: ${said}`);
  });

  test('whoever may not read what is answered does not find it there', async () => {
    const matter = await anIncoming(house, office, 'assigned', { subject: 'Chuyện riêng của đơn vị khác' });
    const draft = await aDraftOnRoute(house, office, [aStep('content', [ownUnit]), aStep('opinion', [askedUnit(legal.unitId)])], { assignmentId: matter.assignmentId });
    const said = await textOf((await slip(legal.visitor, draft.id)).rawPayload);
    assert.deepEqual([said.includes('Chuyện riêng'), said.includes('Ý kiến chỉ đạo')], [false, false]);
  });

  test('says who signed, by title and name', async () => {
    const draft = await aDraft(house, office, 'signed');
    const said = await textOf((await slip(office.officer, draft.id)).rawPayload);
    const { name, capacities } = await office.head.call('identity', 'getMe', {});
    assert.match(said, new RegExp(`Ý kiến của người ký: +Đã ký +${capacities[0]?.title} ${name}, ngày`, 'u'));
  });

  test('not before it was sent; to another agency it does not exist', async () => {
    const draft = await aDraft(house, office);
    assertProblem(await slip(office.officer, draft.id), 'documents/act-not-possible');
    assertProblem(await slip(await house.as('snv-head'), draft.id), 'not-found');
  });
});

async function textOf(pdf: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const opened = await task.promise;
  const words: string[] = [];
  for (let number = 1; number <= opened.numPages; number += 1) {
    const { items } = await (await opened.getPage(number)).getTextContent();
    words.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await task.destroy();
  return words.join(' ').normalize('NFC').replaceAll(/\s+/gu, ' ');
}
