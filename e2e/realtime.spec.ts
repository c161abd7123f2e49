import { aLetter } from './office.ts';
import { QueuePage } from './pages/queue-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { expect, test } from './people.ts';

test('the next person sees the new work within two seconds, and every count with it', async ({ as, office }) => {
  const [clerk, head, unitHead] = [await as('stttt-clerk'), await as('stttt-head'), await as('stttt-unit-head')];
  const [heads, units] = [await new QueuePage(head.page).open(), await new QueuePage(unitHead.page).open()];
  const [before, beforeUnit] = [await heads.total(), await units.total()];
  const subject = 'Góp ý kế hoạch trang bị máy tính';

  const register = await new RegisterPage(clerk.page).open();
  await register.choose({ name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: aLetter('samples/letters/2-quyet-dinh.pdf') });
  await expect(register.field('Trích yếu')).not.toHaveValue('');
  await register.field('Số').fill('7001');
  await register.field('Trích yếu').fill(subject);
  await register.register();
  await heads.receives('Cho ý kiến chỉ đạo', subject);
  await expect.poll(() => heads.total(), { timeout: 2000 }).toBe(before + 1);

  const id = /[0-9a-f-]{36}/u.exec(clerk.page.url())?.[0] ?? '';
  const { version } = await office.head.call('documents', 'getIncoming', { params: { id } });
  const { capacities } = await office.unitHead.call('identity', 'getMe', {});
  await office.head.call('documents', 'direct', { params: { id }, body: { version, opinion: 'Giao phòng tham mưu.', lead: { unitId: capacities[0]?.unitId ?? '', dueOn: null } } });
  await Promise.all([units.receives('Phân công', subject), heads.loses(subject)]);
  await expect.poll(() => heads.total(), { timeout: 2000 }).toBe(before);
  await expect.poll(() => units.total(), { timeout: 2000 }).toBe(beforeUnit + 1);
  await expect(clerk.page.getByRole('region', { name: 'Đơn vị xử lý' })).toContainText('Chờ phân công', { timeout: 2000 });
});

test('signing out in one tab leaves nothing to see in the other', async ({ as }) => {
  const { page, context } = await as('stttt-clerk');
  await new QueuePage(page).open();
  const other = await context.newPage();
  await new QueuePage(other).open();
  await page.getByRole('button', { name: /Tài khoản của/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(other.getByRole('dialog', { name: 'Phiên làm việc đã hết' })).toBeVisible({ timeout: 2000 });
});

test('a session ended from elsewhere is over at once', async ({ as }) => {
  const [here, there] = [await as('q1-clerk'), await as('q1-clerk')];
  await new QueuePage(here.page).open();
  const { sessions } = await here.call('identity', 'listSessions', {});
  const own = sessions.find(({ current }) => current);
  await there.call('identity', 'endSession', { params: { id: own?.id ?? '' } });
  await expect(here.page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })).toBeVisible({ timeout: 2000 });
  await expect(here.page.getByRole('dialog').getByLabel('Mật khẩu')).toBeFocused();
});

test('a delegation brings the work of a post at once and takes it away at once', async ({ as, office }) => {
  const { subject } = await office.registered('Xin chủ trương thuê dịch vụ công nghệ thông tin');
  const { page } = await as('stttt-unit-head');
  const queue = await new QueuePage(page).open();
  await expect(page.getByRole('link').filter({ hasText: subject })).toHaveCount(0);
  const [me, head] = [await office.unitHead.call('identity', 'getMe', {}), await office.head.call('identity', 'getMe', {})];
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format();
  const { id } = await office.head.call('identity', 'delegate', { body: { postId: head.capacities[0]?.postId ?? '', toPersonId: me.personId, from: day, to: day, reason: 'Đi công tác' } });
  await queue.receives('Cho ý kiến chỉ đạo', subject);
  const delegated = await queue.total();
  await office.head.call('identity', 'revokeDelegation', { params: { id } });
  await queue.loses(subject);
  expect(await queue.total()).toBeLessThan(delegated);
});
