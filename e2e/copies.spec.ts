import { readFileSync } from 'node:fs';
import { isAccessible } from './accessible.ts';
import { expect, test } from './people.ts';

test('the head has an extract made with words covered by typing and by dragging; the clerk numbers it; the words are gone', async ({ as, office }) => {
  const { id } = await office.registered('Về việc trích sao văn bản');
  const [head, clerk] = [await as('stttt-head'), await as('stttt-clerk')];
  await head.page.goto(`/incoming/${id}`);
  await head.page.getByRole('button', { name: 'Sao văn bản' }).click();
  await head.page.getByLabel('Hình thức sao').selectOption({ label: 'Trích sao' });
  await head.page.getByRole('textbox', { name: 'Che mọi chỗ có chữ' }).fill('thủ trưởng đơn vị');
  await head.page.getByRole('button', { name: 'Che', exact: true }).click();
  await expect(head.page.getByText('Đã che 1 chỗ')).toBeVisible();
  const sheet = head.page.locator('[data-page="1"]');
  const box = (await sheet.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await head.page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.5);
  await head.page.mouse.down();
  await head.page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.54, { steps: 5 });
  await head.page.mouse.up();
  await expect(head.page.getByRole('button', { name: /^Bỏ chỗ che/u })).toHaveCount(2);
  await isAccessible(head.page);
  await head.page.getByRole('textbox', { name: 'Lý do, mục đích sao' }).fill('Gửi đơn vị phối hợp phần liên quan');
  await head.page.getByRole('button', { name: 'Quyết định sao' }).click();
  await expect(head.page.getByRole('status').filter({ hasText: 'Đã chuyển văn thư cấp số bản sao' })).toBeVisible();
  await expect(head.page.getByText('Chờ văn thư cấp số')).toBeVisible();

  await clerk.page.goto(`/incoming/${id}`);
  await clerk.page.getByRole('button', { name: 'Cấp số và tạo bản sao' }).click();
  await expect(clerk.page.getByRole('status').filter({ hasText: /Đã cấp bản sao số \d+\/TrS-/u })).toBeVisible();
  const link = clerk.page.getByRole('link', { name: 'Mở bản sao' });
  const href = (await link.getAttribute('href')) ?? '';
  const copy = await (await clerk.context.request.get(href)).body();
  const original = readFileSync('samples/letters/1-cong-van-phuc-dap.pdf');
  expect(copy.subarray(0, 5).toString()).toBe('%PDF-');
  expect(copy.equals(original)).toBe(false);
  await isAccessible(clerk.page);
});
