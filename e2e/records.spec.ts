import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAccessible } from './accessible.ts';
import { expect, test } from './people.ts';

test.use({ trace: 'off' });

test('a matter from its file to the archive: opened, filled, closed, proven, handed over', async ({ as, office }) => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  const matter = await office.assigned('Về việc lập hồ sơ công việc');
  const officer = await as('stttt-officer');
  const { page } = officer;

  await page.goto('/records');
  await page.getByRole('button', { name: 'Mở hồ sơ' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tiêu đề hồ sơ').fill('Hồ sơ về việc lập hồ sơ công việc');
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Mở hồ sơ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hồ sơ về việc lập hồ sơ công việc' })).toBeVisible();
  const place = page.url();

  await page.goto(`/incoming/${matter.id}`);
  await page.getByRole('button', { name: 'Đưa vào hồ sơ' }).click();
  await dialog.getByRole('combobox', { name: 'Chọn hồ sơ' }).fill('lap ho so cong viec');
  await page.getByRole('option', { name: /Hồ sơ về việc lập hồ sơ công việc/ }).last().click();
  await dialog.getByRole('button', { name: 'Đưa vào hồ sơ' }).click();
  await expect(page.getByRole('region', { name: 'Hồ sơ', exact: true }).getByRole('link', { name: /Hồ sơ về việc lập hồ sơ công việc/ })).toBeVisible();

  await page.goto(place);
  const contents = page.getByRole('region', { name: 'Văn bản và tài liệu' });
  await expect(contents.getByText('Giao Phòng Công nghệ thông tin tham mưu văn bản trả lời.')).toBeVisible();
  await expect(contents.getByText('Chưa xong')).toBeVisible();
  await page.getByRole('button', { name: 'Kết thúc hồ sơ' }).click();
  await page.getByRole('button', { name: 'Kết thúc hồ sơ' }).click();
  await expect(page.getByText('Trong hồ sơ còn văn bản chưa giải quyết xong.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Thôi' }).click();

  await office.answered(matter, 'Trả lời về việc lập hồ sơ');
  await expect(contents.getByText('Tự vào theo văn bản trả lời')).toBeVisible();
  await expect(contents.getByText('Chưa xong')).toHaveCount(0);
  await contents.locator('input[type=file]').setInputFiles('samples/letters/4-giay-moi.pdf');
  await expect(contents.getByText('Tài liệu khác')).toBeVisible();
  await isAccessible(page);

  await page.getByRole('button', { name: 'Kết thúc hồ sơ' }).click();
  await page.getByRole('button', { name: 'Kết thúc hồ sơ' }).click();
  await expect(page.getByText('Đã kết thúc', { exact: true })).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Gói chứng cứ (ZIP)' }).click();
  const zip = join(folder, 'package.zip');
  await (await downloading).saveAs(zip);
  const unpacked = join(folder, 'unpacked');
  expect(spawnSync('unzip', ['-q', zip, '-d', unpacked]).status).toBe(0);
  const check = () => spawnSync(process.execPath, [join(unpacked, 'check-package.mjs'), unpacked], { encoding: 'utf8' });
  expect(check().stdout).toContain('RESULT: whole and unchanged');
  expect(spawnSync(process.execPath, [join(unpacked, 'check-package.mjs'), zip], { encoding: 'utf8' }).status).toBe(0);
  const original = join(unpacked, 'documents/002/original.pdf');
  const bytes = readFileSync(original);
  bytes.writeUInt8(bytes.readUInt8(1000) ^ 1, 1000);
  writeFileSync(original, bytes);
  expect(check()).toMatchObject({ status: 1, stdout: expect.stringContaining('WRONG changed: documents/002/original.pdf') });
  rmSync(folder, { recursive: true });

  await page.goto('/records/hand-overs');
  await page.getByLabel(/Hồ sơ về việc lập hồ sơ công việc/).check();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Nộp lưu 1 hồ sơ đã chọn' }).click();
  await expect(page.getByText('Chờ tiếp nhận')).toBeVisible();

  const clerk = await as('stttt-clerk');
  await clerk.page.goto('/');
  await clerk.page.getByRole('link', { name: /Nộp lưu 1 hồ sơ/ }).first().click();
  await clerk.page.getByRole('button', { name: 'Tiếp nhận' }).first().click();
  await expect(clerk.page.getByText('Đã tiếp nhận', { exact: true }).first()).toBeVisible();
  await page.goto(place);
  await expect(page.getByText('Đã nộp lưu', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mở lại' })).toHaveCount(0);
});

test('the plan of a year: written by keyboard, read from a table, adopted', async ({ as }) => {
  const clerk = await as('snv-clerk');
  const { page } = clerk;
  await page.goto('/records/plan?year=2044');
  await page.getByRole('button', { name: 'Bắt đầu danh mục trống' }).click();
  await page.getByRole('button', { name: 'Thêm mục' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Đề mục').fill('I. Tổ chức cán bộ');
  await dialog.getByLabel('Số, ký hiệu').fill('01.TCCB');
  await dialog.getByLabel('Tiêu đề hồ sơ').fill('Hồ sơ phân công trực cơ quan');
  await isAccessible(page);
  await dialog.getByLabel('Tiêu đề hồ sơ').press('Enter');
  await expect(page.getByRole('cell', { name: '01.TCCB', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Nhập từ bảng (CSV, XLSX)' }).click();
  const { capacities } = await clerk.call('identity', 'getMe', {});
  const heads = 'Đề mục;Số và ký hiệu hồ sơ;Tiêu đề hồ sơ;Thời hạn bảo quản;Đơn vị;Người lập hồ sơ';
  const table = (lines: readonly string[]) => ({ name: 'danh-muc.csv', mimeType: 'text/csv', buffer: Buffer.from([heads, ...lines].join('\r\n')) });
  const unit = (await clerk.call('identity', 'listColleagues', {})).units.find(({ id }) => id === capacities[0]?.unitId)?.name ?? '';
  await dialog.locator('input[type=file]').setInputFiles(table([`I. Tổ chức cán bộ;02.TCCB;Hồ sơ tuyển dụng;mãi mãi;${unit};`]));
  await expect(dialog.getByText(/Dòng 2, cột Thời hạn bảo quản/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Nhập/ })).toBeDisabled();
  await dialog.locator('input[type=file]').setInputFiles(table([`I. Tổ chức cán bộ;02.TCCB;Hồ sơ tuyển dụng;Vĩnh viễn;${unit};`]));
  await dialog.getByRole('button', { name: 'Nhập 1 dòng' }).click();
  await expect(page.getByRole('cell', { name: '02.TCCB', exact: true })).toBeVisible();
  await isAccessible(page);

  const head = await as('snv-head');
  await head.page.goto('/records/plan?year=2044');
  await head.page.getByRole('button', { name: 'Ban hành danh mục' }).click();
  await expect(head.page.getByText('Đã ban hành', { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Bổ sung mục' }).click();
  await expect(dialog.getByLabel('Lý do bổ sung')).toBeVisible();
});
