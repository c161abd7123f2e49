import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { saveSearchReaders, type SearchEntry } from '../store/entry.store.ts';
import { anEntry } from '../testing.ts';
import { find, type Question } from './find.ts';

describe('finding by words and numbers', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house.close());

  /** Entries of an agency of their own, so that no test finds those of another. */
  async function shelf(entries: Readonly<Record<string, Partial<SearchEntry>>>) {
    const agencyId = randomUUID();
    const names = new Map<string, string>();
    for (const [name, entry] of Object.entries(entries)) names.set(await anEntry(house, { agencyId, ...entry }), name);
    const answer = (q: string, more: Partial<Question> = {}) => house.database.read((tx) => find(tx, { keys: [], agencies: [agencyId] }, { q, limit: 50, ...more }));
    const results = async (q: string, more: Partial<Question> = {}) => (await answer(q, more)).results;
    return { agencyId, answer, results, found: async (q: string, more: Partial<Question> = {}) => (await results(q, more)).map(({ subjectId }) => names.get(subjectId)) };
  }

  test('with accents, without, in any case, in NFD, and half typed', async () => {
    const { answer, found } = await shelf({ it: { title: 'Quyết định phân bổ dự toán' }, other: { title: 'Quy định phân công' } });
    for (const query of ['quyết định phân bổ', 'quyet dinh phan bo', 'QUYẾT ĐỊNH PHÂN BỔ', 'quyết định phân bổ'.normalize('NFD'), 'ＱＵＹẾＴ　ĐỊＮＨ', 'quy\u200bết định phân', 'bổ phân', 'dự toá', 'quyet din', 'du toan quyet']) {
      assert.deepEqual(await found(query), ['it'], query);
    }
    assert.deepEqual((await found('định phân')).sort(), ['it', 'other'], 'each word is needed, the last one may go on');
    assert.deepEqual(await found('quyết công'), []);
    assert.equal((await answer('uyết')).corrected, 'quyet', 'a word is found from its beginning, or taken for another');
  });

  test('đ is d, and both placements of a tone are one, in the text and in the query', async () => {
    const { found } = await shelf({ old: { title: 'Thoả thuận hoà giải của Uỷ ban' }, new: { title: 'Thỏa thuận hòa giải của Ủy ban' }, street: { title: 'Đường Đinh Tiên Hoàng' } });
    for (const query of ['hoà giải', 'hòa giải', 'hoa giai', 'thoả', 'thỏa thuận', 'uỷ ban', 'ủy ban', 'UỶ BAN']) assert.deepEqual((await found(query)).sort(), ['new', 'old'], query);
    for (const query of ['duong dinh', 'đường đinh', 'đuong']) assert.deepEqual(await found(query), ['street'], query);
  });

  test('what is spelled as asked comes first, then whole phrases, then titles, then the newer', async () => {
    const { found } = await shelf({
      cong: { title: 'Cổng thông tin', day: '2020-05-01' }, cong2: { title: 'Công thông tin', day: '2020-01-01' }, apart: { title: 'Công tác và thông báo tin', day: '2020-06-01' },
      body: { title: 'Báo cáo', body: 'về công thông tin', day: '2020-07-01' },
    });
    assert.deepEqual(await found('công thông tin'), ['cong2', 'body', 'apart', 'cong']);
    assert.deepEqual((await found('cổng thông tin'))[0], 'cong');
    const same = await shelf({ older: { title: 'Kế hoạch', day: '2020-01-01' }, newer: { title: 'Kế hoạch', day: '2020-02-01' }, undated: { title: 'Kế hoạch', day: null } });
    assert.deepEqual(await same.found('ke hoach'), ['newer', 'older', 'undated']);
  });

  test('every word counts: there are no words too common to find', async () => {
    const { found } = await shelf({ it: { title: 'Về việc của và cho các bộ' }, english: { title: 'The and of' } });
    for (const query of ['về', 'của', 'và', 'các']) assert.deepEqual(await found(query), ['it'], query);
    assert.deepEqual(await found('the and of'), ['english']);
  });

  test('signs between words part them; words of a file and of the issuer are found as well', async () => {
    const { found } = await shelf({ it: { title: 'Sở TT&TT/an ninh, đợt-2 (Covid-19)', issuer: 'Ủy ban nhân dân Quận 1', body: 'Kính gửi: congan@tphcm.gov.vn' } });
    for (const query of ['tt an ninh', 'dot 2', 'đợt-2', 'covid 19', 'covid-19', 'quan 1', 'kinh gui', 'tphcm', 'congan@tphcm.gov.vn']) assert.deepEqual(await found(query), ['it'], query);
  });

  test('a number is found however it is typed, the very number first', async () => {
    const { found } = await shelf({
      longer: { number: '1280/SNV-VP', day: '2020-09-01' }, it: { number: '128/SNV-VP', day: '2020-01-01' }, inside: { number: '2128/SNV-VP' }, decision: { number: '128/QĐ-UBND', day: '2020-02-01' },
      padded: { number: '05/TB-SNV' }, spoken: { title: 'Trả lời Công văn 128 của Sở' },
    });
    assert.deepEqual(await found('128'), ['decision', 'it', 'longer', 'inside', 'spoken']);
    for (const query of ['128/SNV', '128/SNV-VP', '128 snv vp', '128snvvp', '128/snv-vp']) assert.deepEqual((await found(query))[0], 'it', query);
    for (const query of ['128/QĐ-UBND', '128 qd ubnd', 'QĐ-UBND', 'qd/ubnd']) assert.deepEqual(await found(query), ['decision'], query);
    for (const query of ['5/TB', '05/TB-SNV', '5', '05']) assert.deepEqual(await found(query), ['padded'], query);
    assert.deepEqual(await found('12', { limit: 2 }), ['longer', 'decision'], 'half typed: what begins so, newest first');
    assert.deepEqual(await found('999/SNV'), []);
  });

  test('found words are marked in the title as it is written', async () => {
    const { results } = await shelf({ it: { title: 'UỶ BAN ban hành <b>Quyết định</b> & phân bổ', number: '7/QĐ' } });
    const marked = async (query: string) => (await results(query))[0]?.highlighted.replaceAll('\u0001', '[').replaceAll('\u0002', ']');
    assert.equal(await marked('quyet dinh'), 'UỶ BAN ban hành <b>[Quyết] [định]</b> & phân bổ');
    assert.equal(await marked('ủy ban'), '[UỶ] [BAN] [ban] hành <b>Quyết định</b> & phân bổ');
    assert.equal(await marked('7/QĐ'), 'UỶ BAN ban hành <b>Quyết định</b> & phân bổ');
  });

  test('no text breaks the query', async () => {
    const { found } = await shelf({ it: { title: 'Phân bổ' } });
    const odd = [`'`, `''`, '\\', '"', '&', '|', '!', '!!a', 'a &', '<->', ':*', 'a:*', 'a:b', '(', '((', '*', '%', '_', '😀', '²', '½', '\u0301', '\u200b', '？', '١٢', '한국', 'ﬁ', 'a'.repeat(200), '()'.repeat(100), '1'.repeat(200), '-'.repeat(200)];
    for (const query of odd) assert.deepEqual(await found(query), [], JSON.stringify(query));
    for (const query of [`phân' bổ`, 'phân & bổ', 'phân:* | bổ', '"phân bổ"', `phân\\bổ`, '(phân) !bổ', '😀 phân bổ']) assert.deepEqual(await found(query), ['it'], query);
  });

  test('a text of 200,000 different words is kept, its beginning findable', async () => {
    const body = Array.from({ length: 60_000 }, (_, index) => `từ${index}`).join(' ');
    const { found } = await shelf({ it: { body }, wide: { body: '漢'.repeat(500_000) }, long: { body: 'a'.repeat(300_000) } });
    assert.deepEqual(await found('tu17'), ['it']);
  });

  test('whoever is no reader any more does not find it any more', async () => {
    const [subjectId, keys] = [await anEntry(house, { title: 'Riêng của hai người', readers: ['post:a', 'post:b'] }), ['post:a']];
    const found = async () => (await house.database.read((tx) => find(tx, { keys, agencies: [] }, { q: 'rieng cua hai nguoi', limit: 5 }))).results.map((result) => result.subjectId);
    assert.deepEqual(await found(), [subjectId]);
    await house.database.transact((tx) => saveSearchReaders(tx, subjectId, ['post:b']));
    assert.deepEqual(await found(), []);
    assert.deepEqual((await house.database.read((tx) => find(tx, { keys: [], agencies: [] }, { q: 'rieng', limit: 5 }))).results, [], 'nobody finds nothing');
  });

  test('what changed is found by its new words only', async () => {
    const { agencyId, found } = await shelf({ it: { title: 'Cũ' } });
    const subjectId = await anEntry(house, { agencyId, title: 'Trước khi sửa', number: '1/A' });
    await anEntry(house, { agencyId, subjectId, title: 'Sau khi sửa', number: '2/A' });
    assert.deepEqual([(await found('truoc khi sua')).length, (await found('sau khi sua')).length, (await found('1/A')).length, (await found('2/A')).length], [0, 1, 0, 1]);
  });
});
