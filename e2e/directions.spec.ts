import { isAccessible } from './accessible.ts';
import { Office } from './office.ts';
import { IncomingPage } from './pages/incoming-page.ts';
import { expect, test } from './people.ts';

const SUBJECT = 'Về việc báo cáo số liệu làm việc tại nhà';

test('a leader adds to a direction: a further unit, more time in working days; the records office urges and the officer sees it at once', async ({ as, playwright, baseURL }) => {
  const office = await Office.open(() => playwright.request.newContext({ baseURL: baseURL ?? '' }));
  const matter = await office.assigned(SUBJECT);
  const [head, clerk, officer] = [await as('stttt-head'), await as('stttt-clerk'), await as('stttt-officer')];
  await officer.page.goto('/');

  await test.step('the first direction stays, the second stands beside it, with the day the working days end on', async () => {
    await head.page.goto(`/incoming/${matter.id}`);
    const page = new IncomingPage(head.page);
    await page.acts.getByRole('button', { name: 'Chỉ đạo bổ sung' }).click();
    await page.acts.getByRole('textbox', { name: 'Ý kiến chỉ đạo' }).fill('Bổ sung số liệu của Thanh tra Sở.');
    await page.acts.getByRole('button', { name: /^Đặt hạn cho .*: 5 ngày làm việc/u }).click();
    await expect(page.acts.getByRole('textbox', { name: /^Đặt hạn cho/u })).toHaveValue(/^\d{2}\/\d{2}\/\d{4}$/u);
    await page.acts.getByText('Giao thêm đơn vị').click();
    await page.acts.getByRole('radio', { name: 'Phối hợp: Thanh tra Sở' }).check();
    await isAccessible(head.page);
    await page.acts.getByRole('button', { name: 'Chuyển ý kiến chỉ đạo' }).click();
    await expect(page.said('Đã thêm ý kiến chỉ đạo')).toBeVisible();
    await expect(head.page.getByText('Bổ sung số liệu của Thanh tra Sở.')).toBeVisible();
    await expect(head.page.getByText('Giao Phòng Công nghệ thông tin tham mưu văn bản trả lời.')).toBeVisible();
    await expect(head.page.getByText(/^gia hạn đến \d{2}\/\d{2}\/\d{4}$/u)).toBeVisible();
  });

  await test.step('the clerk urges; it is on the officer’s screen with the words', async () => {
    await clerk.page.goto(`/incoming/${matter.id}`);
    const page = new IncomingPage(clerk.page);
    await page.acts.getByRole('button', { name: 'Đôn đốc' }).click();
    await page.acts.getByRole('checkbox', { name: /^Thanh tra Sở/u }).uncheck();
    await page.acts.getByRole('textbox', { name: /^Nội dung nhắc/u }).fill('Đề nghị gửi trước 16 giờ.');
    await isAccessible(clerk.page);
    await page.acts.getByRole('button', { name: 'Đôn đốc' }).click();
    await expect(page.said('Đã đôn đốc 1 phần việc')).toBeVisible();
    const item = officer.page.getByRole('listitem').filter({ hasText: SUBJECT });
    await expect(item).toContainText('đôn đốc: Đề nghị gửi trước 16 giờ.');
    await page.acts.getByRole('button', { name: 'Đôn đốc' }).click();
    await page.acts.getByRole('checkbox', { name: /^Thanh tra Sở/u }).uncheck();
    await page.acts.getByRole('button', { name: 'Đôn đốc' }).click();
    await expect(page.acts.getByText(/Hôm nay anh\/chị đã đôn đốc/u)).toBeVisible();
  });
  await office.close();
});
