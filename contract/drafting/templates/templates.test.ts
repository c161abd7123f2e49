import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DOCUMENT_TYPES } from '../../documents/document-types.ts';
import { bodyDocument, type Block } from '../body.ts';
import { skeletonOf } from './skeletons.ts';
import { formOf } from './type-form.ts';

const textOf = (block: Block): string => (block.type === 'table' ? '' : (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '')).join(''));

describe('the 29 kinds and what a draft of each begins with', () => {
  for (const { code, name } of DOCUMENT_TYPES) {
    test(name, () => {
      const skeleton = bodyDocument.parse(skeletonOf(code));
      assert.deepEqual(skeleton, skeletonOf(code));
      const texts = skeleton.content.map(textOf);
      assert.ok(texts.some((text) => /\[… [^\]]+\]/u.test(text)), 'has blanks to fill');
      assert.equal(skeleton.content.some(({ type }) => type === 'article') || !formOf(code).articles, true, 'divided into Điều where that is the form');
      // Numbers, "Kính gửi", "Nơi nhận" and "./." are printed by the system.
      for (const text of texts) assert.doesNotMatch(text, /^(?:Điều \d|\d+\.|[a-z]\)|Kính gửi|Nơi nhận|- )|\.\/\./u);
    });
  }

  test('a khoản with a title begins in bold, one that is a sentence does not', () => {
    const bold = skeletonOf('plan').content.filter((block) => block.type === 'clause' && block.content?.every((inline) => inline.type === 'text' && inline.marks?.some(({ type }) => type === 'bold')));
    assert.deepEqual(bold.map(textOf), ['Mục đích, yêu cầu', 'Nội dung', 'Tổ chức thực hiện']);
    assert.ok(!JSON.stringify(skeletonOf('telegram')).includes('bold'));
  });

  test('only the official letter has "V/v"; only decisions and resolutions enact', () => {
    const where = (is: (form: ReturnType<typeof formOf>) => boolean): string[] => DOCUMENT_TYPES.filter(({ code }) => is(formOf(code))).map(({ code }) => code);
    assert.deepEqual(where(({ heading }) => heading === 'about'), ['official-letter']);
    assert.deepEqual(where(({ enactment }) => enactment !== null), ['resolution', 'decision']);
    assert.deepEqual(where(({ addressees }) => addressees === 'required'), ['submission', 'official-letter', 'telegram']);
    assert.deepEqual(where(({ leftSigner }) => leftSigner !== null), ['minutes', 'contract', 'memorandum', 'agreement', 'authorisation']);
  });
});
