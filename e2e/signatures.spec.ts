import { readFileSync } from 'node:fs';
import { contract } from '#contract/index.ts';
import { isAccessible } from './accessible.ts';
import { expect, test } from './people.ts';

test.use({ trace: 'off' });

test('anybody has a file checked without signing in, and the page says plainly what it found', async ({ someone, as, office }) => {
  const { page, context } = await someone();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: /Kiểm tra chữ ký số/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra chữ ký số' })).toBeVisible();
  await isAccessible(page);

  const choose = (name: string, buffer: Buffer): Promise<void> => page.setInputFiles('input[type=file]', { name, mimeType: 'application/pdf', buffer });
  await choose('khong-ky.pdf', readFileSync('samples/letters/1-cong-van-phuc-dap.pdf'));
  await expect(page.getByRole('status')).toContainText('Không có chữ ký số');
  await expect(page.getByText('chỉ là hình ảnh, không phải chữ ký số')).toBeVisible();

  const { id } = await office.issued('Kiểm tra chữ ký số', ['Sở Nội vụ']);
  const clerk = await as('stttt-clerk');
  const issued = await (await clerk.context.request.get(contract.documents.getPdf.path.replace(':id', id))).body();
  await choose('da-ky.pdf', issued);
  await expect(page.getByRole('status')).toContainText('Chữ ký hợp lệ');
  await expect(page.getByRole('list', { name: 'Chữ ký số' }).getByText('Hợp lệ', { exact: true })).toHaveCount(2);
  await isAccessible(page);

  const altered = Buffer.from(issued);
  altered[altered.indexOf('595') + 2] = 0x34;
  await choose('bi-sua.pdf', altered);
  await expect(page.getByRole('status')).toContainText('Chữ ký không hợp lệ: nội dung đã bị sửa sau khi ký');

  await choose('anh.pdf', Buffer.from('không phải PDF'));
  await expect(page.getByText('Tệp không phải PDF.')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('The file is not a PDF.')).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

test('whoever holds paper types the code at its foot, or scans it, and finds what was issued', async ({ someone, as, office }) => {
  const { id } = await office.issued('Tra cứu bằng mã', ['Sở Nội vụ']);
  const clerk = await as('stttt-clerk');
  await clerk.page.goto(`/outgoing/${id}`);
  const foot = clerk.page.getByText(/Mã tra cứu: /u).first();
  await expect(foot).toBeAttached();
  const [code = ''] = /(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}/u.exec((await foot.textContent()) ?? '') ?? [];
  const { page } = await someone();
  await page.goto('/kiem-tra');
  await page.getByRole('textbox', { name: 'Mã tra cứu' }).fill('7K3M');
  await page.getByRole('button', { name: 'Tra cứu' }).click();
  await expect(page.getByText('Mã gồm đủ 12 chữ và số.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Mã tra cứu' }).fill('0000-0000-0000');
  await page.getByRole('button', { name: 'Tra cứu' }).click();
  await expect(page.getByText('Không có văn bản nào mang mã tra cứu này.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Mã tra cứu' }).fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Tra cứu' }).click();
  await expect(page.getByRole('status')).toContainText('chưa bị thu hồi hay thay thế');
  await expect(page.getByText('Tra cứu bằng mã', { exact: false }).first()).toBeVisible();
  await isAccessible(page);
  await page.goto(`/kiem-tra?ma=${code}`);
  await expect(page.getByRole('list', { name: 'Chữ ký số' }).getByText('Hợp lệ', { exact: true })).toHaveCount(2);
});

test('a clerk sees the verdict on what came, opens it, and has it judged anew', async ({ as, office }) => {
  const subject = 'Chữ ký số khi nhận';
  await office.issued(subject, ['Sở Nội vụ']);
  const clerk = await as('snv-clerk');
  let arrived: string | undefined;
  await expect.poll(async () => (arrived = (await clerk.call('documents', 'listIncoming', { query: {} })).rows.find((row) => row.subject === subject)?.id)).toBeDefined();
  await clerk.page.goto(`/incoming/${arrived}`);
  const badge = clerk.page.getByText('Chữ ký hợp lệ', { exact: true });
  await expect(badge).toBeVisible();
  await badge.click();
  await expect(clerk.page.getByText(/Điền số, ngày của văn bản \(số \d/u)).toBeVisible();
  await isAccessible(clerk.page);
  await clerk.page.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await expect(badge).toBeVisible();
});
