import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { workbookOf } from '#server/platform/spreadsheet/workbook.ts';
import { parsedCsv } from '#server/platform/spreadsheet/testing.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { noteUnknown } from '../index.ts';
import type { Imported, ImportedLine } from '../queries/get-import.ts';
import { anOutsideAgency, catalogueFile, cityAdministrator, sendCatalogue } from '../testing.ts';

describe('the official catalogue as a file', () => {
  let house: House;
  let administrator: Visitor;
  before(async () => {
    house = await openHouse();
    administrator = await cityAdministrator(house);
  });
  after(() => house.close());

  const send = (bytes: Uint8Array | string, headers: Record<string, string> = {}, who = administrator) => sendCatalogue(who, bytes, headers);
  async function read(...lines: readonly (readonly string[])[]): Promise<Imported> {
    const response = await send(catalogueFile(...lines));
    assert.equal(response.statusCode, 200, response.body);
    return response.json();
  }
  const linesOf = async ({ id }: Imported, verdict: ImportedLine['verdict'], query: object = {}) => (await administrator.call('catalogue', 'listImportLines', { params: { id }, query: { verdict, ...query } })).lines;
  const adopt = ({ id }: { id: string }, endsMissing = false, who = administrator) => who.send('catalogue', 'adoptImport', { params: { id }, body: { endsMissing } });
  const NOBODY = { id: null, name: null, source: null, ended_on: null, superior_id: null, email: null };
  const agencyOf = async (code: string): Promise<Record<keyof typeof NOBODY, string | null>> => {
    const [row] = await house.sql<typeof NOBODY>('select id, name, source, ended_on, superior_id, email from catalogue.agency where code102 = $1 or code_qd20 = $1 order by ended_on nulls first limit 1', [code]);
    return row ?? NOBODY;
  };
  const shape = ({ counts: { faults: _faults, missing: _missing, ...counts } }: Imported) => counts;

  test('says what it would change and changes nothing, then all of it at once', async () => {
    const renamed = await anOutsideAgency(house, { code102: '000.00.01.H41', name: 'Sở Tài nguyên và Môi trường' });
    const over = await anOutsideAgency(house, { codeQd20: 'H41.02', name: 'Sở Lao động' });
    await anOutsideAgency(house, { codeQd20: 'H41.03', name: 'Sở Y tế' });
    const left = await anOutsideAgency(house, { codeQd20: 'H41.04', name: 'Không có trong tệp' });
    const seen = await house.database.transact((tx) => noteUnknown(tx, { organId: 'H41.05', name: 'so tu phap' }, '2026-01-01'));
    const imported = await read(
      ['Ủy ban nhân dân tỉnh Nghệ An', '000.00.00.H41', 'H41', '', 'ubnd@example.vn'],
      ['Sở Nông nghiệp và Môi trường', '000.00.01.H41', 'H41.01', 'H41'], ['Sở Lao động', '', 'H41.02', '', '', '01/03/2025'],
      ['Sở Y tế', '', 'H41.03'], ['Sở Tư pháp', '', 'H41.05', 'H41'], ['Sở TT&TT TPHCM', '', 'H29', ''], ['', '', 'H41.06'], ['Sở Không Rõ', '', 'H41.07', 'H99'],
    );
    assert.deepEqual(shape(imported), { lines: 8, new: 2, changed: 2, ended: 1, same: 1, hosted: 1, faulty: 1 });
    assert.deepEqual(imported.counts.faults, [{ fault: 'no-name', lines: 1 }, { fault: 'superior-unknown', lines: 1 }]);
    assert.equal(imported.counts.missing, 1);
    assert.deepEqual((await linesOf(imported, 'changed')).map(({ line, name, knownAs }) => [line, name, knownAs]), [[3, 'Sở Nông nghiệp và Môi trường', 'Sở Tài nguyên và Môi trường'], [6, 'Sở Tư pháp', 'so tu phap']]);
    assert.deepEqual((await linesOf(imported, 'faulty')).map(({ line, fault }) => [line, fault]), [[8, 'no-name']]);
    assert.deepEqual([(await agencyOf('000.00.01.H41')).name, await agencyOf('H41')], ['Sở Tài nguyên và Môi trường', NOBODY]);
    await assertAudited(house, imported.id, 'catalogue.import-read');

    const adopted = (await adopt(imported)).json();
    assert.deepEqual([adopted.state, adopted.endsMissing, shape(adopted)], ['adopted', false, shape(imported)]);
    const province = await agencyOf('H41');
    assert.deepEqual([province.name, province.source, province.email, (await agencyOf('000.00.00.H41')).id], ['Ủy ban nhân dân tỉnh Nghệ An', 'official', 'ubnd@example.vn', province.id]);
    assert.deepEqual([(await agencyOf('H41.01')).id, (await agencyOf('H41.01')).superior_id], [renamed, province.id]);
    assert.deepEqual([(await agencyOf('H41.02')).id, (await agencyOf('H41.02')).ended_on], [over, '2025-03-01']);
    assert.deepEqual([(await agencyOf('H41.05')).id, (await agencyOf('H41.05')).source], [seen?.id, 'official']);
    assert.deepEqual([(await agencyOf('H41.04')).ended_on, (await agencyOf('H41.07')).superior_id, await agencyOf('H41.06')], [null, null, NOBODY]);
    const names = await house.sql<{ name: string; ended: boolean }>('select name, valid_to is not null as ended from catalogue.name where agency_id = $1 order by valid_from', [renamed]);
    assert.deepEqual(names, [{ name: 'Sở Tài nguyên và Môi trường', ended: true }, { name: 'Sở Nông nghiệp và Môi trường', ended: false }]);
    assert.deepEqual((await assertAudited(house, imported.id, 'catalogue.import-adopted')).detail, { new: '2', changed: '2', ended: '1', missingEnded: '0' });
    assert.deepEqual(await house.sql(`select verdict from catalogue.import_row`), [{ verdict: 'faulty' }]);

    const again = await read(['Ủy ban nhân dân tỉnh Nghệ An', '000.00.00.H41', 'H41', '', 'ubnd@example.vn'], ['Sở Nông nghiệp và Môi trường', '000.00.01.H41', '', 'H41'], ['Sở Tư pháp', '', 'H41.05']);
    assert.deepEqual([shape(again), again.counts.missing], [{ lines: 3, new: 0, changed: 0, ended: 0, same: 3, hosted: 0, faulty: 0 }, 3]);
    assert.equal((await adopt(again, true)).json().endsMissing, true);
    assert.ok((await house.sql<{ id: string }>('select id from catalogue.agency where ended_on is null')).every(({ id }) => id !== left));
  });

  test('one and the same file is adopted once, and only the last one that was read', async () => {
    const first = await read(['Tỉnh A', '', 'H51']);
    const second = await read(['Tỉnh B', '', 'H52']);
    await assertRefused(house, 'catalogue/import-outdated', () => adopt(first));
    const both = await Promise.all([adopt(second), adopt(second)]);
    assert.deepEqual(both.map(({ statusCode }) => statusCode).toSorted(), [200, 409]);
    await assertRefused(house, 'catalogue/import-outdated', () => adopt(second));
    assert.deepEqual([await agencyOf('H51'), (await agencyOf('H52')).name], [NOBODY, 'Tỉnh B']);
    await assertRefused(house, 'not-found', () => adopt({ id: randomUUID() }));
    const { imports } = await administrator.call('catalogue', 'listImports', {});
    assert.deepEqual(imports.slice(0, 2).map(({ id, state, fileName }) => [id, state, fileName]), [[second.id, 'adopted', 'Danh mục.csv'], [first.id, 'read', 'Danh mục.csv']]);
  });

  test('identifiers of two agencies, twice or across the schemes, keep their lines out', async () => {
    await anOutsideAgency(house, { code102: '000.00.61.H61', name: 'Một' });
    await anOutsideAgency(house, { codeQd20: 'H61.62', name: 'Hai' });
    const both = await anOutsideAgency(house, { code102: '000.00.63.H61', codeQd20: 'H61.63', name: 'Ba' });
    const imported = await read(
      ['Lẫn', '000.00.61.H61', 'H61.62'], ['Ba ở đây', '000.00.63.H61', ''], ['Ba ở kia', '', 'H61.63'], ['X', 'H61.9', ''], ['Y', '', 'H61.9'], ['Z', '', 'H61.8'], ['Z', '', 'H61.8'], ['Vòng', '', 'H61.7', 'H61.6'], ['Vòng', '', 'H61.6', 'H61.7'],
    );
    assert.deepEqual((await linesOf(imported, 'faulty')).map(({ fault }) => fault), ['two-agencies', 'twice', 'twice', 'code-of-another', 'code-of-another', 'twice', 'twice', 'superior-cycle', 'superior-cycle']);
    assert.equal((await adopt(imported)).statusCode, 200);
    assert.deepEqual([(await agencyOf('H61.63')).id, (await agencyOf('H61.63')).name, await agencyOf('H61.9')], [both, 'Ba', NOBODY]);
  });

  test('an agency seen in a packet between preview and adoption is confirmed, not entered twice', async () => {
    const imported = await read(['Ủy ban nhân dân tỉnh Mới', '000.00.00.H71', 'H71']);
    assert.equal(imported.counts.new, 1);
    const seen = await house.database.transact((tx) => noteUnknown(tx, { organId: '000.00.00.H71', name: 'ubnd tinh moi' }, '2026-01-01'));
    const { counts } = (await adopt(imported)).json();
    assert.deepEqual([counts.new, counts.changed, (await agencyOf('H71')).id], [0, 1, seen?.id]);
  });

  test('ten thousand faulty lines come page by page, and all of them as a file', async () => {
    const imported = await read(...Array.from({ length: 10_000 }, (_, at) => ['', '', `H81.${at}`]), ['=Tốt', '', 'H81']);
    assert.deepEqual([imported.counts.faulty, imported.counts.new, imported.counts.faults], [10_000, 1, [{ fault: 'no-name', lines: 10_000 }]]);
    const page = await linesOf(imported, 'faulty', { skip: 9_950, limit: 100 });
    assert.deepEqual([page.length, page[0]?.line, page.at(-1)?.codeQd20], [50, 9_952, 'H81.9999']);
    const file = await administrator.send('catalogue', 'getImportFaults', { params: { id: imported.id } });
    const records = parsedCsv(file.body.slice(1));
    assert.deepEqual([records.length, records[1]], [10_001, ['2', 'Thiếu tên cơ quan', '', '', 'H81.0', '']]);
  });

  test('a workbook is read like a table of text', async () => {
    async function* rows(): AsyncGenerator<readonly string[]> {
      yield ['Sở Công Thương', '000.00.91.H91', 'H91.91'];
    }
    const parts = await workbookOf({ name: 'Danh mục', head: ['Tên cơ quan', 'Mã QCVN 102', 'Mã QĐ 20'], widths: [40, 20, 20], rows: rows() }).toArray() as Buffer[];
    const { counts } = (await send(Buffer.concat(parts))).json();
    assert.deepEqual([counts.lines, counts.new], [1, 1]);
  });

  for (const [what, code, bytes] of [
    ['nothing', 'catalogue/table-empty', ''], ['heads alone', 'catalogue/table-empty', 'Tên cơ quan,Mã định danh\r\n,\r\n'], ['other columns', 'catalogue/columns-missing', 'Họ tên,Mã nhân viên\r\nA,1\r\n'],
    ['no table', 'catalogue/table-unreadable', 'a,"b'], ['another encoding', 'catalogue/table-unreadable', Buffer.from([0x54, 0xea, 0x6e, 0x2c, 0xff])], ['a broken workbook', 'catalogue/table-unreadable', Buffer.from([0x50, 0x4b, 3, 4, 1])],
    ['too many rows', 'catalogue/too-many-rows', `Tên cơ quan,Mã\n${'A,H1\n'.repeat(200_001)}`], ['too many bytes', 'too-large', Buffer.alloc(65 * 2 ** 20, 'a')],
    ['the mark of a secret', 'secrecy/refused', `Tên cơ quan,Mã\nSở A,H1\nĐộ mật: TỐI MẬT,H2\n`],
  ] as const) {
    test(`named: ${what}`, async () => {
      const kept = await house.sql('select id from catalogue.import order by id');
      assertProblem(await send(bytes), code);
      assert.deepEqual(await house.sql('select id from catalogue.import order by id'), kept);
    });
  }

  test('only who administers the city reads, sees and adopts a file', async () => {
    const imported = await read(['Tỉnh C', '', 'H53']);
    const others = [await house.as('stttt-clerk'), await house.as('stttt-head')];
    await house.sql(`update identity.post set role = 'administrator' where id in (select post_id from identity.holding join identity.person on person.id = person_id where email = $1)`, [others[1]?.email]);
    for (const who of others) {
      await assertRefused(house, 'forbidden', () => send(catalogueFile(['Tỉnh D', '', 'H54']), {}, who));
      await assertRefused(house, 'forbidden', () => adopt(imported, false, who));
      for (const [name, input] of [['listImports', {}], ['listImportLines', { params: { id: imported.id }, query: { verdict: 'new' } }], ['getImportFaults', { params: { id: imported.id } }]] as const) {
        assertProblem(await who.send('catalogue', name, input), 'forbidden');
      }
    }
    assertProblem(await administrator.send('catalogue', 'listImportLines', { params: { id: randomUUID() }, query: { verdict: 'new' } }), 'not-found');
    assertProblem(await send('a', { 'x-file-name': '%E0%A4%A' }), 'invalid-input');
  });
});
