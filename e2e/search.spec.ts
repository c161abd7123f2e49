import { readFile } from 'node:fs/promises';
import { devices } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { expect, test } from './people.ts';

const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'];
const PHONE = { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch };

test('the clerk finds by words without accents, narrows by filters, opens, comes back to the same search, and takes the list out', async ({ as, office }) => {
  const { subject } = await office.registered('Về việc di dời hàng cây sao đen', { urgency: 2 });
  await office.registered('Báo cáo số lượng cây sao đen', { urgency: 0 });
  const { page } = await as('stttt-clerk');
  await page.goto('/search');
  await page.getByRole('textbox', { name: 'Từ cần tìm, hoặc số, ký hiệu' }).fill('cay sao den');
  const results = page.getByRole('list', { name: 'Kết quả tìm kiếm' }).getByRole('link');
  await expect(results).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: '2 văn bản' })).toBeVisible();
  await expect(results.filter({ hasText: subject }).locator('mark')).toHaveText(['cây', 'sao', 'đen']);

  await page.getByRole('button', { name: 'Thêm điều kiện' }).click();
  await page.getByRole('combobox', { name: 'Độ khẩn' }).selectOption({ label: 'Thượng khẩn' });
  await expect(results).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Tên loại' }).selectOption({ label: 'Công văn' });
  await expect(page).toHaveURL(/type=official-letter/);
  await expect(results).toHaveCount(1);
  await isAccessible(page);

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Xuất CSV' }).click()]);
  expect(await readFile(await file.path(), 'utf8')).toContain(subject);
  await results.first().click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await page.goBack();
  await expect(results).toHaveCount(1);
  await page.getByRole('button', { name: 'Bỏ điều kiện Tên loại: Công văn' }).click();
  await page.getByRole('button', { name: 'Bỏ điều kiện Độ khẩn: Thượng khẩn' }).click();
  await expect(results).toHaveCount(2);
});

test('a search is kept under a name, opened with one key, changed, and forgotten with a way back', async ({ as, office }) => {
  const { subject } = await office.registered('Kiểm tra bếp ăn tập thể', { urgency: 1 });
  const { page } = await as('stttt-head');
  await page.goto('/search?q=bep%20an&urgency=1');
  await page.getByRole('button', { name: 'Lưu tìm kiếm này' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lưu tìm kiếm' });
  await dialog.getByRole('textbox', { name: 'Tên' }).fill('Bếp ăn khẩn');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  const saved = page.getByRole('list', { name: 'Tìm kiếm đã lưu' });
  await expect(saved.getByRole('link', { name: 'Bếp ăn khẩn' })).toBeVisible();

  await page.goto('/search');
  await expect(saved).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('1');
  await expect(page).toHaveURL(/q=bep(?:%20|\+)an/);
  await expect(page.getByRole('list', { name: 'Kết quả tìm kiếm' }).getByRole('link').filter({ hasText: subject })).toBeVisible();

  await saved.getByRole('button', { name: 'Sửa Bếp ăn khẩn' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Tên' }).fill('Bếp ăn');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await saved.getByRole('button', { name: 'Xóa Bếp ăn' }).click();
  await expect(saved).toHaveCount(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(saved.getByRole('link', { name: 'Bếp ăn' })).toBeVisible();
});

test('a slip of the finger is answered with what was meant; nothing found says what to do', async ({ as, office }) => {
  await office.registered('Sửa chữa mái che nhà xe');
  const { page } = await as('stttt-clerk');
  await page.goto('/search?q=mai%20che%20nhaf%20xee');
  await expect(page.getByText('Không có văn bản nào chứa “mai che nhaf xee”.')).toBeVisible();
  await expect(page.getByRole('link').filter({ hasText: 'Sửa chữa mái che nhà xe' })).toBeVisible();
  await page.goto('/search?q=zzzzqqqq');
  await expect(page.getByText('Không tìm thấy văn bản nào')).toBeVisible();
  await isAccessible(page);
});

test('on the phone', async ({ as, office }) => {
  const { subject } = await office.registered('Vận hành trạm bơm chống ngập');
  const { page } = await as('stttt-clerk', PHONE);
  await page.goto('/search');
  await page.getByRole('textbox', { name: 'Từ cần tìm, hoặc số, ký hiệu' }).fill('tram bom');
  const result = page.getByRole('list', { name: 'Kết quả tìm kiếm' }).getByRole('link').filter({ hasText: subject });
  await expect(result).toBeVisible();
  await page.getByRole('button', { name: 'Thêm điều kiện' }).tap();
  await page.getByRole('combobox', { name: 'Văn bản' }).selectOption({ label: 'Văn bản đi' });
  await expect(result).toHaveCount(0);
  await page.getByRole('button', { name: 'Bỏ điều kiện Văn bản: Văn bản đi' }).tap();
  await result.tap();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
});
