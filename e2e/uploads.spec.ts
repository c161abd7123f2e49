import { readFileSync } from 'node:fs';
import { aPdf } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { contract } from '#contract/index.ts';
import { aLetter } from './office.ts';
import { RegisterPage } from './pages/register-page.ts';
import { expect, test } from './people.ts';

const SCANNED = 'samples/letters/8-cong-van-ban-quet.pdf';
const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

/** A letter whose trailer says that it is locked with a password. */
function locked(): Buffer {
  const text = Buffer.from(aPdf({ pages: [[{ text: 'Kính gửi Sở Nội vụ' }]] })).toString('latin1');
  const key = '<</Filter/Standard/V 2/R 3/Length 128/P -44/O<' + '41'.repeat(32) + '>/U<' + '42'.repeat(32) + '>>>';
  return Buffer.from(text.replace('/Root 1 0 R', `/Root 1 0 R/ID[<${'00'.repeat(16)}><${'00'.repeat(16)}>]/Encrypt ${key}`), 'latin1');
}

const BAD: readonly (readonly [what: string, name: string, bytes: () => Buffer, said: string])[] = [
  ['an empty file', 'cong-van.pdf', () => Buffer.alloc(0), 'Tệp rỗng (0 byte)'],
  ['a text that calls itself a PDF', 'cong-van.pdf', () => Buffer.from('Kính gửi Sở Nội vụ, về việc nêu trên.'), 'Tệp không phải PDF'],
  ['a PDF cut in the middle', 'cong-van.pdf', () => readFileSync(SCANNED).subarray(0, 400), 'Tệp PDF bị hỏng'],
  ['a PDF with a password', 'cong-van.pdf', locked, 'Tệp PDF đặt mật khẩu'],
];

test('a file that cannot be taken says why, and the next can be tried at once', async ({ as }) => {
  const { page } = await as('stttt-clerk');
  const register = await new RegisterPage(page).open();
  for (const [what, name, bytes, said] of BAD) {
    await test.step(what, async () => {
      await register.choose(pdf(name, bytes()));
      await expect(page.getByRole('alert')).toContainText(said);
      await expect(page.getByRole('button', { name: 'Chọn tệp PDF' })).toBeEnabled();
    });
  }
  await register.choose(pdf('cong-van.pdf', aLetter()));
  await expect(register.field('Nơi gửi')).not.toHaveValue('');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a scanned letter is read from its picture, its fields are to be checked, and what is corrected is registered', async ({ as, office }) => {
  const { page } = await as('stttt-clerk');
  const register = await new RegisterPage(page).open();
  await register.choose(pdf('ban-quet.pdf', aLetter(SCANNED)));
  await expect(page.getByText('Nhận dạng từ bản quét', { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(register.field('Số')).toHaveValue('633');
  await expect(register.field('Ngày văn bản')).toHaveValue('02/07/2020');
  await expect(register.paper.getByRole('group', { name: 'Trang 1' })).toBeVisible();

  await register.field('Nơi gửi').fill('Sở Giao thông vận tải');
  await register.field('Số').fill('88');
  await register.field('Ngày văn bản').fill('2/4/2020');
  await register.field('Ngày văn bản').press('Tab');
  await expect(register.field('Ngày văn bản')).toHaveValue('02/04/2020');
  await register.field('Trích yếu').fill('Điều chỉnh lộ trình xe buýt');
  const arrivalNumber = await register.register();

  const { rows } = await office.clerk.call('documents', 'listIncoming', { query: {} });
  const row = rows.find((each) => each.arrivalNumber === arrivalNumber);
  expect(row).toMatchObject({ issuerName: 'Sở Giao thông vận tải', subject: 'Điều chỉnh lộ trình xe buýt', documentDate: '2020-04-02', number: '88/UBND-KT' });
});

test('a secret letter is refused with the lawful way, and nothing of it is kept', async ({ as, office }) => {
  const { page } = await as('stttt-clerk');
  const register = await new RegisterPage(page).open();
  const letter = aPdf({ pages: [[
    { text: 'ỦY BAN NHÂN DÂN THÀNH PHỐ', y: 780 }, { text: 'TỐI MẬT', y: 740, size: 18, bold: true }, { text: 'Kế hoạch bảo vệ kho xăng dầu Nhà Bè', y: 640 },
  ]] });
  const answered = page.waitForResponse((response) => response.url().endsWith(contract.documents.readUpload.path));
  await register.choose(pdf('van-ban.pdf', Buffer.from(letter)));
  expect((await answered).status()).toBe(422);
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('từ chối và không lưu lại gì');
  await expect(refusal).toContainText('chuyển theo đường văn bản mật của cơ quan');
  await expect(page.getByRole('button', { name: 'Chọn tệp PDF' })).toBeEnabled();
  await expect(register.paper).toHaveCount(0);

  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toMatch(/xăng dầu|van-ban|TỐI MẬT/iu);
  expect((await office.clerk.call('search', 'find', { query: { q: 'kho xăng dầu Nhà Bè' } })).results).toEqual([]);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Chọn tệp PDF' })).toBeVisible();
  await expect(page.getByText('xăng dầu')).toHaveCount(0);
});

test('words common in secret letters need a declaration, after which the file is taken', async ({ as }) => {
  const { page } = await as('stttt-clerk');
  const register = await new RegisterPage(page).open();
  const letter = aPdf({ pages: [[{ text: 'Đề nghị đơn vị kiểm kê tài liệu mật trước ngày 15 tháng 4', y: 640 }]] });
  await register.choose(pdf('danh-muc.pdf', Buffer.from(letter)));
  await page.getByRole('button', { name: 'Cam đoan và gửi lại' }).click();
  await expect(register.paper.getByRole('group', { name: 'Trang 1' })).toBeVisible();
  await expect(register.registerButton).toBeVisible();
});

test('a subject of 10,000 letters is refused at its own field, and nothing else is lost', async ({ as, office }) => {
  const { page } = await as('stttt-clerk');
  const register = await new RegisterPage(page).open();
  await register.choose(pdf('cong-van.pdf', aLetter('samples/letters/2-quyet-dinh.pdf')));
  const subject = register.field('Trích yếu');
  await expect(subject).not.toHaveValue('');
  await register.field('Số').fill('7002');
  const { rows: before } = await office.clerk.call('documents', 'listIncoming', { query: { limit: 1 } });

  await subject.fill('á'.repeat(10_000));
  await expect(subject).toHaveAttribute('aria-invalid', 'true');
  await expect(subject).toHaveAccessibleDescription(/Đã đủ 2000 ký tự/);
  expect((await subject.inputValue()).length).toBe(2000);

  // A browser that knows no limit: the server has the last word.
  await subject.evaluate((field) => { field.removeAttribute('maxlength'); });
  await subject.fill('á'.repeat(10_000));
  await register.registerButton.click();
  await expect(page.getByRole('alert')).toContainText('Xin sửa các ô được đánh dấu');
  await expect(subject).toHaveAttribute('aria-invalid', 'true');
  await expect(register.field('Số')).toHaveValue('7002');
  await expect(register.field('Số')).not.toHaveAttribute('aria-invalid', 'true');
  expect((await office.clerk.call('documents', 'listIncoming', { query: { limit: 1 } })).rows).toEqual(before);

  await subject.fill('Phê duyệt danh mục nhiệm vụ');
  await register.register();
});
