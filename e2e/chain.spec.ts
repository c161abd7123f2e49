import { expect, PASSWORD, test } from './people.ts';
import { IncomingPage } from './pages/incoming-page.ts';
import { OutgoingPage } from './pages/outgoing-page.ts';
import { QueuePage } from './pages/queue-page.ts';
import { RegisterPage } from './pages/register-page.ts';

const LETTER = 'samples/letters/6-cong-van-khan.pdf';
const SUBJECT = 'Tạm dừng tiếp nhận hồ sơ trực tiếp, chuyển sang nộp hồ sơ trực tuyến';
const REPLY = 'Báo cáo việc chuyển sang nộp hồ sơ trực tuyến tại Sở';
const LEAD = 'Phòng Công nghệ thông tin';
const OPINION = 'Giao Phòng Công nghệ thông tin chủ trì, tham mưu văn bản báo cáo.';
const BODY = 'Sở Thông tin và Truyền thông nhận được công văn của Ủy ban nhân dân Thành phố.\n\nTừ ngày nhận được công văn, Sở đã tiếp nhận toàn bộ hồ sơ qua dịch vụ công trực tuyến.';

/** What the clerk finds in the form, and the words that stand at the place each field was read from. */
const READ = [
  ['Nơi gửi', 'Ủy ban nhân dân Thành phố Hồ Chí Minh', /ỦY BAN NHÂN DÂN/i],
  ['Số', '1147', /1147/],
  ['Ký hiệu', 'UBND-VX', /UBND-VX/],
  ['Ngày văn bản', '27/03/2020', /27 tháng 3 năm 2020/],
  ['Trích yếu', SUBJECT, /tạm dừng tiếp nhận hồ sơ/i],
  ['Người ký', 'Đặng Minh Khôi', /Đặng Minh Khôi/],
  ['Độ khẩn', 'Khẩn', /KHẨN/i],
] as const;

/** dd/mm/yyyy, so many days from today in Vietnam. */
function dayFromNow(days: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now() + days * 86_400_000);
}

test('a letter comes in, is directed, answered, signed, issued and heard of; everybody sees the next thing to do at once', async ({ as }) => {
  const clerk = await as('stttt-clerk');
  const [head, unitHead, officer] = [await as('stttt-head'), await as('stttt-unit-head'), await as('stttt-officer')];
  const [theirClerk, theirHead, theirUnitHead, theirOfficer] = [await as('snv-clerk'), await as('snv-head'), await as('snv-unit-head'), await as('snv-officer')];
  const district = await as('q1-clerk');
  const atWork = [head, unitHead, officer, theirClerk, theirHead, theirUnitHead, theirOfficer, district];
  await Promise.all(atWork.map(({ page }) => new QueuePage(page).open()));
  const queueOf = ({ page }: { page: typeof clerk.page }): QueuePage => new QueuePage(page);
  const register = new RegisterPage(clerk.page);

  await test.step('the clerk uploads the PDF; the form is filled and each field shows where it was read', async () => {
    await register.open();
    await register.choose(LETTER);
    for (const [label, value, words] of READ) {
      if (label === 'Độ khẩn') await expect(register.field(label).locator('option:checked')).toHaveText(value);
      else await expect(register.field(label)).toHaveValue(new RegExp(`^${value}$`, 'i'));
      await register.showsPlace(label, words);
    }
    await expect(register.field('Loại văn bản').locator('option:checked')).toHaveText('Công văn');
    await expect(register.paper.getByText('Đúng tệp đã lưu')).toBeVisible();
    await register.register();
  });

  await test.step('the same file again is called a duplicate, and only registered when the clerk insists', async () => {
    await register.open();
    await register.choose(LETTER);
    const warning = clerk.page.getByRole('alert').filter({ hasText: 'Có thể đã vào sổ' });
    await expect(warning).toContainText('Trùng đúng tệp này');
    await expect(warning.getByRole('link', { name: SUBJECT })).toBeVisible();
    await expect(register.registerButton).toBeDisabled();
    await warning.getByRole('checkbox').check();
    await expect(register.registerButton).toBeEnabled();
    await clerk.page.getByRole('button', { name: 'Bỏ tệp này' }).click();
  });

  const incoming = await test.step('the head directs: one unit leads, one co-operates, one is informed, each with its day', async () => {
    const document = new IncomingPage(head.page);
    await queueOf(head).take('Cho ý kiến chỉ đạo', SUBJECT);
    await expect(document.original.getByText('Đúng tệp đã lưu')).toBeVisible();
    await document.givePart('Chủ trì', LEAD, dayFromNow(7));
    await document.givePart('Phối hợp', 'Văn phòng', dayFromNow(5));
    await document.givePart('Để biết', 'Thanh tra Sở');
    await document.sendDirection(OPINION);
    const parts = head.page.getByRole('region', { name: 'Đơn vị xử lý' });
    await expect(parts.getByRole('listitem')).toContainText([/Chủ trì.*Phòng Công nghệ thông tin/, /Phối hợp.*Văn phòng/, /Để biết.*Thanh tra Sở/]);
    return new URL(head.page.url()).pathname;
  });

  await test.step('the unit head assigns an officer, who opens the original beside the work', async () => {
    await queueOf(unitHead).take('Phân công', SUBJECT);
    await expect(unitHead.page.getByRole('region', { name: 'Ý kiến chỉ đạo' })).toContainText(OPINION);
    await new IncomingPage(unitHead.page).assign('Nguyễn Thị Thanh Trúc', 'Dự thảo báo cáo, trình trước thứ sáu.');
    await queueOf(officer).take('Xử lý', SUBJECT);
    await expect(new IncomingPage(officer.page).original.getByRole('group', { name: 'Trang 1' })).toBeVisible();
    await queueOf(unitHead).open();
    await queueOf(head).open();
  });

  const draft = new OutgoingPage(officer.page);
  await test.step('the officer drafts the reply and sends it for check', async () => {
    await new IncomingPage(officer.page).acts.getByRole('button', { name: 'Soạn văn bản trả lời' }).click();
    await expect(officer.page).toHaveURL(/\/outgoing\//);
    await expect(officer.page.getByRole('region', { name: 'Văn bản đến' })).toBeVisible();
    await draft.subject.fill(REPLY);
    await draft.text.write(BODY);
    // Whoever asked is among the recipients from the beginning.
    await expect(officer.page.getByText('Ủy ban nhân dân Thành phố Hồ Chí Minh', { exact: true })).toBeVisible();
    await draft.addRecipient('noi vu', 'Sở Nội vụ');
    await draft.addRecipient('quan 1', 'Ủy ban nhân dân Quận 1');
    await draft.submit();
    await queueOf(officer).open();
  });

  const checked = new OutgoingPage(unitHead.page);
  await test.step('returned once with a reason, mended, passed', async () => {
    await queueOf(unitHead).take('Kiểm tra dự thảo', REPLY);
    await checked.giveBack('Bổ sung số hồ sơ đã tiếp nhận.');
    await queueOf(unitHead).open();
    await queueOf(officer).take('Sửa dự thảo', REPLY);
    await expect(officer.page.getByText('Bổ sung số hồ sơ đã tiếp nhận.').first()).toBeVisible();
    await draft.text.write(BODY.replace('toàn bộ hồ sơ', 'toàn bộ 412 hồ sơ'));
    await draft.submit();
    await queueOf(unitHead).take('Kiểm tra dự thảo', REPLY);
    await checked.pass();
  });

  const number = await test.step('the head signs after proving to be there; the clerk numbers and issues', async () => {
    await queueOf(clerk).open();
    await queueOf(head).take('Ký', REPLY);
    await new OutgoingPage(head.page).sign(PASSWORD);
    await queueOf(clerk).take('Phát hành', REPLY);
    await expect(clerk.page.getByText('Văn bản được gửi ngay đến 3 cơ quan.')).toBeVisible();
    return new OutgoingPage(clerk.page).issue();
  });

  const board = new OutgoingPage(clerk.page);
  const statusAt = async (agency: string, status: string): Promise<void> => expect(board.delivery(agency)).toContainText(status, { timeout: 2000 });
  await test.step('it arrives at both at once, and their work comes back as 01 to 06, on a page nobody reloads', async () => {
    expect(number).toMatch(/^\d+\/STTTT-CNTT$/);
    await Promise.all([queueOf(theirClerk).receives('Vào sổ', REPLY), queueOf(district).receives('Vào sổ', REPLY)]);
    await statusAt('Sở Nội vụ', '01 · Đã đến');
    await queueOf(theirClerk).take('Vào sổ', REPLY);
    await new IncomingPage(theirClerk.page).acts.getByRole('button', { name: 'Vào sổ' }).click();
    await statusAt('Sở Nội vụ', '03 · Đã tiếp nhận');
    await queueOf(theirHead).take('Cho ý kiến chỉ đạo', REPLY);
    await new IncomingPage(theirHead.page).givePart('Chủ trì', 'Phòng Cải cách hành chính');
    await new IncomingPage(theirHead.page).sendDirection('Phòng Cải cách hành chính nghiên cứu, tổng hợp.');
    await statusAt('Sở Nội vụ', '04 · Phân công xử lý');
    await queueOf(theirUnitHead).take('Phân công', REPLY);
    await new IncomingPage(theirUnitHead.page).assign('Bùi Minh Khoa', 'Tổng hợp vào báo cáo tuần.');
    await queueOf(theirOfficer).take('Xử lý', REPLY);
    await new IncomingPage(theirOfficer.page).reportDone('Đã tổng hợp vào báo cáo tuần.');
    await statusAt('Sở Nội vụ', '06 · Hoàn thành');
    await board.delivery('Sở Nội vụ').getByText(/mốc trạng thái/).click();
    for (const status of ['01 · Đã đến', '03 · Đã tiếp nhận', '04 · Phân công xử lý', '05 · Đang xử lý', '06 · Hoàn thành']) await expect(board.delivery('Sở Nội vụ')).toContainText(status);
  });

  await test.step('the district refuses: the sender reads why', async () => {
    await queueOf(district).take('Vào sổ', REPLY);
    await new IncomingPage(district.page).returnToSender('Gửi nhầm cơ quan.');
    await statusAt('Ủy ban nhân dân Quận 1', '02 · Từ chối tiếp nhận');
    await expect(board.delivery('Ủy ban nhân dân Quận 1')).toContainText('Gửi nhầm cơ quan.');
  });

  await test.step('the letter it all began with is closed by the reply; nobody has anything left to do about it', async () => {
    await clerk.page.goto(incoming);
    await expect(clerk.page.getByRole('heading', { level: 1, name: SUBJECT }).locator('..')).toContainText('Đã hoàn thành');
    await expect(clerk.page.getByRole('region', { name: 'Văn bản trả lời' })).toContainText(number);
    for (const person of [head, unitHead, officer]) await expect((await queueOf(person).open()).page.getByRole('link').filter({ hasText: SUBJECT })).toHaveCount(0);
  });
});
