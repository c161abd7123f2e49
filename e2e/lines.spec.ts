import type { Page, Request, Route } from '@playwright/test';
import { aLetter } from './office.ts';
import { IncomingPage } from './pages/incoming-page.ts';
import { OutgoingPage } from './pages/outgoing-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { expect, PASSWORD, test } from './people.ts';

/** Every request of one kind that leaves the page from now on. */
function watched(page: Page, method: string, path: RegExp): Request[] {
  const seen: Request[] = [];
  page.on('request', (request) => {
    if (request.method() === method && path.test(request.url())) seen.push(request);
  });
  return seen;
}

/** The first answer on its way back is lost; the server has done its part. */
async function losesTheFirstAnswer(page: Page, path: RegExp): Promise<void> {
  let isFirst = true;
  await page.route(path, async (route: Route) => {
    if (route.request().method() === 'GET' || !isFirst) return route.fallback();
    isFirst = false;
    await route.fetch();
    return route.abort('connectionreset');
  });
}

const DRAFT = /\/api\/documents\/outgoing\/[0-9a-f-]{36}$/;

test('a draft typed without a line survives a reload, and is sent once when the line is back', async ({ as, office }) => {
  const { id, version } = await office.drafted('Cấp chứng thư số');
  const { page, context } = await as('stttt-officer');
  const draft = await new OutgoingPage(page).open(id);
  const sent = watched(page, 'PUT', DRAFT);
  const stored = async () => office.officer.call('documents', 'getOutgoing', { params: { id } });

  await context.setOffline(true);
  await expect(page.getByText('Mất kết nối mạng. Nội dung đang nhập được giữ trên máy')).toBeVisible();
  await draft.subject.fill('Soạn khi mất mạng, trước khi tải lại trang');
  await expect(draft.kept()).toBeVisible();
  await page.waitForTimeout(400);
  await context.setOffline(false);
  await page.reload();
  await expect(draft.subject).toHaveValue('Soạn khi mất mạng, trước khi tải lại trang');
  await expect(page.getByText('Bản soạn dở trên máy này đã được khôi phục.')).toBeVisible();
  expect((await stored()).version).toBe(version);

  await context.setOffline(true);
  await draft.subject.fill('Lưu khi mất mạng');
  await draft.button('Lưu').click();
  await page.waitForTimeout(300);
  await context.setOffline(false);
  await expect(draft.said('Đã lưu dự thảo')).toBeVisible();
  expect(new Set(sent.map((request) => request.headers()['idempotency-key'])).size).toBe(1);
  expect(await stored()).toMatchObject({ version: version + 1, fields: { subject: 'Lưu khi mất mạng' } });
  await page.reload();
  await expect(draft.subject).toHaveValue('Lưu khi mất mạng');
  await expect(page.getByText('Bản soạn dở trên máy này đã được khôi phục.')).toHaveCount(0);
});

test('an opinion half typed survives the end of the session', async ({ as, office }) => {
  const { id, subject } = await office.registered('Xin ý kiến về kế hoạch bảo trì');
  const head = await as('stttt-head');
  const { page } = head;
  await page.goto(`/incoming/${id}`);
  const document = new IncomingPage(page);
  const opinion = document.acts.getByRole('textbox', { name: 'Ý kiến chỉ đạo' });
  await document.givePart('Chủ trì', 'Phòng Công nghệ thông tin');
  await opinion.fill('Giao Phòng Công nghệ thông tin tham mưu, báo cáo trước');
  const { sessions } = await head.call('identity', 'listSessions', {});
  await office.head.call('identity', 'endSession', { params: { id: sessions.find(({ current }) => current)?.id ?? '' } });

  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Mật khẩu').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(opinion).toHaveValue('Giao Phòng Công nghệ thông tin tham mưu, báo cáo trước');
  await document.sendDirection('Giao Phòng Công nghệ thông tin tham mưu, báo cáo trước thứ sáu.');

  const { directions, assignments } = await office.head.call('documents', 'getIncoming', { params: { id } });
  expect(directions.map((each) => each.opinion)).toEqual(['Giao Phòng Công nghệ thông tin tham mưu, báo cáo trước thứ sáu.']);
  expect(assignments).toHaveLength(1);
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
});

test('pressed twice, registered once and issued once', async ({ as, office }) => {
  const { page } = await as('stttt-clerk');
  const register = await new RegisterPage(page).open();
  await register.choose({ name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: aLetter('samples/letters/5-thong-bao.pdf') });
  await expect(register.field('Trích yếu')).not.toHaveValue('');
  await register.field('Số').fill('9001');
  await expect(register.registerButton).toBeEnabled();
  const before = (await office.clerk.call('documents', 'listIncoming', { query: { limit: 1 } })).rows[0]?.arrivalNumber ?? 0;
  await register.registerButton.evaluate((button: HTMLElement) => { button.click(); button.click(); });
  await expect(page).toHaveURL(/\/incoming\/[0-9a-f-]{36}/);
  const { rows } = await office.clerk.call('documents', 'listIncoming', { query: { limit: 2 } });
  expect(rows.map(({ arrivalNumber }) => arrivalNumber)).toEqual([before + 1, before]);

  const { id } = await office.signed('Cấp tài khoản thư điện tử');
  const letter = await new OutgoingPage(page).open(id);
  await letter.button('Cấp số và phát hành').dblclick();
  await expect(letter.said(/Đã phát hành số/)).toBeVisible();
  const issued = await office.clerk.call('documents', 'getOutgoing', { params: { id } });
  expect(issued.steps.filter(({ kind }) => kind === 'issued')).toHaveLength(1);
  expect(issued.deliveries).toHaveLength(1);
});

test('the answer is lost on its way: the page asks again, and it is still one number', async ({ as, office }) => {
  const { id } = await office.signed('Mở rộng băng thông');
  const { page } = await as('stttt-clerk');
  const letter = await new OutgoingPage(page).open(id);
  const sent = watched(page, 'POST', /\/issue$/);
  await losesTheFirstAnswer(page, /\/issue$/);
  await letter.button('Cấp số và phát hành').click();
  const told = letter.said(/Đã phát hành số \S+, ngày/);
  await expect(told).toBeVisible();
  expect(sent).toHaveLength(2);
  expect(new Set(sent.map((request) => request.headers()['idempotency-key'])).size).toBe(1);
  const issued = await office.clerk.call('documents', 'getOutgoing', { params: { id } });
  expect(issued.steps.filter(({ kind }) => kind === 'issued')).toHaveLength(1);
  await expect(told).toContainText(issued.number ?? 'no number');
});

test('two windows at one draft: the second is told, keeps its text, and chooses', async ({ as, office }) => {
  const { id } = await office.drafted('Đánh giá an toàn thông tin');
  const [first, second] = [await as('stttt-officer'), await as('stttt-officer')];
  // No news comes through to the second window; it learns only from the refusal.
  await second.page.routeWebSocket(/\/api\/realtime/, () => undefined);
  const [here, there] = [await new OutgoingPage(first.page).open(id), await new OutgoingPage(second.page).open(id)];
  await there.subject.fill('Trích yếu của cửa sổ thứ hai');
  await here.subject.fill('Trích yếu của cửa sổ thứ nhất');
  await here.button('Lưu').click();
  await expect(here.said('Đã lưu dự thảo')).toBeVisible();

  const answer = second.page.waitForResponse((response) => response.request().method() === 'PUT');
  await there.button('Lưu').click();
  expect((await answer).status()).toBe(412);
  const question = second.page.getByRole('alert').filter({ hasText: 'Có người vừa lưu một bản khác của dự thảo này' });
  await expect(question).toBeInViewport();
  await expect(there.subject).toHaveValue('Trích yếu của cửa sổ thứ hai');
  await question.getByText('Xem bản mới khác ở đâu').click();
  await expect(question).toContainText('Trích yếu của cửa sổ thứ nhất');
  await question.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(question).toHaveCount(0);
  await there.button('Lưu').click();
  await expect(there.said('Đã lưu dự thảo')).toBeVisible();
  expect((await office.officer.call('documents', 'getOutgoing', { params: { id } })).fields.subject).toBe('Trích yếu của cửa sổ thứ hai');
});

test('closed by a colleague meanwhile: the act is refused with what has happened', async ({ as, office }) => {
  const matter = await office.assigned('Đề nghị sửa chữa đường truyền');
  const { page } = await as('stttt-officer');
  await page.routeWebSocket(/\/api\/realtime/, () => undefined);
  await page.goto(`/incoming/${matter.id}`);
  const document = new IncomingPage(page);
  await document.acts.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
  await document.acts.getByRole('textbox', { name: 'Kết quả đã thực hiện' }).fill('Đã sửa xong đường truyền.');
  await office.officer.call('documents', 'reportDone', { params: { id: matter.id }, body: { version: matter.version, assignmentId: matter.assignmentId, result: 'Đã xử lý qua điện thoại.' } });

  const answer = page.waitForResponse((response) => response.url().endsWith('/report-done'));
  await document.acts.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
  expect((await answer).status()).toBe(409);
  const refusal = page.getByRole('alert').filter({ hasText: 'Văn bản đã chuyển sang bước khác' });
  await expect(refusal).toContainText(/Báo cáo hoàn thành.*Nguyễn Thị Thanh Trúc/s);
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('Đã hoàn thành');
  const { assignments } = await office.officer.call('documents', 'getIncoming', { params: { id: matter.id } });
  expect(assignments.map(({ result }) => result)).toEqual(['Đã xử lý qua điện thoại.']);
});

test('the server restarts: what is pressed meanwhile is done when it is back', async ({ as, office }) => {
  const { id, version } = await office.drafted('Sao lưu dữ liệu');
  const { page } = await as('stttt-officer');
  const draft = await new OutgoingPage(page).open(id);
  await draft.subject.fill('Trích yếu gửi lúc hệ thống khởi động lại');
  let refusals = 0;
  await page.route(DRAFT, async (route) => {
    if (route.request().method() !== 'PUT' || refusals === 2) return route.fallback();
    refusals += 1;
    return route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' });
  });
  await draft.button('Lưu').click();
  await expect(draft.said('Đã lưu dự thảo')).toBeVisible();
  expect(refusals).toBe(2);
  expect(await office.officer.call('documents', 'getOutgoing', { params: { id } })).toMatchObject({ version: version + 1, fields: { subject: 'Trích yếu gửi lúc hệ thống khởi động lại' } });
});
