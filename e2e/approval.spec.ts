import { isAccessible } from './accessible.ts';
import { PASSWORD } from './caller.ts';
import { Office } from './office.ts';
import { expect, type Person, test } from './people.ts';

/** Heads of two other units of the agency; no personas, so their mailboxes are named here. */
const INSPECTION = 'ctanh.stttt@tphcm.gov.vn';
const POSTS = 'ctuyen.stttt@tphcm.gov.vn';

test.describe('a draft on its way to the signer', () => {
  let office: Office;
  test.beforeAll(async ({ playwright }, { project }) => {
    const { baseURL } = project.use;
    office = await Office.open(() => playwright.request.newContext(baseURL === undefined ? {} : { baseURL }));
  });
  test.afterAll(() => office.close());

  const signedIn = async (someone: () => Promise<Person>, email: string): Promise<Person> => {
    const person = await someone();
    await person.call('identity', 'signIn', { body: { email, password: PASSWORD } });
    return person;
  };
  const way = ({ page }: Person) => page.getByRole('region', { name: 'Tuyến trình ký' });
  const seatOf = (person: Person, name: string) => way(person).getByRole('listitem').filter({ hasText: name }).last();

  test('the author chooses whom it passes; two give at the same time, one returns it, and what still holds is shown', async ({ as, someone }) => {
    const draft = await office.drafted('Trình ký qua nhiều đơn vị');
    const officer = await as('stttt-officer');
    await officer.page.goto(`/outgoing/${draft.id}`);

    await test.step('a second step with two units, moved up and down by the keyboard', async () => {
      await way(officer).getByRole('button', { name: 'Chọn tuyến trình ký' }).click();
      const dialog = officer.page.getByRole('dialog', { name: 'Tuyến trình ký của dự thảo' });
      await dialog.getByRole('button', { name: 'Thêm bước' }).click();
      const people = dialog.getByRole('combobox', { name: 'Người, đơn vị được hỏi ở bước 2' });
      for (const [typed, name] of [['Thanh tra', 'Người phụ trách Thanh tra Sở'], ['buu chinh', 'Người phụ trách Phòng Bưu chính - Viễn thông']] as const) {
        await people.fill(typed);
        await officer.page.getByRole('option', { name, exact: true }).click();
      }
      await officer.page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: 'Đưa bước 2 lên' }).focus();
      await officer.page.keyboard.press('Enter');
      await expect(dialog.getByRole('combobox', { name: 'Việc của bước 1' })).toHaveValue('opinion');
      await expect(dialog.getByRole('status')).toHaveText('Đã chuyển: Lấy ý kiến, nay là bước 1');
      await dialog.getByRole('button', { name: 'Đưa bước 1 xuống' }).press('Enter');
      await expect(dialog.getByRole('combobox', { name: 'Việc của bước 2' })).toHaveValue('opinion');
      await isAccessible(officer.page);
      await dialog.getByRole('button', { name: 'Dùng tuyến này' }).click();
      await expect(way(officer).getByText('Người phụ trách Thanh tra Sở · Người phụ trách Phòng Bưu chính - Viễn thông')).toBeVisible();
    });

    const { version } = await office.officer.call('documents', 'getOutgoing', { params: { id: draft.id } });
    const sent = await office.officer.call('documents', 'submitDraft', { params: { id: draft.id }, body: { version } });
    await office.unitHead.call('documents', 'passDraft', { params: { id: draft.id }, body: { version: sent.version } });
    const [inspection, posts] = [await signedIn(someone, INSPECTION), await signedIn(someone, POSTS)];

    await test.step('one agrees with an opinion, the other returns it; the author sees both', async () => {
      for (const { page } of [inspection, posts]) {
        await page.goto('/');
        await page.getByRole('listitem').filter({ hasText: 'Trình ký qua nhiều đơn vị' }).getByText('Cho ý kiến dự thảo').click();
      }
      await way(inspection).getByRole('button', { name: 'Đồng ý kèm ý kiến' }).click();
      const dialog = inspection.page.getByRole('dialog', { name: 'Đồng ý kèm ý kiến' });
      await dialog.getByRole('textbox', { name: 'Ý kiến' }).fill('Nhất trí về căn cứ thanh tra.');
      await dialog.getByRole('button', { name: 'Đồng ý kèm ý kiến' }).click();
      await expect(seatOf(inspection, 'Châu Thị Anh')).toContainText('Đã đồng ý');
      await isAccessible(inspection.page);
      // The colleague's screen is from before that answer; the text is the same, so nothing is in the way.
      await posts.page.getByRole('button', { name: 'Trả lại' }).click();
      await posts.page.getByRole('textbox', { name: 'Lý do trả lại' }).fill('Chưa rõ kinh phí.');
      await posts.page.getByRole('button', { name: 'Trả lại' }).click();
      await way(officer).getByText('Các lần trình trước (1)').click();
      await expect(seatOf(officer, 'Châu Thúy Uyên')).toContainText('Chưa rõ kinh phí.');
    });

    await test.step('sent again unchanged: the opinion stands, the check is asked anew; the whole file is on one page', async () => {
      const again = await office.officer.call('documents', 'getOutgoing', { params: { id: draft.id } });
      await office.officer.call('documents', 'submitDraft', { params: { id: draft.id }, body: { version: again.version } });
      await expect(seatOf(officer, 'Châu Thị Anh')).toContainText('Giữ ý kiến lần trước');
      await expect(way(officer).getByText('Đang xử lý')).toBeVisible();
      await way(officer).getByRole('link', { name: 'Phiếu trình và toàn bộ hồ sơ' }).click();
      await expect(officer.page.getByRole('heading', { level: 1, name: 'Phiếu trình và toàn bộ hồ sơ' })).toBeVisible();
      await expect(officer.page.getByText('Giao Phòng Công nghệ thông tin tham mưu văn bản trả lời.')).toBeVisible();
      await isAccessible(officer.page);
      const slip = await officer.context.request.get((await officer.page.getByRole('link', { name: 'In phiếu trình (PDF)' }).getAttribute('href')) ?? '');
      expect(slip.headers()['content-type']).toBe('application/pdf');
    });
  });

  test('who is named to stand in finds it among their work, and the record says in whose place they gave', async ({ as, someone }) => {
    const draft = await office.submitted('Có người thay');
    const unitHead = await as('stttt-unit-head');
    await unitHead.page.goto('/approval');
    const choose = async (label: string, typed: string): Promise<void> => {
      await unitHead.page.getByRole('combobox', { name: label }).fill(typed);
      await unitHead.page.getByRole('option', { name: new RegExp(typed, 'u') }).first().click();
    };
    await choose('Chức vụ được thay', 'Phạm Hoàng Long');
    await choose('Người thay', 'Châu Thị Anh');
    await unitHead.page.getByRole('textbox', { name: 'Lý do' }).fill('Đi công tác');
    await unitHead.page.getByRole('button', { name: 'Cử người thay' }).click();
    await expect(unitHead.page.getByText('Châu Thị Anh thay Phạm Hoàng Long, Trưởng phòng')).toBeVisible();
    await isAccessible(unitHead.page);
    const inspection = await signedIn(someone, INSPECTION);
    await inspection.page.goto('/');
    await inspection.page.getByRole('listitem').filter({ hasText: 'Có người thay' }).getByText('Kiểm tra dự thảo').click();
    await inspection.page.getByRole('button', { name: 'Đồng ý, trình ký' }).click();
    await expect(way(inspection).getByText('thay Trưởng phòng Phạm Hoàng Long')).toBeVisible();
    await unitHead.page.getByRole('button', { name: /^Thôi cử Châu Thị Anh/u }).click();
    await expect(unitHead.page.getByText('Hiện không có ai được cử thay.')).toBeVisible();
    expect((await office.officer.call('documents', 'getOutgoing', { params: { id: draft.id } })).state).toBe('to-sign');
  });

  test('three in one sitting: each is opened or put off, one confirmation, two signed, the third waits with its reason', async ({ as }) => {
    const drafts = [];
    for (const subject of ['Báo cáo tháng 4', 'Báo cáo tháng 5', 'Báo cáo tháng 6']) drafts.push(await office.passed(subject));
    const waiting = await office.head.call('queue', 'listMine', { query: {} });
    const mine = new Set(drafts.map(({ id }) => id));
    const head = await as('stttt-head');
    await head.page.goto('/');
    await head.page.getByRole('link', { name: /^Ký nhiều văn bản/u }).click();
    await head.page.getByRole('button', { name: 'Bắt đầu phiên ký' }).click();
    const list = head.page.getByRole('region', { name: 'Văn bản trong phiên ký' });
    const acts = head.page.getByRole('region', { name: 'Việc với văn bản này' });
    const others = waiting.items.filter(({ kind, subjectId }) => kind === 'documents.sign' && !mine.has(subjectId)).length;
    await expect(list.getByRole('listitem')).toHaveCount(3 + others);
    const sign = head.page.getByRole('button', { name: /^Ký (\d+|các) văn bản/u });
    await expect(sign).toBeDisabled();
    await isAccessible(head.page);
    const putOff = async (subject: string, reason: string): Promise<void> => {
      await list.getByRole('button', { name: new RegExp(subject, 'u') }).click();
      await acts.getByRole('button', { name: 'Để lại' }).click();
      await acts.getByRole('textbox', { name: 'Lý do để lại (người soạn thấy)' }).fill(reason);
      await acts.getByRole('button', { name: 'Để lại' }).click();
      await expect(list.getByRole('listitem').filter({ hasText: subject })).toContainText('Để lại');
    };
    for (const { title } of waiting.items.filter(({ kind, subjectId }) => kind === 'documents.sign' && !mine.has(subjectId))) await putOff(title.replace(/^Về việc /u, ''), 'Việc khác');
    await putOff('áo cáo tháng 5', 'Chờ số liệu mới');
    for (const month of ['áo cáo tháng 4', 'áo cáo tháng 6']) {
      await list.getByRole('button', { name: new RegExp(month, 'u') }).click();
      await acts.getByRole('button', { name: 'Đã xem, sang văn bản tiếp theo' }).click();
      await expect(list.getByRole('listitem').filter({ hasText: month })).toContainText('Đã xem');
    }
    await sign.click();
    const presence = head.page.getByRole('dialog');
    await presence.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await presence.getByRole('button', { name: 'Xác nhận' }).click();
    await expect(head.page.getByText(/^Đã ký 2, để lại \d+\./u)).toBeVisible();
    const states = await Promise.all(drafts.map(async ({ id }) => (await office.officer.call('documents', 'getOutgoing', { params: { id } })).state));
    expect(states).toEqual(['signed', 'to-sign', 'signed']);
    const officer = await as('stttt-officer');
    await officer.page.goto(`/outgoing/${drafts[1]?.id ?? ''}`);
    await expect(way(officer).getByText('Chờ số liệu mới')).toBeVisible();
  });
});
