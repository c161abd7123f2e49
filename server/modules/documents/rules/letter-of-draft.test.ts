import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bodyOfPlainText } from '#contract/drafting/plain-text.ts';
import { type LetterParts, letterOfDraft } from './letter-of-draft.ts';

function parts({ draft, issuer, ...changes }: { draft?: Partial<LetterParts['draft']>; issuer?: Partial<LetterParts['issuer']> } & Partial<Omit<LetterParts, 'draft' | 'issuer'>> = {}): LetterParts {
  return {
    draft: { type: 'official-letter', subject: 'góp ý dự thảo', urgency: 0, recipientLines: ['Giám đốc (để báo cáo)'], ...draft },
    text: { body: bodyOfPlainText('Sở thống nhất.\n\nTrân trọng./.'), appendices: [] },
    issuer: { name: 'Sở Nội vụ', superiorName: 'Ủy ban nhân dân Thành phố Hồ Chí Minh', symbol: 'SNV-VP', unitAbbreviation: 'VP', ...issuer },
    signer: { position: 'Giám đốc', name: 'Huỳnh Đức Thiện' }, recipients: [{ id: 't', name: 'Sở Tư pháp' }, { id: 'q', name: 'Ủy ban nhân dân Quận 1' }], number: 7, date: '2020-02-05', lookup: null, ...changes,
  };
}

describe('a draft as it is laid out', () => {
  test('before and after issue it differs in number and date alone', () => {
    const { number, date, ...issued } = letterOfDraft(parts());
    assert.deepEqual([number, date], ['07', '2020-02-05']);
    assert.deepEqual(letterOfDraft(parts({ number: null, date: null })), { ...issued, number: null, date: null });
  });

  for (const [type, addressed] of [['official-letter', true], ['submission', true], ['report', true], ['decision', false], ['notice', false], ['public-letter', false]] as const) {
    test(`${type}: recipients are ${addressed ? 'addressed above' : 'listed below'}`, () => {
      const { addressees, recipients } = letterOfDraft(parts({ draft: { type } }));
      const agencies = ['Sở Tư pháp', 'Ủy ban nhân dân Quận 1'];
      const lines = ['Giám đốc (để báo cáo)'];
      assert.deepEqual([addressees, recipients], addressed ? [agencies, lines] : [[], [...agencies, ...lines]]);
    });
  }

  for (const [name, place] of [
    ['Sở Nội vụ', 'Thành phố Hồ Chí Minh'], ['Ủy ban nhân dân Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'], ['Ủy ban nhân dân Quận 12', 'Quận 12'],
    ['Ủy ban nhân dân quận Bình Thạnh', 'Bình Thạnh'], ['Ủy ban nhân dân huyện Củ Chi', 'Củ Chi'],
  ] as const) {
    test(`${name} writes from ${place}`, () => assert.equal(letterOfDraft(parts({ issuer: { name } })).place, place));
  }

  test('nothing of the draft is lost on the way', () => {
    const letter = letterOfDraft(parts({ draft: { urgency: 3 } }));
    assert.deepEqual([letter.abstract, letter.urgency, letter.symbol, letter.superior, letter.filing], ['góp ý dự thảo', 3, 'SNV-VP', 'Ủy ban nhân dân Thành phố Hồ Chí Minh', { unit: 'VP' }]);
    assert.deepEqual(letter.body.map((block) => ('runs' in block ? block.runs.map(({ text }) => text).join('') : block.kind)), ['Sở thống nhất.', 'Trân trọng./.']);
    assert.deepEqual(letter.signer, { position: 'Giám đốc', name: 'Huỳnh Đức Thiện' });
  });
});
