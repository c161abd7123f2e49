import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Duplicate, faultOfRegistration } from './registration.ts';

const SAME_FILE: readonly Duplicate[] = [{ id: 'a', reason: 'same-file' }];
const TODAY = '2020-04-01';

for (const [what, documentDate, duplicates, acceptDuplicate, expected] of [
  ['dated today', TODAY, [], false, undefined],
  ['without a date', null, [], false, undefined],
  ['dated tomorrow', '2020-04-02', [], false, 'documents/date-in-future'],
  ['dated tomorrow, whatever is accepted', '2020-04-02', SAME_FILE, true, 'documents/date-in-future'],
  ['dated next year, earlier month', '2021-01-01', [], false, 'documents/date-in-future'],
  ['known', '2020-03-01', SAME_FILE, false, 'documents/duplicate'],
  ['known and accepted', '2020-03-01', SAME_FILE, true, undefined],
  ['accepted though nothing is known', null, [], true, undefined],
] as const) {
  test(what, () => assert.equal(faultOfRegistration({ documentDate, today: TODAY, duplicates, acceptDuplicate }), expected));
}

test('accepting duplicates never opens anything else', () => {
  const anyDay = fc.date({ min: new Date('2019-01-01'), max: new Date('2022-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(fc.property(fc.option(anyDay), anyDay, fc.boolean(), (documentDate, today, isKnown) => {
    const facts = { documentDate, today, duplicates: isKnown ? SAME_FILE : [] };
    const accepted = faultOfRegistration({ ...facts, acceptDuplicate: true });
    assert.equal(accepted, documentDate !== null && documentDate > today ? 'documents/date-in-future' : undefined);
    assert.equal(faultOfRegistration({ ...facts, acceptDuplicate: false }), accepted ?? (isKnown ? 'documents/duplicate' : undefined));
  }));
});
