import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openIdentityHouse } from '../modules/identity/testing-app.ts';
import { findByCode } from '../modules/catalogue/index.ts';
import { CITIES } from './city/cities.ts';
import { demoCatalogue, seedDemoCatalogue } from './demo-catalogue.ts';

test('the agencies around the demo city are entered once, whoever starts again', async () => {
  const house = await openIdentityHouse();
  await seedDemoCatalogue(house.database);
  await seedDemoCatalogue(house.database);
  const [counts] = await house.sql<Record<string, number>>(`select (select count(*)::int from catalogue.agency) as agencies, (select count(*)::int from catalogue.name) as names, (select count(*)::int from audit.entry where action = 'catalogue.demo-seeded') as seeded`);
  assert.deepEqual(counts, { agencies: demoCatalogue().length, names: demoCatalogue().length, seeded: 1 });
  const office = await house.database.read((tx) => findByCode(tx, '000.00.00.G22'));
  assert.deepEqual([office?.name, office?.codeQd20], ['Văn phòng Chính phủ', 'G22']);
  await house.close();
});

test('an identifier that is not known for sure says so; the other city has those of its own demonstration', () => {
  for (const { code102, codeQd20, name } of demoCatalogue()){
    if (codeQd20?.startsWith('H17')) continue;
    assert.ok(['G22', 'H41'].includes(codeQd20 ?? '') || (code102 === null && codeQd20?.includes('DEMO')), name);
  }
  const seenFromDaNang = demoCatalogue(CITIES['da-nang']).map(({ codeQd20 }) => codeQd20);
  assert.ok(seenFromDaNang.includes('H29') && !seenFromDaNang.includes('H17'));
});
