import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChangedLine } from '#contract/drafting/difference.ts';
import { folded } from './fold-lines.ts';

const line = (change: ChangedLine['change']): ChangedLine => ({ change, before: null, after: null });
const shape = (changes: readonly ChangedLine['change'][]): string => folded(changes.map(line)).map((entry) => ('count' in entry ? `(${entry.count})` : entry.line.change)).join(' ');

describe('unchanged lines between two versions', () => {
  it('stay near a change and are counted elsewhere', () => {
    assert.equal(shape([...Array.from({ length: 5 }, () => 'same' as const), 'changed', ...Array.from({ length: 6 }, () => 'same' as const), 'added']), '(3) same same changed same same (2) same same added');
  });

  it('are all counted where nothing changed', () => assert.equal(shape(['same', 'same', 'same']), '(3)'));
});
