import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { contract } from '#contract/index.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem } from '#server/testing/refusals.ts';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import { writeWordFile } from '#server/platform/word/index.ts';
import { aLetter } from '#server/platform/typesetting/testing.ts';
import { plainParagraph } from '#server/platform/typesetting/index.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../testing.ts';

describe('a draft as a Word file, there and back', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const read = (id: string, bytes: Uint8Array, who: Visitor = office.officer) => who.app.inject({
    method: 'POST', url: contract.documents.readWord.path.replace(':id', id), payload: Buffer.from(bytes), headers: { ...who.headers(), 'content-type': 'application/octet-stream', 'x-file-name': 'du-thao.docx' },
  });
  const wordWith = (text: string) => writeWordFile(aLetter({ body: [plainParagraph(text)] }));

  test('what is written out reads back as the same text; nothing but the entry is kept', async () => {
    const draft = await aDraft(house, office);
    const written = await office.officer.send('documents', 'getWord', { params: { id: draft.id } });
    assert.deepEqual([written.statusCode, written.rawPayload.subarray(0, 2).toString()], [200, 'PK']);
    const files = await house.sql('select 1 from files.blob');
    const answer = await read(draft.id, written.rawPayload);
    assert.equal(answer.statusCode, 200, answer.body);
    assert.equal(plainTextOf(answer.json().body), 'Sở thống nhất với nội dung nêu trên.');
    assert.deepEqual(answer.json().leftOut.map(({ what }: { what: string }) => what).sort(), ['end-mark', 'head', 'signature']);
    assert.equal((await house.sql('select 1 from files.blob')).length, files.length);
    assert.deepEqual((await assertAudited(house, draft.id, 'documents.word-read')).detail, { size: String(written.rawPayload.length) });
  });

  test('only for whoever writes the draft, while it may be written', async () => {
    const draft = await aDraft(house, office);
    const bytes = await wordWith('Một.');
    assertProblem(await read(draft.id, bytes, office.unitHead), 'forbidden');
    const stranger = await house.as('snv-officer');
    assertProblem(await read(draft.id, bytes, stranger), 'not-found');
    assertProblem(await stranger.send('documents', 'getWord', { params: { id: draft.id } }), 'not-found');
    const sent = await aDraft(house, office, 'checking');
    assertProblem(await read(sent.id, bytes), 'documents/act-not-possible');
  });

  test('a mark of secrecy in the file is refused, also in its form; what is no Word file is named', async () => {
    const draft = await aDraft(house, office);
    assertProblem(await read(draft.id, await wordWith('Độ mật: TỐI MẬT')), 'secrecy/refused');
    assertProblem(await read(draft.id, await writeWordFile(aLetter({ recipients: ['Độ mật: TỐI MẬT'] }))), 'secrecy/refused');
    assertProblem(await read(draft.id, Buffer.from('không phải Word')), 'documents/word-unreadable');
  });
});
