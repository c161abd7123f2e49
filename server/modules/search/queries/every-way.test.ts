import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { type House, openHouse } from '#server/testing/house.ts';
import { plain, type Wanted, wantedOf, withoutBegun } from '../rules/words.ts';
import type { SearchEntry } from '../store/entry.store.ts';
import { anEntry } from '../testing.ts';
import { count } from './count.ts';
import { find } from './find.ts';
import type { Finder } from './narrowed.ts';
import { newestHits } from './newest-hits.ts';

const WORDS = ['kế', 'hoạch', 'kênh', 'đường', 'thành', 'thanh', 'thanhh', 'phố', '2020', 'ubnd'] as const;
const KEYS = ['post:a', 'post:b', 'unit:c'] as const;
const AGENCIES = [randomUUID(), randomUUID(), randomUUID()] as const;

type Kept = Pick<SearchEntry, 'agencyId' | 'readers' | 'title' | 'body' | 'day' | 'urgency'>;
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const day = fc.option(fc.integer({ min: 1, max: 28 }).map((date) => `2020-03-${String(date).padStart(2, '0')}`));
const entry: fc.Arbitrary<Kept> = fc.record({ agencyId: fc.constantFrom(...AGENCIES), readers: fc.subarray([...KEYS]), title: text, body: text, day, urgency: fc.integer({ min: 0, max: 3 }) });
const finder: fc.Arbitrary<Finder> = fc.record({ agencies: fc.subarray([...AGENCIES], { maxLength: 2 }), keys: fc.subarray([...KEYS]) });
const question = fc.oneof(text, text.map((words) => `"${words}"`), fc.tuple(text, fc.constantFrom('k', 'ke', 'ken', 'tha', 'thanh', '202', 'du')).map((parts) => parts.join(' ')));

/** By its definition, without an index: every group of words stands in title and issuer or in the text, the last word may go on. */
function isHit({ title, body }: Kept, { groups, isOpen }: Wanted): boolean {
  const parts = [`${title} Sở Nội vụ`, body].map((part) => part.split(' ').map(plain));
  const fits = (word: string | undefined, asked: string, goesOn: boolean): boolean => word !== undefined && (goesOn ? word.startsWith(asked) : word === asked);
  // Title and text are joined for the index: words of the text follow those of the title.
  const words = parts.flat();
  return groups.every((group, index) => words.some((_, from) => group.every((asked, at) => {
    const last = isOpen && index === groups.length - 1 && at === group.length - 1;
    return fits(words[from + at], plain(asked), last && [...asked].length >= 3);
  })));
}

const isReader = ({ agencies, keys }: Finder, { agencyId, readers }: Kept): boolean => agencies.includes(agencyId) || readers.some((key) => keys.includes(key));

describe('search, against going through everything', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house.close());

  test('finds and counts what the reader may read and what has the words, newest first, and nothing else', async () => {
    await fc.assert(fc.asyncProperty(fc.array(entry, { maxLength: 25 }), finder, question, fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }), async (kept, reader, q, urgency) => {
      await house.sql('delete from search.entry');
      const ids = await Promise.all(kept.map((each) => anEntry(house, each)));
      const filters = urgency === undefined ? {} : { urgency };
      const open = kept.map((each, index) => ({ ...each, id: ids[index] ?? '' })).filter((each) => isReader(reader, each) && (urgency === undefined || each.urgency === urgency))
        .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || a.id.localeCompare(b.id));
      const hits = (wanted: Wanted | undefined): string[] => (wanted === undefined ? [] : open.filter((each) => isHit(each, wanted)).map(({ id }) => id));
      const asTyped = hits(wantedOf(q));
      const { results, corrected } = await house.database.read((tx) => find(tx, reader, { q, filters, limit: 50, order: 'newest' }));
      const expected = asTyped.length > 0 ? asTyped : hits(withoutBegun(wantedOf(q)));
      assert.deepEqual(corrected === null ? results.map(({ subjectId }) => subjectId) : [], expected, q);
      assert.deepEqual(await house.database.read((tx) => count(tx, reader, { q, filters })), { count: asTyped.length, isMore: false }, q);
    }), { numRuns: 60 });
  });

  test('the newest hits are the same, walked to or named by the index, and when the walk ends before there are enough', async () => {
    const agencyId = randomUUID();
    const dayOf = (index: number): string | null => (index > 34 ? null : `2020-0${index % 2 === 0 ? 5 : 4}-${String(10 + index / 3).slice(0, 2)}`);
    const entries = Array.from({ length: 40 }, (_, index) => ({ title: index % 3 === 0 ? 'Kế hoạch đường phố' : 'Kế hoạch', day: dayOf(index) }));
    const ids = await Promise.all(entries.map((each) => anEntry(house, { agencyId, ...each })));
    const newest = (word: string): string[] => entries.map((each, index) => ({ ...each, id: ids[index] ?? '' })).filter(({ title }) => title.includes(word))
      .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || a.id.localeCompare(b.id)).map(({ id }) => id);
    const place = { agencyId, isWhole: true, keys: [] };
    for (const [query, word] of [['ke & hoach', 'hoạch'], ['duong <-> pho', 'đường']] as const) {
      for (const limit of [1, 5, 9, 13, 14, 39, 40, 41]) {
        assert.deepEqual(await house.database.read((tx) => newestHits(tx, place, { query, filters: {} }, limit)), newest(word).slice(0, limit), `${query}, ${limit}`);
      }
    }
    assert.deepEqual(await house.database.read((tx) => newestHits(tx, { agencyId, isWhole: false, keys: ['post:a'] }, { query: 'ke', filters: {} }, 5)), []);
  });
});
