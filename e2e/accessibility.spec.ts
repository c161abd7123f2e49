import type { Page } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import type { Persona } from './caller.ts';
import type { Office } from './office.ts';
import { IncomingPage } from './pages/incoming-page.ts';
import { OutgoingPage } from './pages/outgoing-page.ts';
import { QueuePage } from './pages/queue-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { expect, test } from './people.ts';

// Nothing here is a story to look at again, and a recording takes longer than the check.
test.use({ trace: 'off' });

interface State {
  readonly name: string;
  readonly who?: Persona;
  readonly reach: (page: Page, office: Office) => Promise<unknown>;
}

const heading = (page: Page): Promise<void> => expect(page.getByRole('heading', { level: 1 })).toBeVisible();
const paper = (page: Page): Promise<void> => expect(page.getByRole('group', { name: 'Trang 1' })).toBeVisible();

async function openIncoming(page: Page, { id }: { id: string }): Promise<IncomingPage> {
  await page.goto(`/incoming/${id}?from=queue`);
  await heading(page);
  await paper(page);
  return new IncomingPage(page);
}

async function openOutgoing(page: Page, { id }: { id: string }): Promise<OutgoingPage> {
  const opened = await new OutgoingPage(page).open(id);
  await paper(page);
  return opened;
}

const STATES: readonly State[] = [
  { name: 'signing in', reach: (page) => page.goto('/sign-in').then(() => expect(page.getByRole('heading', { name: 'Vào thử với một vai' })).toBeVisible()) },
  {
    name: 'signing in, refused',
    async reach(page) {
      await page.goto('/sign-in');
      await page.getByLabel('Thư điện tử công vụ').fill('nobody@tphcm.gov.vn');
      await page.getByLabel('Mật khẩu').fill('not this one');
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await expect(page.getByRole('alert')).toContainText('không đúng');
    },
  },
  {
    name: 'my work', who: 'stttt-head',
    async reach(page, office) {
      await office.registered('Báo cáo tình hình ứng dụng chữ ký số', { urgency: 1 });
      await office.passed('Trả lời về chữ ký số');
      await new QueuePage(page).open();
    },
  },
  { name: 'my work, nothing to do', who: 'snv-officer', reach: (page) => new QueuePage(page).open() },
  { name: 'the register of incoming documents', who: 'stttt-clerk', reach: (page, office) => office.registered('Mời họp giao ban').then(() => page.goto('/incoming')).then(() => expect(page.getByRole('list', { name: 'Sổ văn bản đến' })).toBeVisible()) },
  { name: 'registering, before a file is chosen', who: 'stttt-clerk', reach: (page) => new RegisterPage(page).open() },
  {
    name: 'registering, the file read', who: 'stttt-clerk',
    async reach(page) {
      const register = await new RegisterPage(page).open();
      await register.choose('samples/letters/4-giay-moi.pdf');
      await paper(page);
      await register.showsPlace('Nơi gửi', /./);
    },
  },
  {
    name: 'registering, refused', who: 'stttt-clerk',
    async reach(page) {
      const register = await new RegisterPage(page).open();
      await register.choose({ name: 'rong.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
      await expect(page.getByRole('alert')).toContainText('Tệp rỗng');
    },
  },
  { name: 'an incoming document, for the clerk', who: 'stttt-clerk', reach: async (page, office) => openIncoming(page, await office.directed('Rà soát trang thông tin điện tử')) },
  {
    name: 'an incoming document, the head directs', who: 'stttt-head',
    async reach(page, office) {
      const document = await openIncoming(page, await office.registered('Xin ý kiến dự thảo kế hoạch'));
      await document.givePart('Chủ trì', 'Phòng Công nghệ thông tin');
      await document.givePart('Phối hợp', 'Văn phòng');
    },
  },
  { name: 'an incoming document, the unit head assigns', who: 'stttt-unit-head', reach: async (page, office) => openIncoming(page, await office.directed('Đề nghị cấp tài khoản')) },
  {
    name: 'an incoming document, the officer reports', who: 'stttt-officer',
    async reach(page, office) {
      const document = await openIncoming(page, await office.assigned('Đề nghị hỗ trợ kỹ thuật'));
      await document.acts.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
    },
  },
  { name: 'drafts and outgoing documents', who: 'stttt-officer', reach: (page, office) => office.drafted('Hỗ trợ kỹ thuật').then(() => page.goto('/outgoing')).then(() => expect(page.getByRole('list', { name: 'Văn bản đi và dự thảo' })).toBeVisible()) },
  { name: 'a draft in the editor', who: 'stttt-officer', reach: async (page, office) => openOutgoing(page, await office.drafted('Tập huấn')) },
  {
    name: 'a draft refused for what it lacks', who: 'stttt-officer',
    async reach(page, office) {
      const draft = await openOutgoing(page, await office.drafted('Bổ sung kinh phí'));
      await draft.subject.fill('');
      await draft.button('Trình kiểm tra').click();
      await expect(page.getByRole('alert')).toContainText('Dự thảo còn thiếu');
    },
  },
  {
    name: 'a draft being returned', who: 'stttt-unit-head',
    async reach(page, office) {
      const draft = await openOutgoing(page, await office.submitted('Kiểm tra thiết bị'));
      await draft.button('Trả lại').click();
    },
  },
  {
    name: 'asked for the password before signing', who: 'stttt-head',
    async reach(page, office) {
      const draft = await openOutgoing(page, await office.passed('Mua sắm thiết bị'));
      await draft.button('Ký').click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'an issued document with its deliveries', who: 'stttt-clerk',
    async reach(page, office) {
      const issued = await openOutgoing(page, await office.issued('Chia sẻ dữ liệu', ['Sở Nội vụ', 'Ủy ban nhân dân Quận 1']));
      await expect(issued.delivery('Sở Nội vụ')).toContainText('01 · Đã đến');
      await issued.delivery('Sở Nội vụ').getByText(/mốc trạng thái/).click();
    },
  },
  { name: 'my account', who: 'stttt-clerk', reach: (page) => page.goto('/account').then(() => expect(page.getByRole('button', { name: 'Đăng xuất phiên này' }).first()).toBeVisible()) },
  {
    name: 'my account, the second factor being set up', who: 'q1-clerk',
    async reach(page) {
      await page.goto('/account');
      await page.getByRole('button', { name: 'Thiết lập' }).click();
      await expect(page.getByRole('img', { name: /Mã QR/ })).toBeVisible();
    },
  },
  {
    name: 'the account menu', who: 'stttt-clerk',
    async reach(page) {
      await new QueuePage(page).open();
      await page.getByRole('button', { name: /Tài khoản của/ }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'the palette', who: 'stttt-clerk',
    async reach(page, office) {
      await office.registered('Kế hoạch chuyển đổi số năm 2020');
      await new QueuePage(page).open();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('chuyen doi so');
      await expect(page.getByRole('option').first()).toContainText('huyển đổi số');
    },
  },
  {
    name: 'the shortcuts', who: 'stttt-clerk',
    async reach(page) {
      await new QueuePage(page).open();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'a message that something was done', who: 'stttt-clerk',
    async reach(page) {
      const register = await new RegisterPage(page).open();
      await register.choose('samples/letters/5-thong-bao.pdf');
      await page.clock.install();
      await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
      await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeVisible();
    },
  },
  {
    name: 'the session has ended', who: 'q1-clerk',
    async reach(page) {
      await new QueuePage(page).open();
      await page.context().clearCookies();
      await page.keyboard.press('g');
      await page.keyboard.press('d');
      await expect(page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })).toBeVisible();
    },
  },
  { name: 'the registers', who: 'stttt-clerk', reach: (page) => page.goto('/registers').then(() => heading(page)) },
  {
    name: 'who opened an incoming document', who: 'stttt-clerk',
    async reach(page, office) {
      await openIncoming(page, await office.directed('Ai đã xem văn bản này'));
      await page.getByRole('button', { name: 'Xem ai đã mở văn bản' }).click();
      await expect(page.getByRole('list', { name: 'Ai đã xem' }).getByRole('listitem').first()).toContainText('Lê Thị Mai Hương');
    },
  },
  {
    name: 'the form of the agency', who: 'stttt-clerk',
    async reach(page) {
      await page.goto('/agency-form');
      await expect(page.getByLabel('Địa danh trên văn bản')).toBeVisible();
      await expect(page.getByRole('combobox', { name: 'Ai được ký thừa lệnh' })).toBeVisible();
    },
  },
  { name: 'the form of the agency, to be read', who: 'stttt-officer', reach: (page) => page.goto('/agency-form').then(() => expect(page.getByText('Người đứng đầu cơ quan và văn thư quy định phần này.')).toBeVisible()) },
  { name: 'administration', who: 'stttt-administrator', reach: (page) => page.goto('/administration').then(() => heading(page)) },
  { name: 'the exchange monitor of a clerk', who: 'stttt-clerk', reach: (page) => page.goto('/exchange').then(() => expect(page.getByText('Chờ gửi').first()).toBeVisible()) },
  { name: 'the lines in the exchange monitor', who: 'city-administrator', reach: (page) => page.goto('/exchange').then(() => expect(page.getByRole('heading', { name: 'Các đường liên thông' })).toBeVisible()) },
  { name: 'the catalogue of agencies', who: 'city-administrator', reach: (page) => page.goto('/administration/catalogue').then(() => expect(page.getByRole('row').nth(3)).toBeVisible()) },
  {
    name: 'a file of the catalogue before it is adopted',
    who: 'city-administrator',
    async reach(page) {
      await page.goto('/administration/catalogue');
      await page.getByRole('button', { name: 'Nhập danh mục' }).click();
      await page.getByLabel('Tệp danh mục').setInputFiles({ name: 'danh-muc.csv', mimeType: 'text/csv', buffer: Buffer.from('Tên cơ quan,Mã định danh\nỦy ban nhân dân tỉnh Demo,H98\n,H98.1\n') });
      await page.getByRole('button', { name: 'Xem trước' }).click();
      await page.getByRole('button', { name: /^Có lỗi/u }).click();
      await expect(page.getByRole('cell', { name: 'Thiếu tên cơ quan' })).toBeVisible();
    },
  },
  { name: 'no such page', who: 'stttt-clerk', reach: (page) => page.goto('/nowhere').then(() => heading(page)) },
  { name: 'no such document', who: 'stttt-clerk', reach: (page) => page.goto('/incoming/00000000-0000-7000-8000-000000000000').then(() => expect(page.getByRole('alert')).toBeVisible()) },
];

for (const { name, who, reach } of STATES) {
  test(`${name}: accessible in both themes, on a desk, a phone, enlarged and narrow`, async ({ as, someone, office }) => {
    const { page } = await (who === undefined ? someone() : as(who));
    await reach(page, office);
    await isAccessible(page);
  });
}
