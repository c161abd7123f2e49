import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import * as Y from 'yjs';
import { assertGated } from '#server/testing/gate.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';
import { type Editors, openEditors, type TestEditor } from '../testing.ts';

const NOBODY = '0190a0a0-0000-7000-8000-000000000000';

describe('comments on a text', () => {
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

  const wordsOf = ({ fragment }: TestEditor): Y.XmlText => (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const at = (editor: TestEditor, index: number): string => Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(wordsOf(editor), index))).toString('base64');
  const indexOf = (editor: TestEditor, position: string): number | undefined =>
    Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(new Uint8Array(Buffer.from(position, 'base64'))), editor.shared)?.index;
  const list = async (id: string) => (await office.officer.call('drafting', 'listComments', { params: { id } })).comments;
  const comment = (id: string, text: string, person = office.unitHead) => person.send('drafting', 'addComment', { params: { id }, body: { text } });
  const commented = async (id: string): Promise<string> => (await comment(id, 'Xem lại')).json<{ commentId: string }>().commentId;

  test('stand at a passage and move with it; readers write them, also while the text is frozen; open lines hear of it', async () => {
    const { id } = await aDraft(house, office, 'checking');
    const editor = await editors.open(office.unitHead, id);
    const anchor = { from: at(editor, 3), to: at(editor, 8) };
    const { commentId } = await office.unitHead.call('drafting', 'addComment', { params: { id }, body: { anchor, quote: 'thống', text: 'Nên viết rõ hơn' } });
    await assertAudited(house, id, 'drafting.comment-added');
    await eventually(async () => editor.messages.some((message) => message.kind === 'changed' && message.what === 'comments'));
    const { name } = await office.unitHead.call('identity', 'getMe', {});
    const [stored] = await list(id);
    assert.deepEqual([stored?.id, stored?.by, stored?.text, stored?.quote, stored?.mine, stored?.anchor, stored?.part], [commentId, name, 'Nên viết rõ hơn', 'thống', false, anchor, 'body']);
    const { version } = await office.officer.call('documents', 'getOutgoing', { params: { id } });
    await office.unitHead.call('documents', 'returnDraft', { params: { id }, body: { version, reason: 'Sửa' } });
    const writer = await editors.open(office.officer, id);
    await writer.mayWrite();
    wordsOf(writer).insert(0, 'Kính thưa, ');
    await writer.saved();
    assert.deepEqual([indexOf(writer, anchor.from), indexOf(writer, anchor.to)], [14, 19]);
  });

  test('are answered, settled by the first who does, and taken up again', async () => {
    const { id } = await aDraft(house, office);
    const commentId = await commented(id);
    await office.officer.call('drafting', 'replyToComment', { params: { id, commentId }, body: { text: 'Đã sửa' } });
    await assertAudited(house, id, 'drafting.comment-answered');
    await office.officer.call('drafting', 'resolveComment', { params: { id, commentId } });
    await assertAudited(house, id, 'drafting.comment-resolved');
    await office.head.call('drafting', 'resolveComment', { params: { id, commentId } });
    const { name } = await office.officer.call('identity', 'getMe', {});
    const [settled] = await list(id);
    assert.deepEqual([settled?.resolvedBy, settled?.replies.map(({ text, mine }) => [text, mine])], [name, [['Đã sửa', true]]]);
    await office.head.call('drafting', 'reopenComment', { params: { id, commentId } });
    await assertAudited(house, id, 'drafting.comment-reopened');
    assert.deepEqual((await list(id)).map(({ resolvedAt, resolvedBy }) => [resolvedAt, resolvedBy]), [[null, null]]);
  });

  test('pass the secrecy gate', async () => {
    const { id } = await aDraft(house, office);
    await assertGated(house, 'drafting.comment', (text, declaredNoSecret) => office.officer.send('drafting', 'addComment', { params: { id }, body: { text, declaredNoSecret } }));
    const commentId = await commented(id);
    await assertGated(house, 'drafting.comment', (text, declaredNoSecret) => office.officer.send('drafting', 'replyToComment', { params: { id, commentId }, body: { text, declaredNoSecret } }));
  });

  test('are refused to others, on what is issued, at a place that is none, and under a comment that is none', async () => {
    const { id } = await aDraft(house, office);
    const commentId = await commented(id);
    const stranger = await house.as('snv-head');
    await assertRefused(house, 'not-found', () => comment(id, 'x', stranger));
    await assertRefused(house, 'invalid-input', () => comment(id, ' '));
    for (const place of ['AAAA', 'bWF0IGtoYXUgY3VhIHRvaQ==']) {
      await assertRefused(house, 'invalid-input', () => office.officer.send('drafting', 'addComment', { params: { id }, body: { anchor: { from: place, to: '!' }, text: 'x' } }));
    }
    const elsewhere = Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(new Y.Doc().getXmlFragment('Mật khẩu'), 0))).toString('base64');
    await assertRefused(house, 'invalid-input', () => office.officer.send('drafting', 'addComment', { params: { id }, body: { anchor: { from: elsewhere, to: elsewhere }, text: 'x' } }));
    await assertRefused(house, 'not-found', () => office.officer.send('drafting', 'addComment', { params: { id }, body: { part: NOBODY, text: 'x' } }));
    for (const name of ['resolveComment', 'reopenComment'] as const) {
      await assertRefused(house, 'not-found', () => office.officer.send('drafting', name, { params: { id, commentId: NOBODY } }));
      await assertRefused(house, 'not-found', () => stranger.send('drafting', name, { params: { id, commentId } }));
    }
    await assertRefused(house, 'not-found', () => office.officer.send('drafting', 'replyToComment', { params: { id, commentId: NOBODY }, body: { text: 'x' } }));
    const issued = await aDraft(house, office, 'issued');
    await assertRefused(house, 'forbidden', () => comment(issued.id, 'x', office.head));
  });
});
