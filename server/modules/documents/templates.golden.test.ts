import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { TypesettingProcess } from '#server/platform/typesetting/index.ts';
import { find, linesOf, middle, MM, readPieces } from '#server/platform/typesetting/testing-pieces.ts';
import { checkForm, formErrors } from './rules/form-check/check-form.ts';
import { formFactsOfDraft } from './rules/form-facts-of-draft.ts';
import { letterOfDraft, type LetterParts } from './rules/letter-of-draft.ts';
import { aLetterOfType } from './testing-letters.ts';

describe('the 29 kinds on paper', () => {
  const typesetting = new TypesettingProcess();
  after(() => typesetting.stop());
  const piecesOf = async (parts: LetterParts) => readPieces(await typesetting.typeset(letterOfDraft(parts)));

  for (const { code, name } of DOCUMENT_TYPES) {
    test(`${name}: prints what testing-golden.ts kept`, async () => {
      const golden = readFileSync(join(import.meta.dirname, 'golden', `${code}.txt`), 'utf8');
      const pieces = await piecesOf(aLetterOfType(code));
      assert.equal(`${linesOf(pieces).join('\n')}\n`, golden);
      assert.deepEqual(pieces.filter(({ x, right }) => x < 30 * MM - 0.5 || right > 195 * MM + 0.5), [], 'within the margins');
    });

    test(`${name}: the filled template is in the lawful form`, () => {
      const facts = formFactsOfDraft(aLetterOfType(code), { name: 'Trần Thị Minh Hà', lawfulModes: ['own'] }, () => true);
      assert.deepEqual(formErrors(checkForm(facts)), []);
    });
  }

  test('two signers: titles and names on one height, Nơi nhận below', async () => {
    const pieces = await piecesOf(aLetterOfType('minutes'));
    const [secretary, chair, left, right] = ['THƯ KÝ', 'CHỦ TỌA', 'Nguyễn Thị Hồng Nhung', 'Trần Thị Minh Hà'].map((start) => find(pieces, start));
    assert.ok(secretary && chair && left && right);
    assert.ok(Math.abs(secretary.y - chair.y) < 0.5 && Math.abs(left.y - right.y) < 0.5 && middle(left) < middle(right));
    assert.ok(find(pieces, 'Nơi nhận:').y > right.y);
  });

  test('circulation, copies and contact data stand in cells 11, 12 and 13', async () => {
    const parts = aLetterOfType('official-letter', { circulation: 'return', copies: 300, drafterInitials: 'pl', printsContact: true });
    const pieces = await piecesOf({ ...parts, agencyForm: { place: '', address: '86 Lê Thánh Tôn', email: '', website: '', telephone: '028 0000', fax: '', byOrderPostIds: [] } });
    const [mark, copies, contact] = ['XEM XONG TRẢ LẠI', 'PL.(300)', 'Địa chỉ: 86 Lê Thánh Tôn; Điện thoại: 028 0000'].map((start) => find(pieces, start));
    assert.ok(mark && copies && contact);
    assert.ok(mark.y < 20 * MM && mark.x > 105 * MM && Math.round(mark.size) === 13 && mark.font === 'Tinos-Bold');
    assert.ok(copies.y > find(pieces, 'Nơi nhận:').y && copies.right < 105 * MM && Math.round(copies.size) === 11);
    assert.ok(contact.y > 277 * MM && Math.round(contact.size) === 11);
  });
});
