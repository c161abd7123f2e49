import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EMPTY_FORM } from '#contract/documents/form-fields.ts';
import type { DraftFields } from '../api/types.ts';
import { afterArrival, differences, isBehind, tidy } from './draft-text.ts';

const EMPTY: DraftFields = { type: 'official-letter', subject: '', signerPostId: null, recipientAgencyIds: [], recipientLines: [], urgency: 0, form: EMPTY_FORM };
const about = (subject: string): DraftFields => ({ ...EMPTY, subject });

describe('what is sent of a draft', () => {
  test('no empty line of Nơi nhận: it would make the draft unsavable', () => {
    assert.deepEqual(tidy({ ...EMPTY, recipientLines: ['Như trên', '', '  ', ' Lãnh đạo Sở '] }).recipientLines, ['Như trên', 'Lãnh đạo Sở']);
  });

  test('says the same with blanks around it, and in decomposed letters', () => {
    assert.deepEqual(differences({ ...EMPTY, subject: ' Vê\u0300 việc\n', recipientLines: [''] }, { ...EMPTY, subject: 'Về việc' }), []);
  });

  test('of the form no empty line, and no signer on the left of whom nothing is said', () => {
    const typed = { ...EMPTY, form: { ...EMPTY_FORM, bases: ['Căn cứ Luật Lưu trữ', '', ' '], otherSigner: { title: ' ', name: '' }, place: ' Quận 1 ' } };
    assert.deepEqual(tidy(typed).form, { ...EMPTY_FORM, bases: ['Căn cứ Luật Lưu trữ'], place: 'Quận 1' });
  });

  test('every part that differs is named', () => {
    const other: DraftFields = { type: 'report', subject: 'a', signerPostId: 'p', recipientAgencyIds: ['x'], recipientLines: ['y'], urgency: 1, form: { ...EMPTY_FORM, place: 'Quận 1' } };
    assert.deepEqual(differences(EMPTY, other), ['type', 'urgency', 'subject', 'signerPostId', 'recipientAgencyIds', 'recipientLines', 'form']);
  });
});

describe('a newer text on the server', () => {
  const before = { fields: about('first'), version: 1 };
  const now = { fields: about('a colleague’s'), version: 2 };

  test('is taken when nothing was typed', () => {
    assert.deepEqual(afterArrival({ fields: about('first '), basedOn: 1 }, { before, now, sent: undefined }), { fields: now.fields, basedOn: 2 });
  });

  test('does not replace what was typed, nor pass for its base', () => {
    const typed = { fields: about('mine'), basedOn: 1 };
    assert.equal(afterArrival(typed, { before, now, sent: undefined }), typed);
    assert.equal(isBehind(typed, now), true);
  });

  test('that says the same is no conflict, and the text under the cursor stays as it is', () => {
    const typed = { fields: about('a colleague’s '), basedOn: 1 };
    assert.equal(isBehind(typed, now), false);
    assert.deepEqual(afterArrival(typed, { before, now, sent: undefined }), { fields: typed.fields, basedOn: 2 });
  });

  test('that is the own text, its answer lost on the way, becomes the base of what was typed since', () => {
    const typed = { fields: about('sent, and more'), basedOn: 1 };
    const own = { fields: about('sent'), version: 2 };
    assert.deepEqual(afterArrival(typed, { before, now: own, sent: about('sent ') }), { fields: typed.fields, basedOn: 2 });
  });
});
