import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { BODY_LIMITS, type BodyDocument } from '#contract/drafting/body.ts';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import { assertGated } from '#server/testing/gate.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';
import { aBody, type Editors, openEditors, paragraph } from '../testing.ts';

const DECISION: BodyDocument = aBody(
  { type: 'heading', attrs: { level: 'chapter' }, content: [{ type: 'text', text: 'Quy định chung' }] },
  { type: 'article', content: [{ type: 'text', text: 'Phạm vi điều chỉnh', marks: [{ type: 'bold' }] }] },
  { type: 'clause', content: [{ type: 'text', text: 'Khoản thứ nhất' }, { type: 'hardBreak' }, { type: 'text', text: 'dòng sau' }] },
  { type: 'listItem', attrs: { depth: 2 }, content: [{ type: 'text', text: 'Ý nhỏ' }] },
  { type: 'table', content: [{ type: 'tableRow', content: [
    { type: 'tableHeader', attrs: { colspan: 2, rowspan: 1, colwidth: [120, 80] }, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Tên' }] }] },
    { type: 'tableCell', attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [{ type: 'paragraph' }] },
  ] }] },
);

describe('replacing a part of a text', () => {
  let house: House;
  let office: Office;
  let editors: Editors;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    editors = await openEditors(house);
  });
  afterEach(() => editors.closeAll());
  after(() => house.close());

  const send = (person: Visitor, id: string, content: unknown, part = 'body') => person.send('drafting', 'replacePart', { params: { id, part }, body: { content: content as BodyDocument } });
  const read = (id: string) => office.officer.call('drafting', 'getText', { params: { id } });

  test('stores the whole text with its form, records it, and shows it to open lines; what stays keeps its place', async () => {
    const { id } = await aDraft(house, office);
    const reader = await editors.open(office.head, id);
    const first = reader.fragment.get(0);
    const present = reader.body.content;
    assert.equal((await send(office.officer, id, { ...DECISION, content: [...present, ...DECISION.content] })).statusCode, 200);
    assert.deepEqual((await read(id)).body.content, [...present, ...DECISION.content]);
    assert.deepEqual((await assertAudited(house, id, 'drafting.part-replaced')).detail, { part: 'body', blocks: String(present.length + 5) });
    await reader.shows('Khoản thứ nhất');
    assert.deepEqual(reader.body, (await read(id)).body);
    assert.equal(reader.fragment.get(0), first, 'a block that did not change is the same one');
  });

  test('goes on under the hands of who writes', async () => {
    const { id } = await aDraft(house, office);
    const writer = await editors.open(office.officer, id);
    writer.type('Đang gõ.');
    await writer.saved();
    await send(office.officer, id, aBody('Nhập từ tệp.'));
    await writer.shows('Nhập từ tệp.');
    writer.type('Gõ tiếp.');
    await writer.saved();
    assert.equal(plainTextOf((await read(id)).body), 'Nhập từ tệp.\n\nGõ tiếp.');
  });

  test('passes the secrecy gate', async () => {
    const { id } = await aDraft(house, office);
    await assertGated(house, 'drafting.replace', (text, declaredNoSecret) => office.officer.send('drafting', 'replacePart', { params: { id, part: 'body' }, body: { content: aBody(...text.split('\n')), declaredNoSecret } }));
  });

  test('is refused to readers, to others, while it is frozen, and for an appendix that is none', async () => {
    const draft = await aDraft(house, office);
    await assertRefused(house, 'forbidden', () => send(office.head, draft.id, DECISION));
    assertProblem(await send(office.head, draft.id, aBody('TỐI MẬT')), 'secrecy/refused');
    const stranger = await house.as('snv-head');
    await assertRefused(house, 'not-found', () => send(stranger, draft.id, DECISION));
    await assertRefused(house, 'not-found', () => send(office.officer, draft.id, DECISION, '0190a0a0-0000-7000-8000-000000000000'));
    const { id } = await aDraft(house, office, 'checking');
    await assertRefused(house, 'drafting/frozen', () => send(office.officer, id, DECISION));
  });

  test('takes no other form and no endless text', async () => {
    const { id } = await aDraft(house, office);
    for (const content of [{ type: 'doc', content: [{ type: 'image' }] }, { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] }, { content: [] }, 'x']) {
      await assertRefused(house, 'invalid-input', () => send(office.officer, id, content));
    }
    const long = Array.from({ length: 12 }, () => paragraph('a'.repeat(BODY_LIMITS.blockCharacters - 1)));
    await assertRefused(house, 'drafting/too-long', () => send(office.officer, id, aBody(...long)));
  });
});
