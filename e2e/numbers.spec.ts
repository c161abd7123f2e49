import type { Page } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { expect, test } from './people.ts';

/** Keeps the next number of the common series, and says which it is. */
async function keep(page: Page, purpose: string): Promise<string> {
  await page.goto('/numbers');
  await page.getByRole('button', { name: 'Giữ số' }).click();
  const dialog = page.getByRole('dialog', { name: 'Giữ số tiếp theo của một dãy' });
  await dialog.getByRole('textbox', { name: 'Giữ cho văn bản nào' }).fill(purpose);
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Lãnh đạo đi công tác, văn bản ký sau');
  await dialog.getByRole('button', { name: 'Giữ số' }).click();
  const said = page.getByText(/^Đã giữ số \d+$/u);
  await expect(said).toBeVisible();
  return /\d+/u.exec((await said.textContent()) ?? '')?.[0] ?? '';
}

test('a number is kept, another document goes on, and the kept one is chosen at issue', async ({ as, office }) => {
  const { page } = await as('stttt-clerk');
  const number = await keep(page, 'Công văn về lịch tiếp công dân');
  await isAccessible(page);
  const other = await office.issued('lịch làm việc quý III', ['Sở Nội vụ']);
  expect(Number(other.number.split('/')[0])).toBeGreaterThan(Number(number));
  const draft = await office.signed('lịch tiếp công dân năm 2027', ['Sở Nội vụ']);
  await page.goto(`/outgoing/${draft.id}`);
  await page.getByRole('combobox', { name: 'Số của văn bản' }).selectOption({ label: `Số giữ ${number}: Công văn về lịch tiếp công dân` });
  await isAccessible(page);
  await page.getByRole('button', { name: 'Cấp số và phát hành' }).click();
  await expect(page.getByText(new RegExp(`Đã phát hành số ${number}/`, 'u'))).toBeVisible();
  await page.goto('/numbers');
  await expect(page.getByRole('row', { name: new RegExp(`^${number} .*Đã dùng.*tiếp công dân`, 'u') })).toBeVisible();
});

test('a voided number keeps its line in the register, with reason and name', async ({ as }) => {
  const { page } = await as('stttt-clerk');
  const number = await keep(page, 'Quyết định không ban hành');
  await page.getByRole('button', { name: `Hủy số ${number}` }).click();
  const dialog = page.getByRole('dialog', { name: new RegExp(`^Hủy số ${number} `, 'u') });
  await isAccessible(page);
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Thủ trưởng quyết định không ban hành');
  await dialog.getByRole('button', { name: 'Hủy số' }).click();
  await expect(page.getByText(`Đã hủy số ${number}`)).toBeVisible();
  await page.getByRole('link', { name: 'Sổ văn bản' }).first().click();
  await page.getByRole('button', { name: 'Văn bản đi', exact: true }).or(page.getByRole('tab', { name: 'Văn bản đi', exact: true })).first().click();
  // It stands at the end of a list that holds only the lines in sight.
  await page.getByRole('row').nth(1).hover();
  await expect(async () => {
    await page.mouse.wheel(0, 5000);
    await expect(page.getByText(/Số bị hủy: Thủ trưởng quyết định không ban hành \(.+, ngày .+\)/u)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByText('Số đã hủy').first()).toBeVisible();
});

test('the head decides how numbers are divided', async ({ as }) => {
  const { page } = await as('stttt-head');
  await page.goto('/numbers');
  await page.getByRole('button', { name: 'Quy định cách đánh số' }).click();
  const dialog = page.getByRole('dialog', { name: 'Quy định cách đánh số' });
  await dialog.getByRole('combobox', { name: 'Cách đánh số' }).selectOption('by-type');
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Lưu quy định' }).click();
  await expect(page.getByText('Đã lưu cách đánh số')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Mỗi loại văn bản một dãy số' })).toContainText('Sẽ áp dụng');
});

test('what the sender recalls is cancelled at the receiver, who is told; the board shows the answer', async ({ as, office }) => {
  const { id, subject } = await office.issued('phân công trực rồi thu hồi', ['Sở Nội vụ']);
  const receiver = await as('snv-clerk');
  await receiver.page.goto('/incoming?state=arrived');
  await receiver.page.getByText(subject, { exact: false }).first().click();
  await receiver.page.getByRole('button', { name: 'Vào sổ', exact: true }).click();
  await expect(receiver.page.getByText(/Đã vào sổ, số đến/u).first()).toBeVisible();

  const { page } = await as('stttt-clerk');
  await page.goto(`/outgoing/${id}`);
  await page.getByRole('button', { name: 'Thu hồi', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Thu hồi văn bản số / });
  await expect(dialog.getByText('văn bản đã vào sổ bị hủy', { exact: false })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Ban hành sai thẩm quyền');
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(page.getByText('Đã thu hồi', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Nơi nhận đã hủy văn bản đã vào sổ')).toBeVisible();
  await isAccessible(page);

  await expect(receiver.page.getByText('Nơi gửi đã thu hồi văn bản này')).toBeVisible();
  await expect(receiver.page.getByText('Ban hành sai thẩm quyền').first()).toBeVisible();
  await isAccessible(receiver.page);
  await receiver.page.getByRole('button', { name: 'Đã biết' }).click();
  await expect(receiver.page.getByText('Đã ghi nhận')).toBeVisible();
  await expect(receiver.page.getByRole('button', { name: 'Đã biết' })).toHaveCount(0);
});

test('a correction begins from the original, and both show the link', async ({ as, office }) => {
  const { id, number } = await office.issued('văn bản có lỗi thể thức', ['Sở Nội vụ']);
  const { page } = await as('stttt-officer');
  await page.goto(`/outgoing/${id}`);
  await page.getByRole('button', { name: 'Đính chính / Sửa đổi, bổ sung / Thay thế' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đính chính', exact: true }).click();
  await expect(page.getByText('Đính chính văn bản:')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: new RegExp(number.replace('/', '\\/'), 'u') }).first()).toBeVisible();
  await page.goto(`/outgoing/${id}`);
  await expect(page.getByText('Đính chính bằng văn bản:')).toBeVisible();
});

test('the clerk settles the form of the agency, who signs by order among it; a drafter finds it and cannot change it', async ({ as, office }) => {
  const { page } = await as('stttt-clerk');
  await page.goto('/registers');
  await page.getByRole('link', { name: 'Thể thức của cơ quan' }).click();
  await page.getByLabel('Số điện thoại').fill('028 3520 2727');
  await page.getByRole('combobox', { name: 'Ai được ký thừa lệnh' }).fill('Pham Hoang Long');
  await page.getByRole('option', { name: /^Phạm Hoàng Long, Trưởng phòng/u }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lưu thể thức' }).click();
  await expect(page.getByText('Đã lưu thể thức của cơ quan')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Số điện thoại')).toHaveValue('028 3520 2727');
  await expect(page.getByText(/^Phạm Hoàng Long, Trưởng phòng/u)).toBeVisible();

  const draft = await office.drafted('thể thức của cơ quan');
  const officer = await as('stttt-officer');
  await officer.page.goto(`/outgoing/${draft.id}`);
  await officer.page.getByText('Thể thức khác').click();
  await officer.page.getByRole('link', { name: 'Thể thức của cơ quan', exact: true }).click();
  await expect(officer.page.getByLabel('Số điện thoại')).toHaveAttribute('readonly', '');
  await expect(officer.page.getByRole('listitem').filter({ hasText: 'Phạm Hoàng Long' })).toBeVisible();
  await expect(officer.page.getByRole('button', { name: 'Lưu thể thức' })).toHaveCount(0);
});
