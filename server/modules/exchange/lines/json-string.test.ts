import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { JsonString } from './json-string.ts';
import { LineFailure } from './line.ts';
import { packetFromText } from './packet-text.ts';
import { wholeOf } from './testing-courier.ts';

const inPieces = (text: string, size: number): string[] => Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size));

function taken(text: string, size: number): { found: string; rest: string } {
  const long = new JsonString(['data', 'edxml']);
  const found = inPieces(text, size).map((piece) => long.take(piece)).join('');
  return { found, rest: long.rest };
}

describe('a long string inside JSON', () => {
  const cases: readonly (readonly [what: string, document: unknown, found: string])[] = [
    ['plain', { success: true, data: { docId: '1', edxml: 'PGE+', from: 'b' } }, 'PGE+'],
    ['with every kind of escape', { data: { edxml: '<a b="c">\n\t\\ / “Về việc” \u{1F600} \u0001</a>' } }, '<a b="c">\n\t\\ / “Về việc” \u{1F600} \u0001</a>'],
    ['with a twin of another path before it', { edxml: 'no', data: { inner: { edxml: 'no' }, list: [{ edxml: 'no' }, 'edxml', ['x']], edxml: 'yes' } }, 'yes'],
    ['missing', { success: false, message: 'Loi "x"', data: { errorCode: '9' } }, ''],
    ['not a string', { data: { edxml: null } }, ''],
    ['a value where a key may be looked for', ['data', { data: 'edxml' }], ''],
  ];
  for (const [what, document, found] of cases) {
    for (const indent of [undefined, 2]) {
      test(`${what}, ${indent === undefined ? 'tight' : 'with blanks'}, however it is cut`, () => {
        const text = JSON.stringify(document, null, indent);
        for (const size of [1, 2, 3, 7, 1_000]) {
          const got = taken(text, size);
          assert.equal(got.found, found);
          assert.deepEqual(JSON.parse(got.rest), found === '' ? document : JSON.parse(JSON.stringify(document), (key, value: unknown) => (key === 'edxml' && value === found ? '' : value)));
        }
      });
    }
  }

  test('escapes that JSON writes as numbers are one sign, also when cut between the halves', () => {
    const text = '{"data":{"edxml":"\\ud83d\\ude00\\u0110"}}';
    for (const size of [1, 5, 18, 22, 24]) assert.equal(taken(text, size).found, '\u{1F600}Đ');
  });

  test('is refused when it is there twice, or when too much stands around it', () => {
    assert.throws(() => taken('{"data":{"edxml":"a","edxml":"b"}}', 5), /twice/u);
    assert.throws(() => taken(JSON.stringify({ message: 'x'.repeat(300_000) }), 10_000), /too much/u);
    assert.throws(() => taken('['.repeat(100), 10), /too deep/u);
  });
});

describe('a packet inside text', () => {
  const packet = Buffer.from('<?xml version="1.0"?><a>Về việc \u{1F600} thử</a>');
  const read = (text: string, size: number, most = 1_000): Promise<Buffer> => wholeOf(packetFromText({ secrets: [] }, (async function* () { yield* inPieces(text, size); })(), most));

  for (const [what, text] of [['as it is', packet.toString()], ['as base64', packet.toString('base64')], ['as base64 in lines', `\n${(packet.toString('base64').match(/.{1,20}/gu) ?? []).join('\r\n')}\n`]] as const) {
    test(what, async () => {
      for (const size of [1, 2, 3, 5, 1_000]) assert.deepEqual(await read(text, size), packet);
    });
  }

  test('that is neither is refused, and one that is too large as soon as it is', async () => {
    for (const text of ['PGE+ ~~~', 'PGE+PG=+', 'PGE', 'không phải']) await assert.rejects(read(text, 3), (error) => error instanceof LineFailure && error.problem.code === 'bad-answer', text);
    for (const text of [packet.toString(), packet.toString('base64')]) await assert.rejects(read(text, 4, packet.length - 1), (error) => error instanceof LineFailure && error.problem.code === 'too-large');
    assert.equal((await read('  ', 1)).length, 0);
  });
});
