import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { OutgoingPage } from './pages/outgoing-page.ts';
import { QueuePage } from './pages/queue-page.ts';
import { expect, test } from './people.ts';

const attached = (page: Page): Locator => page.getByRole('region', { name: 'Tài liệu kèm theo (tệp riêng)' });
const file = (page: Page, name: string | RegExp): Locator => attached(page).getByRole('listitem').filter({ hasText: name });
const EMPTY_ZIP = Buffer.from('504b0506'.padEnd(44, '0'), 'hex');

test('two files of their own go with a draft, are signed with the number at issue, and the receiver opens them', async ({ as, office }) => {
  const draft = await office.drafted('Gửi danh mục và số liệu kèm theo', ['Sở Nội vụ']);
  const { page } = await as('stttt-officer');
  await new OutgoingPage(page).open(draft.id);
  await page.getByLabel('Thêm tệp', { exact: true }).and(page.locator('input')).setInputFiles([
    { name: 'so-lieu.zip', mimeType: 'application/zip', buffer: EMPTY_ZIP },
    { name: 'danh-muc.pdf', mimeType: 'application/pdf', buffer: readFileSync('samples/letters/7-ke-hoach-nhieu-trang.pdf') },
    { name: 'chuong-trinh.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
  ]);
  await expect(attached(page).getByRole('alert')).toContainText('Chỉ đính kèm được tệp PDF');
  await attached(page).getByRole('button', { name: 'Bỏ qua' }).click();
  await expect(attached(page).getByRole('listitem')).toHaveCount(2);

  const up = file(page, 'danh-muc.pdf').getByRole('button', { name: 'Chuyển danh-muc.pdf lên trên' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(attached(page).getByRole('listitem').first()).toContainText('danh-muc.pdf');
  await expect(file(page, 'danh-muc.pdf').getByRole('button', { name: 'Chuyển danh-muc.pdf xuống dưới' }), 'the file keeps the focus').toBeFocused();
  await file(page, 'danh-muc.pdf').getByRole('button', { name: 'Đổi tên danh-muc.pdf' }).click();
  await page.getByLabel('Tên mới').fill('Phụ lục I');
  await page.getByLabel('Tên mới').press('Enter');
  await expect(file(page, 'Phụ lục I.pdf')).toContainText('3 trang');
  await page.mouse.move(0, 0);
  await isAccessible(page);

  await office.issuedFrom(draft);
  const clerk = await as('stttt-clerk');
  await new OutgoingPage(clerk.page).open(draft.id);
  await expect(file(clerk.page, 'Phụ lục I.pdf')).toContainText('Cơ quan đã ký số');
  await expect(file(clerk.page, 'so-lieu.zip')).toContainText('Nguyên trạng');

  const receiver = await as('snv-clerk');
  await (await new QueuePage(receiver.page).open()).take('Vào sổ', draft.subject);
  await expect(file(receiver.page, 'Phụ lục I.pdf')).toContainText('Chữ ký hợp lệ', { timeout: 40_000 });
  await isAccessible(receiver.page);
  const href = (await file(receiver.page, 'Phụ lục I.pdf').getByRole('link').getAttribute('href')) ?? '';
  const pdf = await (await receiver.context.request.get(href)).body();
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const [saved] = await Promise.all([receiver.page.waitForEvent('download'), file(receiver.page, 'so-lieu.zip').getByRole('link').click()]);
  expect(readFileSync(await saved.path())).toEqual(EMPTY_ZIP);
});
