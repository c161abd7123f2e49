import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aPdf, type PdfPlan, stream } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { aDocx, aZip, paragraph } from '#server/platform/text-extraction/testing/a-zip.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem, dataOf } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aMarker, clusterFilesWith, filesOf, tracesOf } from './testing.ts';

const PLAIN: PdfPlan['pages'][number] = [{ text: 'Kính gửi Sở Nội vụ', y: 600 }];

/** A letter of one plain page and something more. */
const letter = (more: Partial<PdfPlan> = {}): Uint8Array => aPdf({ pages: [PLAIN], ...more });

/** Text of a PDF string, UTF-16 with its mark, in hexadecimal: any letter, and no bracket to escape. */
const written = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

function withInfo(entries: string): Uint8Array {
  const file = Buffer.from(letter({ objects: [`<<${entries}>>`] })).toString('latin1');
  return Buffer.from(file.replace('/Root 1 0 R', '/Root 1 0 R/Info 5 0 R'), 'latin1');
}

function withAttachment(name: string, bytes: Uint8Array): Uint8Array {
  return letter({
    objects: [stream(Buffer.from(bytes).toString('latin1'), '/Type/EmbeddedFile'), `<</Type/Filespec/F${written(name)}/UF${written(name)}/EF<</F 5 0 R>>>>`],
    catalogEntries: `/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>>>`,
  });
}

const CORE = (entries: string): string =>
  `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${entries}</cp:coreProperties>`;

/** Each place of an uploaded file where a mark may hide; the marker stands for the secret itself. */
const HIDDEN: Readonly<Record<string, (marker: string) => { bytes: Uint8Array; name?: string }>> = {
  'the text of page 1': (marker) => ({ bytes: aPdf({ pages: [[{ text: 'TUYỆT MẬT', y: 800 }, { text: marker, y: 500 }]] }) }),
  'the top of a later page': (marker) => ({ bytes: aPdf({ pages: [PLAIN, [{ text: 'TỐI MẬT', y: 800 }, { text: marker, y: 500 }]] }) }),
  'slanted text': (marker) => ({ bytes: aPdf({ pages: [[...PLAIN, { text: 'MẬT', degrees: 40, y: 300 }, { text: marker, y: 200 }]] }) }),
  'the name of the file': (marker) => ({ bytes: letter(), name: `tuyetmat ${marker}.pdf` }),
  'the title in the properties': (marker) => ({ bytes: withInfo(`/Title${written(`[MẬT] ${marker}`)}`) }),
  'a later property': (marker) => ({ bytes: withInfo(`/Title(Bao cao)/Subject(So 5)/Keywords${written(`(Tối mật) ${marker}`)}`) }),
  'a property named for the level': (marker) => ({ bytes: withInfo(`/Secrecy(1)/Author${written(marker)}`) }),
  'a note pinned to the page': (marker) => ({ bytes: letter({ pageEntries: '/Annots[5 0 R 6 0 R]', objects: [`<</Type/Annot/Subtype/Text/Rect[10 800 30 820]/Contents${written('TUYỆT MẬT')}>>`, `<</Type/Annot/Subtype/Text/Rect[10 600 30 620]/Contents${written(marker)}>>`] }) }),
  'a bookmark': (marker) => ({ bytes: letter({ catalogEntries: '/Outlines 5 0 R', objects: ['<</Type/Outlines/First 6 0 R/Last 6 0 R/Count 1>>', `<</Title${written('Phần I')}/Parent 5 0 R/First 7 0 R/Last 8 0 R/Count 2>>`, `<</Title${written('TUYỆT MẬT')}/Parent 6 0 R/Next 8 0 R>>`, `<</Title${written(marker)}/Parent 6 0 R/Prev 7 0 R>>`] }) }),
  'the name of an attachment': (marker) => ({ bytes: withAttachment(`mat_kehoach_${marker}.txt`, Buffer.from('Kính gửi')) }),
  'the text of an attached DOCX': (marker) => ({ bytes: withAttachment('a.docx', aDocx(paragraph('TỐI MẬT') + paragraph(marker))) }),
  'the properties of an attached DOCX': (marker) => ({ bytes: withAttachment('a.docx', aDocx(paragraph('Kính gửi'), [{ name: 'docProps/core.xml', content: CORE(`<dc:title>[MẬT] ${marker}</dc:title>`) }])) }),
  'a DOCX in a ZIP in the PDF': (marker) => ({ bytes: withAttachment('a.zip', aZip([{ name: 'b.docx', content: aDocx(paragraph('MẬT') + paragraph(marker)) }])) }),
  'an attached plain text': (marker) => ({ bytes: withAttachment('a.txt', Buffer.from(`TUYỆT MẬT\n${marker}`)) }),
};

describe('no part of an uploaded file hides a state secret', () => {
  let house: House;
  let clerk: Visitor;
  const used: string[] = [];
  before(async () => {
    house = await openHouse();
    clerk = await house.as('stttt-clerk');
  });
  after(() => house.close());

  test('the letter without it is taken, its text read, with everything a file may carry', async () => {
    const taken = await clerk.upload(withAttachment('phu-luc.docx', aDocx(paragraph('Phụ lục'), [{ name: 'docProps/core.xml', content: CORE('<dc:title>Bảo mật thông tin</dc:title>') }])));
    assert.equal(taken.statusCode, 200, taken.body);
    assert.equal((await clerk.upload(withInfo(`/Title${written('Bảo mật thông tin')}/Secrecy(0)`))).statusCode, 200);
  });

  for (const [place, build] of Object.entries(HIDDEN)) {
    test(`${place}: refused, nothing kept`, async () => {
      const [rows, files, marker] = [await dataOf(house, ['audit.entry']), await filesOf(house.folder), aMarker()];
      used.push(marker);
      const { bytes, name } = build(marker);
      const declared = await clerk.upload(bytes, name, { 'x-declared-no-secret': 'true' });
      const problem = assertProblem(declared, 'secrecy/refused');
      assert.ok(!JSON.stringify(problem).includes(marker));
      assert.deepEqual(await dataOf(house, ['audit.entry']), rows);
      assert.deepEqual(await filesOf(house.folder), files, 'the held file is gone');
      assert.deepEqual(await tracesOf(house, marker), []);
    });
  }

  test('nor do the files of the database server hold anything of them', async () => {
    assert.equal(used.length, Object.keys(HIDDEN).length);
    assert.deepEqual(await clusterFilesWith(used), []);
  });
});
