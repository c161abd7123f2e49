import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { PACKET_LIMITS } from '../limits.ts';
import { xmllintWrites } from '../testing-judges.ts';
import { CanonicalForm, type CanonicalKind } from './canonical-form.ts';
import { Tokens } from './tokens.ts';

function written(kind: CanonicalKind, document: string): string {
  let text = '';
  const form = new CanonicalForm(kind, (piece) => void (text += piece));
  const tokens = new Tokens(PACKET_LIMITS, { open: (tag) => form.open(tag), text: (value) => form.text(value), comment: () => undefined, close: (name) => form.close(name) });
  tokens.write(document);
  tokens.end();
  return text;
}

const prefix = fc.constantFrom('', 'a:', 'b:');
const content = fc.string({ unit: fc.constantFrom('x', 'đ', ' ', '\n', '\t', '&amp;', '&lt;', '&gt;', '"', '&#13;', '&#xA;', '&#x9;', '\r\n', '<![CDATA[<&]]>', '😀'), maxLength: 6 });
const value = fc.string({ unit: fc.constantFrom('x', 'đ', ' ', '\n', '\t', '&amp;', '&lt;', '&gt;', '&quot;', "'", '&#13;', '&#xA;', '&#x9;', '\r\n'), maxLength: 6 });
const declarations = fc.uniqueArray(fc.tuple(fc.constantFrom('xmlns', 'xmlns:a', 'xmlns:b', 'xmlns:c'), fc.constantFrom('urn:1', 'urn:2', 'urn:3')), { selector: ([name]) => name, maxLength: 3 });
const attributes = fc.uniqueArray(fc.tuple(fc.constantFrom('n', 'm', 'a:n', 'b:m', 'xml:lang', 'Id'), value), { selector: ([name]) => name, maxLength: 3 });

const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
  element: fc.tuple(fc.tuple(prefix, fc.constantFrom('e', 'f')).map((parts) => parts.join('')), declarations, attributes, fc.array(tie('inside'), { maxLength: 3 }))
    .map(([name, spaces, others, inside]) => `<${name}${[...spaces, ...others].map(([attribute, text]) => ` ${attribute}="${text}"`).join('')}>${inside.join('')}</${name}>`),
  inside: fc.oneof({ maxDepth: 4 }, content, tie('element')),
}));
const document = element.map((inside) => `<?xml version="1.0"?>\n<r xmlns="urn:0" xmlns:a="urn:a" xmlns:b="urn:b">${inside}</r>`);

for (const kind of ['exclusive', 'inclusive'] as const) {
  it(`${kind} canonicalization is the one of libxml2`, () => {
    // Two attributes of one name in one namespace are no XML; prefixes that mean the same could make them.
    const documents = fc.sample(document, 150).filter((text) => !/ (?:a:n|b:m)="[^"]*"[^>]* (?:a:n|b:m)="/u.test(text));
    const theirs = xmllintWrites(kind, documents);
    if (theirs !== undefined) assert.equal(documents.map((text) => written(kind, text)).join(''), theirs);
  });
}

it('leaves out what was not signed, and keeps what was', () => {
  assert.equal(
    written('exclusive', '<?xml version="1.0"?>\n<a xmlns="urn:1" xmlns:p="urn:2" xmlns:q="urn:3" b=\'"\t\' a="&#xD;"><!-- no --><p:b/><![CDATA[&]]>></a>\n'),
    '<a xmlns="urn:1" a="&#xD;" b="&quot; "><p:b xmlns:p="urn:2"></p:b>&amp;&gt;</a>',
  );
});
