import { devices } from '@playwright/test';
import { IncomingPage } from './pages/incoming-page.ts';
import { QueuePage } from './pages/queue-page.ts';
import { expect, test } from './people.ts';

const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'];
const PHONE = { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch };

test('the head reads a document on the phone, directs it, and is back in the list', async ({ as, office }) => {
  const { id, subject } = await office.registered('Đề xuất phương án làm việc luân phiên', { urgency: 1 });
  const { page } = await as('stttt-head', PHONE);
  const queue = await new QueuePage(page).open();
  await queue.item('Cho ý kiến chỉ đạo', subject).tap();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  const document = new IncomingPage(page);
  await expect(document.original).toBeHidden();

  const panes = page.getByRole('group', { name: 'Xử lý / Bản gốc' });
  await panes.getByRole('button', { name: 'Bản gốc' }).tap();
  const sheet = document.original.getByRole('group', { name: 'Trang 1' });
  await expect(sheet).toBeInViewport();
  const { width } = (await sheet.boundingBox()) ?? { width: Infinity };
  expect(width).toBeLessThanOrEqual(viewport.width);
  await expect(document.acts).toBeHidden();
  await panes.getByRole('button', { name: 'Xử lý' }).tap();

  await document.acts.getByRole('radio', { name: 'Chủ trì: Phòng Công nghệ thông tin' }).tap();
  await document.acts.getByRole('textbox', { name: 'Ý kiến chỉ đạo' }).fill('Phòng Công nghệ thông tin lập lịch.');
  await document.acts.getByRole('button', { name: 'Chuyển ý kiến chỉ đạo' }).tap();
  await expect(document.said('Đã chuyển ý kiến chỉ đạo')).toBeVisible();
  await page.getByRole('link', { name: 'Việc của tôi' }).first().tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  await expect(page.getByRole('link').filter({ hasText: subject })).toHaveCount(0);
  const { state, directions } = await office.head.call('documents', 'getIncoming', { params: { id } });
  expect([state, directions[0]?.opinion]).toEqual(['directed', 'Phòng Công nghệ thông tin lập lịch.']);
});

test('from a document back to its list, by the link and by the phone’s own key', async ({ as, office }) => {
  const { subject } = await office.registered('Thông báo kết luận giao ban tuần');
  const { page } = await as('stttt-clerk', PHONE);
  await page.goto('/incoming');
  const row = page.getByRole('list', { name: 'Sổ văn bản đến' }).getByRole('link').filter({ hasText: subject });
  await row.tap();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await expect(row).toBeHidden();
  await page.goBack();
  await expect(row).toBeVisible();
  await row.tap();
  await page.getByRole('main').getByRole('link', { name: 'Văn bản đến', exact: true }).tap();
  await expect(row).toBeVisible();
});
