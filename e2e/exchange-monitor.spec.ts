import { expect, test } from './people.ts';
import { OutgoingPage } from './pages/outgoing-page.ts';

// The demonstration has no line to the Government Office: what is issued to it waits, and the clerk is told why.
test('a document to an agency of another installation: chosen from the catalogue, issued, and followed in the exchange monitor', async ({ as, office }) => {
  test.slow();
  const subject = 'cung cấp số liệu cho Văn phòng Chính phủ';
  const { id } = await office.drafted(subject, []);

  await test.step('the drafter finds the recipient by its identifier and sees that it is elsewhere', async () => {
    const officer = await as('stttt-officer');
    await officer.page.goto(`/outgoing/${id}`);
    const draft = new OutgoingPage(officer.page);
    const field = officer.page.getByRole('combobox', { name: 'Cơ quan nhận' }).or(officer.page.getByRole('textbox', { name: 'Cơ quan nhận' }));
    await field.fill('G22');
    await expect(officer.page.getByRole('option', { name: /Văn phòng Chính phủ.*G22.*Chưa gửi qua liên thông/su })).toBeVisible();
    await draft.addRecipient('van phong chinh phu', 'Văn phòng Chính phủ');
    await officer.page.keyboard.press('Control+s');
    await expect(draft.said('Đã lưu dự thảo')).toBeVisible();
  });

  await test.step('issued, it stands in the monitor of the clerk with what keeps it from going out', async () => {
    const { version } = await office.officer.call('documents', 'getOutgoing', { params: { id } });
    const { number } = await office.issuedFrom({ id, version, subject });
    const clerk = await as('stttt-clerk');
    await clerk.page.goto('/outgoing');
    await clerk.page.getByRole('link', { name: 'Giám sát liên thông' }).click();
    await expect(clerk.page.getByRole('heading', { name: 'Giám sát liên thông', level: 1 })).toBeVisible();
    await clerk.page.getByLabel('Tình trạng').selectOption({ label: 'Tất cả' });
    const row = clerk.page.getByRole('row').filter({ hasText: number });
    await expect(row).toContainText('Văn phòng Chính phủ');
    await expect(row).toContainText('Chưa có đường liên thông tới nơi nhận');
    await row.getByRole('link').click();
    await expect(clerk.page).toHaveURL(new RegExp(`/outgoing/${id}`, 'u'));
  });
});
