import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import fc from 'fast-check';
import { headOf, LOG_START, type ProofStep, proofOf, rootOf } from './log-tree.ts';

const hash = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

function climbed(entry: string, proof: readonly ProofStep[]): string {
  return proof.reduce((at, { side, hash: other }) => {
    const beside = Buffer.from(other, 'hex');
    return side === 'left' ? hash(Buffer.from([1]), beside, at) : hash(Buffer.from([1]), at, beside);
  }, hash(Buffer.from([0]), Buffer.from(entry))).toString('hex');
}

it('each entry leads to the root, another entry does not', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 40 }), fc.nat(), (entries, which) => {
    const position = which % entries.length;
    const proof = proofOf(entries, position);
    assert.equal(climbed(entries[position] ?? '', proof), rootOf(entries));
    assert.notEqual(climbed(`${entries[position]}!`, proof), rootOf(entries));
    assert.ok(proof.length <= Math.ceil(Math.log2(entries.length)));
  }));
});

it('is the tree of RFC 6962', () => {
  const leaf = (text: string): Buffer => hash(Buffer.from([0]), Buffer.from(text));
  const node = (left: Buffer, right: Buffer): Buffer => hash(Buffer.from([1]), left, right);
  assert.equal(rootOf(['a', 'b', 'c']), node(node(leaf('a'), leaf('b')), leaf('c')).toString('hex'));
  assert.throws(() => rootOf([]), RangeError);
});

it('a head depends on all that its batch says', () => {
  const facts = { number: 1, previous: LOG_START, root: rootOf(['a']), entries: 1, at: '2026-11-27T10:00:00.000Z' };
  const heads = [facts, { ...facts, number: 2 }, { ...facts, previous: rootOf(['x']) }, { ...facts, root: rootOf(['b']) }, { ...facts, entries: 2 }, { ...facts, at: '2026-11-27T10:00:01.000Z' }].map(headOf);
  assert.equal(new Set(heads).size, heads.length);
});
