import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import * as Y from 'yjs';
import { DRAFTING_LIMITS } from '#contract/drafting/endpoints.ts';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import { assertGated } from '#server/testing/gate.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';
import { aBody, type Editors, openEditors } from '../testing.ts';

describe('appendices of a text', () => {
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

  const add = (id: string, title: string, person: Visitor = office.officer) => person.send('drafting', 'addAppendix', { params: { id }, body: { title } });
  const added = async (id: string, title: string): Promise<string> => (await office.officer.call('drafting', 'addAppendix', { params: { id }, body: { title } })).appendixId;
  const titles = async (id: string): Promise<string[]> => (await office.officer.call('drafting', 'getText', { params: { id } })).appendices.map(({ title }) => title);

  test('are added, named anew, ordered and taken out, each recorded and told to open lines', async () => {
    const { id } = await aDraft(house, office);
    const reader = await editors.open(office.head, id);
    const [one, two] = [await added(id, 'Danh mục'), await added(id, 'Biểu mẫu')];
    await assertAudited(house, id, 'drafting.appendix-added');
    await office.officer.call('drafting', 'renameAppendix', { params: { id, appendixId: one }, body: { title: 'Danh mục hồ sơ' } });
    await assertAudited(house, id, 'drafting.appendix-renamed');
    await office.officer.call('drafting', 'orderAppendices', { params: { id }, body: { appendixIds: [two, one] } });
    await assertAudited(house, id, 'drafting.appendices-ordered');
    assert.deepEqual(await titles(id), ['Biểu mẫu', 'Danh mục hồ sơ']);
    await office.officer.call('drafting', 'removeAppendix', { params: { id, appendixId: two } });
    await assertAudited(house, id, 'drafting.appendix-removed');
    assert.deepEqual(await titles(id), ['Danh mục hồ sơ']);
    await eventually(async () => reader.messages.filter((message) => message.kind === 'changed' && message.what === 'appendices').length === 5);
  });

  test('are written live and over HTTP, and go with the versions', async () => {
    const { id } = await aDraft(house, office);
    const [writer, reader] = [await editors.open(office.officer, id), await editors.open(office.head, id)];
    const appendixId = await added(id, 'Danh mục');
    await office.officer.call('drafting', 'replacePart', { params: { id, part: appendixId }, body: { content: aBody('Mục một.') } });
    await eventually(async () => writer.shared.getXmlFragment(`appendix:${appendixId}`).length === 1);
    const element = new Y.XmlElement('paragraph');
    element.insert(0, [new Y.XmlText('Mục hai.')]);
    writer.shared.getXmlFragment(`appendix:${appendixId}`).push([element]);
    await writer.saved();
    await eventually(async () => reader.shared.getXmlFragment(`appendix:${appendixId}`).length === 2);
    const { versionId } = await office.officer.call('drafting', 'createVersion', { params: { id }, body: { name: 'Có phụ lục' } });
    await office.officer.call('drafting', 'removeAppendix', { params: { id, appendixId } });
    const version = await office.officer.call('drafting', 'getVersion', { params: { id, versionId } });
    assert.deepEqual(version.appendices.map(({ title, body }) => [title, plainTextOf(body)]), [['Danh mục', 'Mục một.\n\nMục hai.']]);
  });

  test('pass the secrecy gate with their titles', async () => {
    const { id } = await aDraft(house, office);
    await assertGated(house, 'drafting.appendix', (title, declaredNoSecret) => office.officer.send('drafting', 'addAppendix', { params: { id }, body: { title, declaredNoSecret } }));
    const appendixId = await added(id, 'Danh mục');
    await assertGated(house, 'drafting.appendix', (title, declaredNoSecret) => office.officer.send('drafting', 'renameAppendix', { params: { id, appendixId }, body: { title, declaredNoSecret } }));
  });

  test('are refused to readers, to others, while the text is frozen, when unknown, and beyond the limit', async () => {
    const { id } = await aDraft(house, office);
    const appendixId = await added(id, 'Danh mục');
    const nobody = '0190a0a0-0000-7000-8000-000000000000';
    await assertRefused(house, 'forbidden', () => add(id, 'Phụ lục', office.head));
    const stranger = await house.as('snv-officer');
    await assertRefused(house, 'not-found', () => add(id, 'Phụ lục', stranger));
    await assertRefused(house, 'invalid-input', () => add(id, ' '));
    await assertRefused(house, 'not-found', () => office.officer.send('drafting', 'removeAppendix', { params: { id, appendixId: nobody } }));
    await assertRefused(house, 'not-found', () => office.officer.send('drafting', 'renameAppendix', { params: { id, appendixId: nobody }, body: { title: 'x' } }));
    await assertRefused(house, 'stale-version', () => office.officer.send('drafting', 'orderAppendices', { params: { id }, body: { appendixIds: [appendixId, nobody] } }));
    await assertRefused(house, 'forbidden', () => office.head.send('drafting', 'orderAppendices', { params: { id }, body: { appendixIds: [appendixId] } }));
    await assertRefused(house, 'forbidden', () => office.head.send('drafting', 'removeAppendix', { params: { id, appendixId } }));
    const { id: frozen } = await aDraft(house, office, 'checking');
    await assertRefused(house, 'drafting/frozen', () => add(frozen, 'Phụ lục'));
    for (let count = 1; count < DRAFTING_LIMITS.appendices; count += 1) await added(id, `Phụ lục ${count}`);
    await assertRefused(house, 'drafting/too-many-appendices', () => add(id, 'Một phụ lục nữa'));
  });
});
