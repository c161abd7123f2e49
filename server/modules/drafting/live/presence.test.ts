import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';
import { type Editors, openEditors } from '../testing.ts';
import { presenceOf } from './presence.ts';

const caret = (shared: Y.Doc): unknown => JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(shared.getXmlFragment('body'), 0)));

describe('what a line shows of its person', () => {
  test('is a colour and a caret, under the name the house knows', () => {
    const place = caret(new Y.Doc());
    assert.deepEqual(presenceOf({ user: { name: 'Ai đó', color: '#1b4b7a' }, cursor: { anchor: place, head: place } }, 'Trần Quang Khải'), {
      user: { name: 'Trần Quang Khải', color: '#1b4b7a' }, cursor: { anchor: place, head: place },
    });
    assert.deepEqual(presenceOf({ user: { color: '#1b4b7a' }, cursor: null }, 'A'), { user: { name: 'A', color: '#1b4b7a' }, cursor: null });
  });

  for (const [what, state] of [
    ['words beside it', { note: 'Độ mật: Mật' }],
    ['words in the colour', { user: { name: 'A', color: 'red; Độ mật: Mật' } }],
    ['words in the caret', { cursor: { anchor: { tname: 'Độ mật: Mật' }, head: {} } }],
    ['words under another key of the caret', { cursor: { anchor: { words: 'Độ mật: Mật' }, head: {} } }],
    ['nothing that is an object', 'Độ mật: Mật'],
  ] as const) test(`is nothing with ${what}`, () => assert.equal(presenceOf(state, 'A'), undefined));
});

describe('who is there', () => {
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

  test('is seen by the others under the true name, and gone with the line; other words are not passed on', async () => {
    const { id } = await aDraft(house, office);
    const [drafter, head] = [await editors.open(office.officer, id), await editors.open(office.head, id)];
    const { name } = await office.officer.call('identity', 'getMe', {});
    const seen = () => head.provider.awareness?.getStates().get(drafter.shared.clientID);
    drafter.provider.setAwarenessField('user', { name: 'Giám đốc', color: '#1b4b7a' });
    await eventually(async () => seen() !== undefined);
    assert.deepEqual(seen(), { user: { name, color: '#1b4b7a' } });
    drafter.provider.setAwarenessField('secret', 'Độ mật: Mật');
    drafter.type('Câu sau.');
    await head.shows('Câu sau.');
    assert.deepEqual(seen(), { user: { name, color: '#1b4b7a' } });
    drafter.close();
    await eventually(async () => seen() === undefined);
  });

  test('one line shows one caret, its own', async () => {
    const { id } = await aDraft(house, office);
    const [drafter, head] = [await editors.open(office.officer, id), await editors.open(office.head, id)];
    drafter.provider.setAwarenessField('user', { name: '', color: '#1b4b7a' });
    await eventually(async () => head.provider.awareness?.getStates().has(drafter.shared.clientID));
    const stranger = new Awareness(new Y.Doc());
    stranger.setLocalState({ user: { name: 'X', color: '#000000' } });
    drafter.provider.awareness?.states.set(stranger.clientID, { user: { name: 'X', color: '#000000' } });
    drafter.provider.awareness?.meta.set(stranger.clientID, { clock: 1, lastUpdated: Date.now() });
    drafter.provider.awareness?.emit('update', [{ added: [stranger.clientID], updated: [], removed: [] }, 'test']);
    drafter.type('Câu sau.');
    await head.shows('Câu sau.');
    assert.ok(head.provider.awareness?.getStates().has(stranger.clientID) === false);
    stranger.destroy();
  });
});
