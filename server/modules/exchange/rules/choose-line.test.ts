import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseLine } from './choose-line.ts';

describe('the line a packet takes', () => {
  const axis = { id: 'axis', agencyIds: ['a', 'b', 'c'], reachesAgencyIds: null };
  const province = { id: 'province', agencyIds: ['a', 'b'], reachesAgencyIds: ['x', 'y'] };
  const folder = { id: 'folder', agencyIds: ['a'], reachesAgencyIds: ['y'] };
  const all = [axis, province, folder];
  const choose = (agencyId: string, recipientId: string, cameBy: string | null = null, lines = all) => chooseLine(lines, { agencyId, recipientId, cameBy })?.id;

  test('names the receiver before it reaches everybody, and serves the sender', () => {
    assert.deepEqual([choose('a', 'x'), choose('a', 'y'), choose('b', 'y'), choose('c', 'y'), choose('a', 'z')], ['province', 'province', 'province', 'axis', 'axis']);
  });

  test('a status goes back as its document came, while that line serves its agency', () => {
    assert.deepEqual([choose('a', 'x', 'folder'), choose('c', 'x', 'folder'), choose('a', 'x', 'gone')], ['folder', 'axis', 'province']);
  });

  test('there may be none', () => {
    assert.deepEqual([choose('c', 'x', null, [province]), choose('a', 'z', null, [folder]), choose('a', 'x', null, [])], [undefined, undefined, undefined]);
  });
});
