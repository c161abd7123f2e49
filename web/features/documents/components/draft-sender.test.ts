import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EMPTY_FORM } from '#contract/documents/form-fields.ts';
import type { DraftFields } from '../api/types.ts';
import { DraftSender } from './draft-sender.ts';

const text = (subject: string): DraftFields => ({ type: 'official-letter', subject, signerPostId: null, recipientAgencyIds: [], recipientLines: [], urgency: 0, form: EMPTY_FORM });

/** A sender and what has gone out: the subject, the version it is based on, whether it was declared. */
function aSender() {
  const out: [subject: string, basedOn: number, declared: boolean][] = [];
  const sender = new DraftSender();
  sender.sendBy(({ fields, basedOn }, declared) => void out.push([fields.subject, basedOn, declared]));
  return { sender, out };
}

describe('saving a draft', () => {
  test('save, type, save while the first is under way: the second text goes out after the first answer, on top of it', () => {
    const { sender, out } = aSender();
    const done: string[] = [];
    sender.save({ fields: text('one'), basedOn: 4 }, (version) => done.push(`first ${version}`));
    sender.save({ fields: text('one two'), basedOn: 4 }, (version) => done.push(`second ${version}`));
    assert.deepEqual(out, [['one', 4, false]]);
    assert.equal(sender.answered(text('one two'), 5), false);
    assert.deepEqual([out, done], [[['one', 4, false], ['one two', 5, false]], []]);
    assert.equal(sender.answered(text('one two'), 6), true);
    assert.deepEqual(done, ['first 6', 'second 6']);
  });

  test('what is typed without pressing save again is not sent, and not taken for saved', () => {
    const { sender, out } = aSender();
    sender.save({ fields: text('one'), basedOn: 1 }, () => undefined);
    assert.equal(sender.answered(text('one two'), 2), false);
    assert.deepEqual(out, [['one', 1, false]]);
  });

  test('pressing twice on the same text sends it once', () => {
    const { sender, out } = aSender();
    const done: number[] = [];
    sender.save({ fields: text('one'), basedOn: 1 }, (version) => done.push(version));
    sender.save({ fields: text('one'), basedOn: 1 }, (version) => done.push(version));
    assert.equal(sender.answered(text('one'), 2), true);
    assert.deepEqual([out.length, done], [1, [2, 2]]);
  });

  test('a refused one is not sent again by itself; declared, it goes out and what was to follow follows', () => {
    const { sender, out } = aSender();
    const done: number[] = [];
    sender.save({ fields: text('one'), basedOn: 1 }, (version) => done.push(version));
    sender.save({ fields: text('one two'), basedOn: 1 }, () => undefined);
    sender.failed();
    assert.equal(out.length, 1);
    sender.declare({ fields: text('one two'), basedOn: 1 });
    assert.deepEqual(out.at(-1), ['one two', 1, true]);
    assert.equal(sender.answered(text('one two'), 2), true);
    assert.deepEqual(done, [2]);
  });

  test('after a refusal, save sends the newest text and only what now is to follow', () => {
    const { sender, out } = aSender();
    const done: string[] = [];
    sender.save({ fields: text('one'), basedOn: 1 }, () => done.push('submitted'));
    sender.failed();
    sender.save({ fields: text('two'), basedOn: 2 }, () => done.push('saved'));
    sender.answered(text('two'), 3);
    assert.deepEqual([out.at(-1), done], [['two', 2, false], ['saved']]);
  });
});
