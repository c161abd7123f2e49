import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bodyOfPlainText } from '#contract/drafting/plain-text.ts';
import { missingOfDraft } from './draft-completeness.ts';

const WHOLE = { type: 'official-letter', subject: 'góp ý dự thảo', body: bodyOfPlainText('Sở thống nhất./.'), signerPostId: 'post', recipientAgencyIds: ['agency'], recipientLines: [] };

describe('what a draft still lacks', () => {
  for (const [what, changes, missing] of [
    ['nothing', {}, []],
    ['a subject', { subject: ' \n' }, ['subject']],
    ['a body', { body: bodyOfPlainText('\u00A0') }, ['body']],
    ['a signer', { signerPostId: null }, ['signer']],
    ['recipients', { recipientAgencyIds: [] }, ['recipients']],
    ['nothing, a line names a recipient outside the network', { recipientAgencyIds: [], recipientLines: ['Ông Nguyễn Văn A'] }, []],
    ['everything', { subject: '', body: bodyOfPlainText(''), signerPostId: null, recipientAgencyIds: [] }, ['subject', 'body', 'signer', 'recipients']],
  ] as const) {
    test(what, () => assert.deepEqual(missingOfDraft({ ...WHOLE, ...changes }), missing));
  }

  test('filling in never makes another part missing', () => {
    const part = fc.record({
      type: fc.constant('report'), subject: fc.constantFrom('', 'x'), body: fc.constantFrom('', 'x').map(bodyOfPlainText), signerPostId: fc.constantFrom(null, 'post'),
      recipientAgencyIds: fc.constantFrom([], ['a']), recipientLines: fc.constantFrom([], ['b']),
    });
    fc.assert(fc.property(part, fc.constantFrom('subject', 'body', 'signerPostId', 'recipientAgencyIds'), (draft, field) => {
      const before = missingOfDraft(draft);
      return missingOfDraft({ ...draft, [field]: WHOLE[field] }).every((name) => before.includes(name));
    }));
  });
});
