import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { saveSearchState, saveSearchText } from '../store/entry.store.ts';
import { anEntry } from '../testing.ts';
import { count } from './count.ts';
import { find, type Question } from './find.ts';

describe('narrowing, showing and correcting', () => {
  let house: House;
  const agencyId = randomUUID();
  const unitId = randomUUID();
  const names = new Map<string, string>();
  before(async () => {
    house = await openHouse();
    const entries = {
      plan: { title: 'Kế hoạch trồng cây xanh', type: 'plan', urgency: 0, state: 'closed', number: '12/KH-SXD', issuer: 'Sở Xây dựng', day: '2020-01-10', body: 'Trồng mười nghìn cây.\nPhấn đấu hoàn thành phủ xanh các tuyến đường trước mùa mưa năm 2020.' },
      letter: { title: 'Về cây xanh ngã đổ', type: 'official-letter', urgency: 3, state: 'registered', number: '128/SXD-HT', issuer: 'Sở Xây dựng', day: '2020-03-05', readers: [`unit:${unitId}`], body: 'Cây xanh ngã đổ gây nguy hiểm.' },
      issued: { subjectType: 'outgoing', title: 'Trả lời về cây xanh', type: 'official-letter', urgency: 1, state: 'issued', number: '1280/SNV-VP', issuer: 'Sở Nội vụ', day: '2020-03-20', body: 'Phúc đáp.' },
    } as const;
    for (const [name, entry] of Object.entries(entries)) names.set(await anEntry(house, { agencyId, ...entry }), name);
  });
  after(() => house.close());

  const finder = { keys: [], agencies: [agencyId] };
  const answer = (question: Partial<Question>) => house.database.read((tx) => find(tx, finder, { q: '', limit: 50, ...question }));
  const found = async (question: Partial<Question>) => (await answer(question)).results.map(({ subjectId }) => names.get(subjectId));
  const counted = (q: string, filters = {}) => house.database.read((tx) => count(tx, finder, { q, filters }));

  const narrowings = [
    [{ direction: 'incoming' }, ['letter', 'plan']], [{ direction: 'outgoing' }, ['issued']], [{ type: 'plan' }, ['plan']], [{ type: 'official-letter' }, ['issued', 'letter']],
    [{ issuer: 'so xay dung' }, ['letter', 'plan']], [{ issuer: 'XÂY' }, ['letter', 'plan']], [{ issuer: '%' }, []], [{ issuer: '_ội' }, []], [{ from: '2020-03-05' }, ['issued', 'letter']],
    [{ to: '2020-03-05' }, ['letter', 'plan']], [{ from: '2020-01-11', to: '2020-03-19' }, ['letter']], [{ from: '2021-01-01', to: '2020-01-01' }, []], [{ urgency: 0 }, ['plan']],
    [{ urgency: 3 }, ['letter']], [{ state: 'closed' }, ['plan']], [{ state: 'issued' }, ['issued']], [{ unitId }, ['letter']], [{ unitId: randomUUID() }, []],
    [{ number: '128' }, ['issued', 'letter']], [{ number: '128/SXD' }, ['letter']], [{ number: '128/sxd-ht' }, ['letter']], [{ type: 'official-letter', urgency: 3, issuer: 'xây' }, ['letter']],
  ] as const;
  for (const [filters, expected] of narrowings) {
    test(`by ${JSON.stringify(filters)}: alone, with words, and counted`, async () => {
      assert.deepEqual(await found({ filters }), expected, 'newest first');
      assert.deepEqual((await found({ q: 'cay xanh', filters })).sort(), [...expected].sort());
      assert.deepEqual(await counted('cay xanh', filters), { count: expected.length, isMore: false });
      assert.deepEqual(await counted('', filters), { count: expected.length, isMore: false });
    });
  }

  test('the state follows the acts', async () => {
    const subjectId = await anEntry(house, { agencyId, title: 'Đợt kiểm tra lưu động', state: 'registered' });
    await house.database.transact((tx) => saveSearchState(tx, subjectId, 'in-hand'));
    assert.deepEqual((await answer({ q: 'luu dong', filters: { state: 'in-hand' } })).results.map((each) => [each.subjectId, each.state]), [[subjectId, 'in-hand']]);
    assert.deepEqual(await found({ q: 'luu dong', filters: { state: 'registered' } }), []);
  });

  test('a last word that is only begun, of one or two letters, hides nothing', async () => {
    for (const q of ['cây xanh n', 'cay xanh ng', 'cây xanh x']) assert.ok((await found({ q })).includes('letter'), q);
    assert.deepEqual(await found({ q: 'cây xanh ngã' }), ['letter']);
  });

  test('words between quotes stand one after another', async () => {
    assert.deepEqual((await found({ q: 'xanh cây' })).sort(), ['issued', 'letter', 'plan']);
    assert.deepEqual(await found({ q: '"xanh ngã đổ"' }), ['letter']);
    assert.deepEqual(await found({ q: '"xanh cây"' }), []);
    assert.deepEqual(await found({ q: '"nga do" hiem' }), ['letter']);
  });

  test('lines of the text show where the words stand, as it is written; a hit in the title alone shows none', async () => {
    const excerpts = (await answer({ q: 'phu xanh tuyen duong', excerpts: true })).results;
    assert.deepEqual(excerpts.map(({ excerpt }) => excerpt?.replaceAll('\u0001', '[').replaceAll('\u0002', ']')), [
      'Trồng mười nghìn cây. Phấn đấu hoàn thành [phủ] [xanh] các [tuyến] [đường] trước mùa mưa năm',
    ]);
    assert.deepEqual((await answer({ q: 'ke hoach', excerpts: true })).results.map(({ excerpt }) => excerpt), [null]);
    assert.deepEqual((await answer({ q: 'phu xanh tuyen duong' })).results.map(({ excerpt }) => excerpt), [null], 'only when asked for');
  });

  test('words far on in a long text are shown in their lines too', async () => {
    const start = 'Danh sách kèm theo gồm nhiều mục. '.repeat(400);
    await anEntry(house, { agencyId, title: 'Danh sách dài', body: `${start}Mục cuối nói về đèn biển Kê Gà.` });
    const [result] = (await answer({ q: 'den bien ke ga', excerpts: true })).results;
    assert.match(result?.excerpt ?? '', /\u0001đèn\u0002 \u0001biển\u0002 \u0001Kê\u0002 \u0001Gà\u0002/u);
  });

  test('whoever reads an agency whole finds elsewhere what names them, once, and nothing else of there', async () => {
    const own = await anEntry(house, { agencyId, title: 'Trạm quan trắc triều', type: 'plan', readers: ['post:reads-both'] });
    const elsewhere = await anEntry(house, { agencyId: randomUUID(), title: 'Trạm quan trắc triều', type: 'plan', readers: ['post:reads-both'] });
    await anEntry(house, { agencyId: randomUUID(), title: 'Trạm quan trắc triều', type: 'plan', readers: ['post:another'] });
    const both = { agencies: [agencyId], keys: ['post:reads-both'] };
    for (const filters of [{}, { type: 'plan' } as const]) {
      const { results } = await house.database.read((tx) => find(tx, both, { q: 'tram quan trac trieu', filters, limit: 50 }));
      assert.deepEqual(results.map(({ subjectId }) => subjectId).sort(), [own, elsewhere].sort());
      assert.deepEqual(await house.database.read((tx) => count(tx, both, { q: 'tram quan trac trieu', filters })), { count: 2, isMore: false });
    }
    assert.deepEqual((await answer({ q: 'tram quan trac trieu' })).results.map(({ subjectId }) => subjectId), [own], 'nothing elsewhere names this one');
  });

  test('an excerpt holds no marks but ours', async () => {
    await anEntry(house, { agencyId, title: 'Thử dấu lạ', body: 'trước \u0001giả\u0002 và quzy thật' });
    const [result] = (await answer({ q: 'quzy', excerpts: true })).results;
    assert.equal(result?.excerpt, 'trước giả và \u0001quzy\u0002 thật');
  });

  test('a slip of the finger is answered with what was meant, and says so', async () => {
    for (const [typed, meant] of [['cay xnah', 'cay xanh'], ['trogn cay', 'trong cay'], ['xayy dung', 'xay dung']] as const) {
      const { results, corrected } = await answer({ q: typed });
      assert.equal(corrected, meant);
      assert.ok(results.length > 0, typed);
    }
    assert.deepEqual(await answer({ q: 'cay xanh' }).then(({ corrected }) => corrected), null);
    assert.deepEqual(await answer({ q: 'zzzzqq' }), { results: [], corrected: null });
    assert.deepEqual(await answer({ q: 'cay xnah', filters: { type: 'decision' } }), { results: [], corrected: null }, 'nothing to be shown, nothing is told of the words that exist');
  });

  test('pages follow one another; order by day when asked', async () => {
    assert.deepEqual(await found({ q: 'cay xanh', order: 'newest' }), ['issued', 'letter', 'plan']);
    const pages = [await found({ q: 'cay xanh', limit: 2 }), await found({ q: 'cay xanh', limit: 2, skip: 2 }), await found({ q: 'cay xanh', limit: 2, skip: 4 })];
    assert.deepEqual(pages.flat().sort(), ['issued', 'letter', 'plan']);
    assert.deepEqual(pages.map(({ length }) => length), [2, 1, 0]);
  });

  test('numbers are counted with words that have them', async () => {
    assert.deepEqual(await counted('128'), { count: 2, isMore: false });
    assert.deepEqual(await counted('?!'), { count: 0, isMore: false });
  });

  test('a text known later is found from then on', async () => {
    const subjectId = await anEntry(house, { agencyId, title: 'Bản quét', body: '' });
    assert.deepEqual(await found({ q: 'chu nhan dang' }), []);
    await house.database.transact((tx) => saveSearchText(tx, subjectId, 'chữ nhận dạng được từ trang hai'));
    const [result] = (await answer({ q: 'chu nhan dang', excerpts: true })).results;
    assert.ok(result);
    assert.equal(result.subjectId, subjectId);
    assert.match(result.excerpt ?? '', /\u0001chữ\u0002/u);
    assert.equal((await answer({ q: 'ban quet' })).results[0]?.subjectId, subjectId, 'its title still finds it');
  });
});
