import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PdfFile } from '../pdf/pdf-file.ts';
import { BASE, rawPdf, stream, updated, xmp } from '../testing/raw-pdf.ts';
import { changesSince } from './changes-since.ts';

const base = rawPdf();
const NOBODY = { nums: new Set<number>(), states: [] };

function since(bytes: Uint8Array, intact = NOBODY): { changes: string[]; additions: string[] } {
  const { changes, additions } = changesSince(new PdfFile(base), new PdfFile(bytes), intact);
  const words = (all: readonly { code: string; detail: string }[]): string[] => all.map(({ code, detail }) => `${code} ${detail}`.trim()).sort();
  return { changes: words(changes), additions: words(additions) };
}

const changed = (num: number, from: string, to: string): Record<number, string> => ({ [num]: (BASE[num] ?? '').replace(from, to) });

describe('what came after a signed state', () => {
  const cases: readonly (readonly [string, () => Uint8Array, string[]])[] = [
    ['an empty update', () => updated(base, {}), []],
    ['an object nobody refers to', () => updated(base, { 20: '<< /A 1 >>' }), []],
    ['the same object written again', () => updated(base, { 5: BASE[5] ?? '' }), []],
    ['other words on the page', () => updated(base, { 4: stream('BT /F1 12 Tf 72 700 Td (So tien: 900) Tj ET') }), ['page 1']],
    ['another font under the same words', () => updated(base, changed(5, 'Helvetica', 'Symbol')), ['page 1']],
    ['a page turned', () => updated(base, changed(3, '/Parent', '/Rotate 180 /Parent')), ['page 1']],
    ['a page replaced', () => updated(base, { ...changed(2, '3 0 R', '30 0 R'), 30: BASE[3] ?? '' }), ['structure']],
    ['something done when opened', () => updated(base, changed(1, '/Pages', '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Pages')), ['structure OpenAction']],
    ['layers', () => updated(base, changed(1, '/Pages', '/OCProperties << >> /Pages')), ['structure OCProperties']],
    ['another catalog', () => updated(base, { 30: BASE[1] ?? '' }, '/Root 30 0 R'), ['not-incremental', 'structure Root']],
    ['a form of another kind (XFA)', () => updated(base, changed(7, '/Fields', '/XFA (x) /Fields')), ['structure AcroForm XFA']],
    ['pictures of fields to be made anew', () => updated(base, changed(7, '/Fields', '/NeedAppearances true /Fields')), ['structure AcroForm NeedAppearances']],
    ['a field filled in that is none of ours', () => updated(base, changed(12, '/P', '/V (1) /P')), ['form-field khac']],
    ['the number without a signature over it', () => updated(base, changed(8, '/P', '/V (12) /P')), ['form-field so']],
    ['a field moved', () => updated(base, changed(8, '100 760', '100 100')), ['form-field so']],
    ['a field taken out', () => updated(base, { 7: '<< /Fields [8 0 R] >>' }), ['structure Fields']],
    ['a picture of a field without a value', () => updated(base, { ...changed(8, '/P', '/AP << /N 21 0 R >> /P'), 21: stream('0 0 9 9 re f', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]') }), ['form-field so']],
    ['a note', () => updated(base, { ...changed(3, '12 0 R]', '12 0 R 21 0 R]'), 21: '<< /Type /Annot /Subtype /FreeText /Rect [0 0 500 500] /Contents (x) >>' }), ['annotation 1']],
    ['another title', () => updated(base, changed(9, 'Cong van', 'Quyet dinh')), ['description']],
    ['another title in XML', () => updated(base, { 6: stream(xmp({ title: 'Quyet dinh', modified: '2026-01-01' }), '/Type /Metadata /Subtype /XML') }), ['description']],
    ['page content under the name of validation data', () => updated(base, { ...changed(1, '/Pages', '/DSS 4 0 R /Pages'), 4: stream('changed') }), ['page 1']],
  ];
  for (const [name, make, expected] of cases) {
    test(`${name}: ${expected.length === 0 ? 'no change' : expected.join(', ')}`, () => assert.deepEqual(since(make()).changes, expected));
  }

  test('saved again: time and program, in both places', () => {
    const again = updated(base, { ...changed(9, '(A)', '(B)'), 6: stream(xmp({ title: 'Cong van', modified: '2026-02-02' }), '/Type /Metadata /Subtype /XML') });
    assert.deepEqual(since(again), { changes: [], additions: ['saved-again'] });
  });

  test('validation data, and an empty invisible place to sign', () => {
    const more = updated(base, {
      ...changed(1, '/Pages', '/DSS 30 0 R /Pages'), 30: '<< /Certs [] >>', 7: '<< /Fields [8 0 R 12 0 R 31 0 R] /SigFlags 3 >>', 31: '<< /FT /Sig /T (ky) /Subtype /Widget /Rect [0 0 0 0] >>',
    });
    assert.deepEqual(since(more), { changes: [], additions: ['signature-field ky', 'validation-data'] });
  });

  test('a later signature may show a picture of the size of one, and not of a page', () => {
    const signedIn = (rect: string) => updated(base, {
      7: '<< /Fields [8 0 R 12 0 R 31 0 R] >>', 3: (BASE[3] ?? '').replace('12 0 R]', '12 0 R 31 0 R]'), 33: stream('0 0 9 9 re f'),
      31: `<< /FT /Sig /T (ky) /Subtype /Widget /Rect [${rect}] /AP << /N 33 0 R >> /V 32 0 R /P 3 0 R >>`, 32: '<< /Type /Sig >>',
    });
    const intact = { nums: new Set([32]), states: [] };
    assert.deepEqual(since(signedIn('300 100 480 220'), intact), { changes: [], additions: ['signature ky'] });
    assert.deepEqual(since(signedIn('0 0 595 842'), intact).changes, ['annotation 1', 'form-field ky', 'structure Fields']);
    assert.deepEqual(since(signedIn('300 100 480 220')).changes, ['annotation 1', 'form-field ky', 'structure Fields']);
  });

  test('a certification that closes the document admits proofs only; a locked field stays as it is', () => {
    const certified = (level: number) => rawPdf({
      ...BASE, 7: '<< /Fields [8 0 R 12 0 R 13 0 R] >>', 13: '<< /FT /Sig /T (dau) /Subtype /Widget /Rect [0 0 0 0] /V 14 0 R >>',
      14: `<< /Type /Sig /Reference [<< /TransformMethod /DocMDP /TransformParams << /P ${level} >> >>] >>`,
    });
    const changesOf = (level: number, objects: Record<number, string>): string[] => {
      const state = certified(level);
      return changesSince(new PdfFile(state), new PdfFile(updated(state, objects)), NOBODY).changes.map(({ code }) => code);
    };
    const place = { 7: '<< /Fields [8 0 R 12 0 R 13 0 R 31 0 R] >>', 31: '<< /FT /Sig /T (ky) /Subtype /Widget /Rect [0 0 0 0] >>' };
    assert.deepEqual([changesOf(1, place), changesOf(2, place)], [['not-permitted'], []]);
    assert.deepEqual(changesOf(1, changed(1, '/Pages', '/DSS << >> /Pages')), []);
  });
});
