import { expect, PASSWORD, test } from './people.ts';
import { Keyboard } from './pages/keyboard.ts';
import { QueuePage } from './pages/queue-page.ts';
import { RegisterPage } from './pages/register-page.ts';

test('without a mouse: registered, directed, assigned, drafted, checked, signed and issued', async ({ as }) => {
  const subject = 'Đề nghị phối hợp khảo sát nhu cầu máy chủ';
  const reply = 'Khảo sát nhu cầu máy chủ';

  await test.step('the clerk registers a file', async () => {
    const { page } = await as('stttt-clerk');
    const keys = new Keyboard(page);
    await new QueuePage(page).open();
    await keys.chord('g', 'd');
    await expect(page.getByRole('heading', { level: 1, name: 'Văn bản đến' })).toBeVisible();
    await page.keyboard.press('n');
    const register = new RegisterPage(page);
    await keys.tabTo(page.getByRole('button', { name: 'Chọn tệp PDF' }));
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles('samples/letters/3-to-trinh.pdf');
    await expect(register.field('Nơi gửi')).not.toHaveValue('');
    await keys.tabTo(page.getByRole('button', { name: /^Đọc từ trang 1\s?: Trích yếu$/ }));
    await page.keyboard.press('Enter');
    await expect(register.paper.locator('[data-place]')).toBeInViewport();
    await keys.tabTo(register.field('Trích yếu'));
    await keys.retype(subject);
    await page.keyboard.press('Tab');
    await keys.tabTo(register.registerButton);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: subject })).toBeFocused();
  });

  await test.step('the head directs', async () => {
    const { page } = await as('stttt-head');
    const keys = new Keyboard(page);
    await new QueuePage(page).open();
    await keys.walkTo(new QueuePage(page).item('Cho ý kiến chỉ đạo', subject));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: subject })).toBeFocused();
    await keys.tabTo(page.getByRole('textbox', { name: 'Ý kiến chỉ đạo' }));
    await page.keyboard.type('Giao Phòng Công nghệ thông tin chủ trì.');
    await keys.tabTo(page.getByRole('radio', { name: 'Không: Phòng Công nghệ thông tin' }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Chủ trì: Phòng Công nghệ thông tin' })).toBeChecked();
    await keys.tabTo(page.getByRole('textbox', { name: 'Hạn giải quyết của Phòng Công nghệ thông tin' }));
    await page.keyboard.type('31/12/2099');
    await keys.tabTo(page.getByRole('button', { name: 'Chuyển ý kiến chỉ đạo' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Đã chuyển ý kiến chỉ đạo' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Đơn vị xử lý' })).toContainText('31/12/2099');
    await expect(page.getByRole('heading', { level: 1, name: subject })).toBeFocused();
  });

  await test.step('the unit head assigns', async () => {
    const { page } = await as('stttt-unit-head');
    const keys = new Keyboard(page);
    await new QueuePage(page).open();
    await keys.walkTo(new QueuePage(page).item('Phân công', subject));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: subject })).toBeFocused();
    const choices = page.getByRole('group', { name: /Người xử lý/ }).getByRole('radio');
    await keys.tabTo(choices.first());
    await page.keyboard.press('Space');
    const officer = page.getByRole('radio', { name: /Nguyễn Thị Thanh Trúc/ });
    for (let step = 0; step < (await choices.count()) && !(await officer.isChecked()); step += 1) await page.keyboard.press('ArrowDown');
    await keys.tabTo(page.getByRole('button', { name: 'Phân công', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Đã phân công cho Nguyễn Thị Thanh Trúc' })).toBeVisible();
  });

  await test.step('the officer drafts, saves with Ctrl S and sends for check', async () => {
    const { page } = await as('stttt-officer');
    const keys = new Keyboard(page);
    await new QueuePage(page).open();
    await keys.walkTo(new QueuePage(page).item('Xử lý', subject));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: subject })).toBeFocused();
    await keys.tabTo(page.getByRole('button', { name: 'Soạn văn bản trả lời' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/outgoing\//);
    await keys.tabTo(page.getByRole('textbox', { name: 'Trích yếu', exact: true }));
    await keys.retype(reply);
    await keys.tabTo(page.getByRole('textbox', { name: 'Nội dung', exact: true }));
    await page.keyboard.type('Sở thống nhất nội dung khảo sát.');
    await keys.tabTo(page.getByRole('combobox', { name: 'Cơ quan nhận' }).or(page.getByRole('textbox', { name: 'Cơ quan nhận' })));
    await page.keyboard.type('noi vu');
    await expect(page.getByRole('option', { name: /^Sở Nội vụ/u }).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('status').filter({ hasText: 'Đã lưu dự thảo' })).toBeVisible();
    await keys.tabTo(page.getByRole('button', { name: 'Trình kiểm tra' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Đã trình kiểm tra' })).toBeVisible();
  });

  await test.step('passed, signed after the password, issued', async () => {
    const [unitHead, head, clerk] = [await as('stttt-unit-head'), await as('stttt-head'), await as('stttt-clerk')];
    const take = async (page: typeof head.page, kind: string, button: string): Promise<Keyboard> => {
      const keys = new Keyboard(page);
      await new QueuePage(page).open();
      await keys.walkTo(new QueuePage(page).item(kind, reply));
      await page.keyboard.press('Enter');
      await keys.tabTo(page.getByRole('button', { name: button, exact: true }));
      await page.keyboard.press('Enter');
      return keys;
    };
    await take(unitHead.page, 'Kiểm tra dự thảo', 'Đồng ý, trình ký');
    await expect(unitHead.page.getByRole('status').filter({ hasText: 'Đã đồng ý và trình ký' })).toBeVisible();

    await take(head.page, 'Ký', 'Ký');
    const password = head.page.getByRole('dialog').getByLabel('Mật khẩu');
    await expect(password).toBeFocused();
    await head.page.keyboard.press('Escape');
    await expect(head.page.getByRole('button', { name: 'Ký', exact: true })).toBeFocused();
    await head.page.keyboard.press('Enter');
    await expect(password).toBeFocused();
    await head.page.keyboard.type(PASSWORD);
    await head.page.keyboard.press('Enter');
    await expect(head.page.getByRole('status').filter({ hasText: 'Đã ký' })).toBeVisible();

    await take(clerk.page, 'Phát hành', 'Cấp số và phát hành');
    await expect(clerk.page.getByRole('status').filter({ hasText: /Đã phát hành số/ })).toBeVisible();
  });
});

test('g and a letter go everywhere, j and k walk, ? helps; every dialog gives the focus back', async ({ as, office }) => {
  const { page } = await as('stttt-clerk');
  const keys = new Keyboard(page);
  const [first, second] = [await office.registered('Thông báo lịch tiếp công dân'), await office.registered('Thông báo lịch trực lễ')];
  await new QueuePage(page).open();
  for (const [letter, title] of [['d', 'Văn bản đến'], ['i', 'Văn bản đi'], ['t', 'Tài khoản'], ['v', 'Việc của tôi'], ['d', 'Văn bản đến']] as const) {
    await keys.chord('g', letter);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
  const rows = page.getByRole('list', { name: 'Sổ văn bản đến' }).getByRole('link');
  await expect(rows.first()).toContainText(second.subject);
  await page.keyboard.press('j');
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(rows.nth(0)).toBeFocused();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(rows.nth(0)).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: second.subject })).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.getByRole('link').filter({ hasText: first.subject })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: first.subject })).toBeFocused();

  const finder = page.getByRole('navigation', { name: 'Các phân hệ' }).getByRole('button', { name: 'Tìm' });
  await finder.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: /^Tìm văn bản/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(finder).toBeFocused();
});

test('the palette finds a document without accents and does an act by name', async ({ as, office }) => {
  const { page } = await as('stttt-clerk');
  const { subject } = await office.registered('Hướng dẫn phòng, chống lụt bão năm 2020 tại các đường thủy nội địa');
  await new QueuePage(page).open();
  const words = page.getByRole('combobox', { name: /^Tìm văn bản/ });
  await page.keyboard.press('/');
  await expect(words).toBeFocused();
  await page.keyboard.type('duong thuy noi dia');
  const found = page.getByRole('option').filter({ hasText: subject });
  await expect(found).toBeVisible();
  await expect(found).toHaveAttribute('aria-selected', 'true');
  await expect(found.locator('mark').first()).toHaveText(/đường/i);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(words).toBeFocused();
  await page.keyboard.type('giao dien');
  await expect(page.getByRole('option').first()).toContainText('Đổi giao diện');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.keyboard.press('Control+k');
  await expect(words).toBeFocused();
  await page.keyboard.type('soan du thao');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/outgoing\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1, name: 'Dự thảo mới' })).toBeFocused();
});

test('one-letter keys can be switched off, and then are only letters', async ({ as }) => {
  const { page } = await as('stttt-clerk');
  const keys = new Keyboard(page);
  await page.goto('/account');
  await keys.tabTo(page.getByRole('switch', { name: /Dùng phím tắt một chữ/ }), 60);
  await page.keyboard.press('Space');
  await keys.chord('g', 'd');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Tìm văn bản/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản' })).toBeVisible();
});

test('wherever Tab leads on a page, the place of the focus can be seen', async ({ as, office }) => {
  const { page } = await as('stttt-head');
  const { id } = await office.registered('Góp ý dự thảo quy chế làm việc');
  for (const [path, stops] of [['/', 12], [`/incoming/${id}`, 30], ['/account', 24]] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await new Keyboard(page).unseenStops(stops), path).toEqual([]);
  }
});
