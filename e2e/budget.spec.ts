import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const LIMIT_BYTES = 250 * 1000;

test('the first load carries at most 250 kB of JavaScript, gzipped', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const scripts = [...html.matchAll(/(?:src|href)="(?<path>\/[^"]+\.m?js)"/gu)].map((hit) => hit.groups?.['path'] ?? '');
  expect(scripts.length).toBeGreaterThan(1);
  const sizes = await Promise.all(scripts.map(async (path) => gzipSync(await (await request.get(path)).body()).length));
  const sum = sizes.reduce((total, size) => total + size, 0);
  test.info().annotations.push({ type: 'first load', description: `${(sum / 1000).toFixed(1)} kB in ${scripts.length} files` });
  expect(sum).toBeLessThanOrEqual(LIMIT_BYTES);
});
