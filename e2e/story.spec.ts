import type { Page } from '@playwright/test';
import type { Office } from './office.ts';
import { IncomingPage } from './pages/incoming-page.ts';
import { OutgoingPage } from './pages/outgoing-page.ts';
import { QueuePage } from './pages/queue-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { expect, test } from './people.ts';

/** Pictures of the story for the README; made only when asked for (see playwright.config.ts), on a city that is new. */
const FOLDER = 'docs/screenshots';
const DESK = { viewport: { width: 1440, height: 900 } };
const LAPTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 };

async function picture(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: name.endsWith('dark') ? 'dark' : 'light' });
  await page.mouse.move(0, 0);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled', caret: 'hide', scale: 'css' });
}

/** A day's work lies on the desks. */
async function aDay(office: Office): Promise<void> {
  await office.registered('Kế hoạch triển khai hóa đơn điện tử trong các cơ quan nhà nước', { letter: 'samples/letters/7-ke-hoach-nhieu-trang.pdf' });
  await office.registered('Mời họp giao ban công tác chuyển đổi số tháng 4');
  await office.registered('Báo cáo khẩn tình hình an toàn thông tin của các hệ thống dùng chung', { urgency: 2 });
  await office.passed('Bảo đảm đường truyền phục vụ họp trực tuyến', ['Sở Nội vụ', 'Ủy ban nhân dân Quận 1']);
}

const FIRST_SHEET = { name: 'Trang 1' };

test('the story in pictures', async ({ as, someone, office }) => {
  const { page: guest } = await someone(LAPTOP);
  await guest.goto('/sign-in');
  await expect(guest.getByRole('heading', { name: 'Vào thử với một vai' })).toBeVisible();
  await picture(guest, 'sign-in');

  await aDay(office);
  const [clerk, head, unitHead, officer] = [await as('stttt-clerk', DESK), await as('stttt-head', DESK), await as('stttt-unit-head', DESK), await as('stttt-officer', DESK)];
  await new QueuePage(head.page).open();
  await picture(head.page, 'my-work');

  const register = await new RegisterPage(clerk.page).open();
  await register.choose('samples/letters/6-cong-van-khan.pdf');
  await expect(register.paper.getByRole('group', FIRST_SHEET)).toBeVisible();
  await register.showsPlace('Trích yếu', /./);
  await picture(clerk.page, 'register');
  await register.register();
  const id = /[0-9a-f-]{36}/u.exec(clerk.page.url())?.[0] ?? '';

  await head.page.goto(`/incoming/${id}?from=queue`);
  const direction = new IncomingPage(head.page);
  await direction.givePart('Chủ trì', 'Phòng Công nghệ thông tin', '31/12/2026');
  await direction.givePart('Phối hợp', 'Văn phòng');
  await direction.givePart('Để biết', 'Thanh tra Sở');
  await direction.acts.getByRole('textbox', { name: 'Ý kiến chỉ đạo' }).fill('Giao Phòng Công nghệ thông tin chủ trì, phối hợp Văn phòng tham mưu văn bản báo cáo Ủy ban nhân dân Thành phố.');
  await expect(direction.original.getByRole('group', FIRST_SHEET)).toBeVisible();
  await direction.acts.evaluate((acts) => acts.parentElement?.scrollTo(0, 0));
  await picture(head.page, 'direction');
  await direction.sendDirection('Giao Phòng Công nghệ thông tin chủ trì, phối hợp Văn phòng tham mưu văn bản báo cáo Ủy ban nhân dân Thành phố.');

  await unitHead.page.goto(`/incoming/${id}?from=queue`);
  await new IncomingPage(unitHead.page).assign('Nguyễn Thị Thanh Trúc', 'Dự thảo báo cáo, trình trước thứ sáu.');
  await officer.page.goto(`/incoming/${id}?from=queue`);
  await new IncomingPage(officer.page).acts.getByRole('button', { name: 'Soạn văn bản trả lời' }).click();
  await expect(officer.page).toHaveURL(/\/outgoing\//);
  const draft = new OutgoingPage(officer.page);
  await draft.subject.fill('Báo cáo việc chuyển sang nộp hồ sơ trực tuyến tại Sở');
  await draft.text.write('Sở Thông tin và Truyền thông nhận được công văn của Ủy ban nhân dân Thành phố.\n\nTừ ngày nhận được công văn, Sở đã tiếp nhận toàn bộ 412 hồ sơ qua dịch vụ công trực tuyến.');
  await expect(officer.page.getByRole('group', FIRST_SHEET)).toBeVisible();
  await officer.page.getByRole('heading', { name: 'Nội dung văn bản' }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await picture(officer.page, 'draft');

  const { id: issuedId } = await office.issued('Hướng dẫn nộp hồ sơ trực tuyến', ['Sở Nội vụ', 'Ủy ban nhân dân Quận 1', 'Ủy ban nhân dân Thành phố Hồ Chí Minh']);
  const board = await new OutgoingPage(clerk.page).open(issuedId);
  await expect(board.delivery('Sở Nội vụ')).toContainText('01 · Đã đến');
  const theirClerk = await as('snv-clerk', DESK);
  await (await new QueuePage(theirClerk.page).open()).take('Vào sổ', 'Hướng dẫn nộp hồ sơ trực tuyến');
  await new IncomingPage(theirClerk.page).acts.getByRole('button', { name: 'Vào sổ' }).click();
  await expect(board.delivery('Sở Nội vụ')).toContainText('03 · Đã tiếp nhận');
  await expect(clerk.page.getByRole('group', FIRST_SHEET)).toBeVisible();
  await picture(clerk.page, 'delivery');

  await new QueuePage(unitHead.page).open();
  await unitHead.page.goto(`/incoming/${id}`);
  await expect(new IncomingPage(unitHead.page).original.getByRole('group', FIRST_SHEET)).toBeVisible();
  await picture(unitHead.page, 'document-dark');

  const phone = await as('stttt-head', PHONE);
  const queue = await new QueuePage(phone.page).open();
  await picture(phone.page, 'phone-my-work');
  await queue.take('Cho ý kiến chỉ đạo', 'Báo cáo khẩn tình hình an toàn thông tin');
  await picture(phone.page, 'phone-direction');
});
