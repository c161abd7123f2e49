import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decideScheme, type SchemeFacts, type SchemeOrder } from './scheme.ts';
import { UNDECIDED } from './series-key.ts';

const facts: SchemeFacts = { today: '2020-06-10', before: UNDECIDED, units: [{ id: 'h', name: 'Hội đồng Khoa học' }] };
const order: SchemeOrder = { validFrom: '2021-01-01', division: 'by-type', groups: [], bodyIds: [], reason: '' };
const group = { name: 'Quyết định', types: ['decision'] };

describe('deciding how numbers are divided', () => {
  test('refuses what cannot be, in the order a person would ask', () => {
    const rows: [Partial<SchemeOrder>, string][] = [
      [{ validFrom: '2020-06-09' }, 'numbering/change-in-the-past'],
      [{ validFrom: '2020-01-01' }, 'numbering/change-in-the-past'],
      [{ validFrom: '2020-06-10' }, 'numbering/change-needs-reason'],
      [{ bodyIds: ['x'] }, 'numbering/unknown-body'],
      [{ division: 'by-group' }, 'numbering/groups-not-clear'],
      [{ division: 'by-group', groups: [group, { name: 'Nữa', types: ['decision'] }] }, 'numbering/groups-not-clear'],
    ];
    for (const [change, code] of rows) assert.deepEqual(decideScheme({ ...order, ...change }, facts), { allowed: false, code }, JSON.stringify(change));
  });

  test('with a new year, or within one and explained', () => {
    for (const change of [{}, { validFrom: '2020-06-10', reason: 'Theo Quyết định 15/QĐ' }]) {
      const asked = { ...order, ...change };
      assert.deepEqual(decideScheme(asked, facts), { allowed: true, value: { division: 'by-type', groups: [], bodies: [] } });
    }
  });

  test('groups count only where numbers are divided by groups, and bodies are kept with their names', () => {
    const decided = decideScheme({ ...order, groups: [group], bodyIds: ['h'] }, facts);
    assert.deepEqual(decided, { allowed: true, value: { division: 'by-type', groups: [], bodies: facts.units } });
  });

  test('a day that has begun is divided once; other bodies do not divide it anew', () => {
    const before = { division: 'by-group' as const, groups: [group], bodies: [], dividedSince: '2020-06-10' };
    const asked: SchemeOrder = { ...order, validFrom: '2020-06-10', reason: 'Lập Hội đồng', division: 'by-group', groups: [group], bodyIds: ['h'] };
    assert.deepEqual(decideScheme(asked, { ...facts, before }), { allowed: true, value: { division: 'by-group', groups: [group], bodies: facts.units } });
    assert.deepEqual(decideScheme({ ...asked, division: 'common' }, { ...facts, before }), { allowed: false, code: 'numbering/day-has-begun' });
  });
});
