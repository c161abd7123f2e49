import { after, afterEach, before, describe, test } from 'node:test';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import * as Y from 'yjs';
import { BODY_LIMITS } from '#contract/drafting/body.ts';
import { LIVE_CLOSE } from '#contract/drafting/live-line.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';
import { keptOut } from '../testing-kept-out.ts';
import { type Editors, openEditors, type TestEditor } from '../testing.ts';

describe('what is refused on a live line', () => {
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

  const assertKeptOut = (write: (editor: TestEditor) => void, expected: { code: number; reason: string }): Promise<void> => keptOut({ house, office, editors }, write, expected);
  const refused = (reason: string) => ({ code: LIVE_CLOSE.refused, reason });
  const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
    const made = new Y.XmlElement(name);
    made.insert(0, children);
    return made;
  };
  const append = (...made: Y.XmlElement[]) => ({ fragment }: TestEditor): void => fragment.insert(fragment.length, made);
  const nested = (depth: number): Y.XmlElement => (depth === 0 ? element('paragraph') : element('paragraph', nested(depth - 1)));

  const strange: Record<string, (editor: TestEditor) => void> = {
    'an unknown kind of node': append(element('script', new Y.XmlText('alert(1)'))),
    'a node where it may not stand': append(element('tableCell', element('paragraph'))),
    'nodes in nodes without end': append(nested(300)),
    'an attribute nobody knows': ({ fragment }) => (fragment.get(0) as Y.XmlElement).setAttribute('onclick', 'x'),
    'an attribute that came and went': ({ shared, fragment }) => shared.transact(() => {
      (fragment.get(0) as Y.XmlElement).setAttribute('loi-nhan', 'x');
      (fragment.get(0) as Y.XmlElement).removeAttribute('loi-nhan');
    }),
    'a heading of no level': append(element('heading')),
    'a cell as wide as the world': ({ fragment }) => {
      const cell = element('tableCell', element('paragraph'));
      cell.setAttribute('colspan', 1e9 as unknown as string);
      fragment.insert(0, [element('table', element('tableRow', cell))]);
    },
    'another root beside the text': ({ shared }) => void shared.getMap('meta').set('note', 'x'),
    'an appendix that is none': ({ shared }) => shared.getXmlFragment('appendix:0190a0a0-0000-7000-8000-000000000000').insert(0, [element('paragraph')]),
    'a mark with words in it': ({ fragment }) => ((fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 3, { bold: { note: 'x' } }),
    'a mark over nothing, with words in it': ({ fragment }) => {
      const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
      text.format(0, text.length, { comment: 'x' });
    },
    'something in the text that is no letter': ({ fragment }) => ((fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText).insertEmbed(0, { image: 'x' }),
  };
  for (const [what, write] of Object.entries(strange)) test(what, () => assertKeptOut(write, refused('drafting/not-a-text')));

  test('a text over its limits', async () => {
    await assertKeptOut(append(element('paragraph', new Y.XmlText('a'.repeat(BODY_LIMITS.blockCharacters + 1)))), refused('drafting/too-long'));
    await assertKeptOut(append(...Array.from({ length: BODY_LIMITS.blocks }, () => element('paragraph'))), refused('drafting/too-long'));
  });

  const frame = (editor: TestEditor, write: (encoder: ReturnType<typeof createEncoder>) => void): void => {
    const encoder = createEncoder();
    writeVarString(encoder, editor.provider.configuration.name);
    write(encoder);
    editor.sendRaw(toUint8Array(encoder));
  };
  const sendUpdate = (editor: TestEditor, update: Uint8Array): void => frame(editor, (encoder) => {
    writeVarUint(encoder, 0);
    writeVarUint(encoder, 2);
    writeVarUint8Array(encoder, update);
  });

  test('bytes that are no update', () => assertKeptOut((editor) => sendUpdate(editor, new Uint8Array([250, 1, 2, 3, 255, 255, 255])), refused('drafting/not-a-text')));

  test('a change that rests on one the server never had', () => assertKeptOut((editor) => {
    const ahead = new Y.Doc();
    Y.applyUpdate(ahead, Y.encodeStateAsUpdate(editor.shared));
    ahead.getXmlFragment('body').insert(0, [element('paragraph', new Y.XmlText('thiếu'))]);
    const known = Y.encodeStateVector(ahead);
    ahead.getXmlFragment('body').insert(1, [element('paragraph', new Y.XmlText('đến trước'))]);
    sendUpdate(editor, Y.encodeStateAsUpdate(ahead, known));
  }, { code: LIVE_CLOSE.outOfStep, reason: 'drafting/out-of-step' }));

  test('messages that a client of ours does not send, and another text on the same line', async () => {
    const bad = { code: 1008, reason: 'bad message' };
    await assertKeptOut((editor) => frame(editor, (encoder) => {
      writeVarUint(encoder, 6);
      writeVarString(encoder, 'Độ mật: Mật');
    }), bad);
    await assertKeptOut((editor) => editor.sendRaw(new Uint8Array([1, 2, 3])), bad);
    const { id: other } = await aDraft(house, office);
    await assertKeptOut((editor) => {
      const encoder = createEncoder();
      writeVarString(encoder, other);
      writeVarUint(encoder, 2);
      writeVarUint(encoder, 0);
      writeVarString(encoder, '');
      editor.sendRaw(toUint8Array(encoder));
    }, bad);
  });

  test('a second session of the same text on one line: its rights would be looked after by nobody', () => assertKeptOut((editor) => {
    const encoder = createEncoder();
    writeVarString(encoder, `${editor.provider.configuration.name}\0another`);
    writeVarUint(encoder, 2);
    writeVarUint(encoder, 0);
    writeVarString(encoder, '');
    editor.sendRaw(toUint8Array(encoder));
  }, { code: 1008, reason: 'bad message' }));
});
