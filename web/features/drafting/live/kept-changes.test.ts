import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as Y from 'yjs';
import { changesSince, putBack } from './kept-changes.ts';

const typed = (text: Y.Doc, words: string): void => text.getText('t').insert(text.getText('t').length, words);
const words = (text: Y.Doc): string => text.getText('t').toJSON();
function copyOf(text: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(text));
  return copy;
}

describe('what was typed without a line', () => {
  it('comes back after a reload, beside what others wrote meanwhile', () => {
    const server = new Y.Doc();
    typed(server, 'Điều 1.');
    const here = copyOf(server);
    const acknowledged = Y.encodeStateVector(here);
    typed(here, ' Gõ khi mất mạng đ.');
    const kept = changesSince(here, acknowledged);
    server.getText('t').insert(0, 'Của đồng nghiệp. ');
    const again = copyOf(server);
    assert.equal(putBack(again, kept), true);
    assert.equal(words(again), 'Của đồng nghiệp. Điều 1. Gõ khi mất mạng đ.');
    // Put back twice, it is still there once.
    assert.equal(putBack(again, kept), true);
    assert.equal(words(again), 'Của đồng nghiệp. Điều 1. Gõ khi mất mạng đ.');
  });

  it('is left out whole when it was made on a text that is no more', () => {
    const old = new Y.Doc();
    typed(old, 'Cũ');
    const acknowledged = Y.encodeStateVector(old);
    typed(old, ' và mới');
    const other = new Y.Doc();
    typed(other, 'Khác');
    assert.equal(putBack(other, changesSince(old, acknowledged)), false);
    assert.deepEqual([words(other), other.store.pendingStructs], ['Khác', null]);
  });

  it('that is no update at all is left out', () => assert.equal(putBack(new Y.Doc(), 'không phải'), false));
});
