import { isAccessible } from './accessible.ts';
import { DraftText } from './pages/draft-text.ts';
import { OutgoingPage } from './pages/outgoing-page.ts';
import { expect, test } from './people.ts';

test('numbers are given as lines are typed, Tab goes in, Enter comes out, and the server has all of it', async ({ as, office }) => {
  const { id } = await office.drafted('Ban hành quy chế');
  const { page } = await as('stttt-officer');
  const { text } = await new OutgoingPage(page).open(id);
  await text.write('Xin ban hành quy chế.');
  await text.type('\nChương I\nQuy định chung\nPhạm vi điều chỉnh\n1. Quy chế này quy định:\n');
  await page.keyboard.press('Tab');
  await text.type('Việc tiếp nhận;\nViệc xử lý.\n\nKhoản thứ hai.\n\nĐối tượng áp dụng');
  const lines = ['Xin ban hành quy chế.', 'Chương I Quy định chung', 'Điều 1. Phạm vi điều chỉnh', '1. Quy chế này quy định:', 'a) Việc tiếp nhận;', 'b) Việc xử lý.', '2. Khoản thứ hai.', 'Điều 2. Đối tượng áp dụng'];
  await text.hasLines(...lines);
  await expect(text.saved).toBeVisible();
  const { body } = await office.officer.call('drafting', 'getText', { params: { id } });
  expect(body.content.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'article', 'clause', 'point', 'point', 'clause', 'article']);
  await page.reload();
  await text.hasLines(...lines);
});

test('two windows write at once: each sees the other’s words, caret and name; undo takes back only one’s own', async ({ as, office }) => {
  const { id } = await office.drafted('Cùng soạn');
  const [first, second] = [await as('stttt-officer'), await as('stttt-officer')];
  const [here, there] = [(await new OutgoingPage(first.page).open(id)).text, (await new OutgoingPage(second.page).open(id)).text];
  await here.write('Của cửa sổ thứ nhất.');
  await there.hasLines('Của cửa sổ thứ nhất.');
  await there.type('\nCủa cửa sổ thứ hai.');
  await here.hasLines('Của cửa sổ thứ nhất.', 'Của cửa sổ thứ hai.');
  await expect(first.page.locator('.caret-name')).toHaveText('Nguyễn Thị Thanh Trúc');
  await expect(first.page.getByRole('list', { name: /Đang cùng mở/ })).toContainText('Nguyễn Thị Thanh Trúc');
  // What is typed within half a second is taken back in one step.
  await first.page.waitForTimeout(600);
  await here.type(' Thêm.');
  await there.hasLines('Của cửa sổ thứ nhất.', 'Của cửa sổ thứ hai. Thêm.');
  await there.type(' Nữa.');
  await here.hasLines('Của cửa sổ thứ nhất.', 'Của cửa sổ thứ hai. Thêm. Nữa.');
  await first.page.keyboard.press('Control+z');
  await there.hasLines('Của cửa sổ thứ nhất.', 'Của cửa sổ thứ hai. Nữa.');
});

test('what is typed without a line survives a reload and reaches the server when there is one', async ({ as, office }) => {
  const { id } = await office.drafted('Mất mạng khi soạn');
  const { page, context } = await as('stttt-officer');
  const { text } = await new OutgoingPage(page).open(id);
  await text.write('Trước khi mất mạng.');
  await expect(text.saved).toBeVisible();
  await context.setOffline(true);
  await expect(text.lost).toBeVisible();
  await text.type(' Gõ khi mất mạng.');
  await page.waitForTimeout(400);
  await context.setOffline(false);
  await expect(text.saved).toBeVisible();
  const stored = async (): Promise<unknown> => (await office.officer.call('drafting', 'getText', { params: { id } })).body.content.map((line) => ('content' in line ? line.content : []));
  await expect.poll(stored).toEqual([[{ type: 'text', text: 'Trước khi mất mạng. Gõ khi mất mạng.' }]]);

  // The page is left before there is a line again: only this device has the last words.
  await context.setOffline(true);
  await expect(text.lost).toBeVisible();
  await text.type(' Rồi tải lại.');
  await page.goto('about:blank');
  await context.setOffline(false);
  await new OutgoingPage(page).open(id);
  await text.hasLines('Trước khi mất mạng. Gõ khi mất mạng. Rồi tải lại.');
  await expect(page.getByText('Đã khôi phục phần nội dung gõ khi chưa có mạng.')).toBeVisible();
  await expect.poll(stored).toEqual([[{ type: 'text', text: 'Trước khi mất mạng. Gõ khi mất mạng. Rồi tải lại.' }]]);
});

test('sent for check while the line is gone: it says that it waits, and goes by itself with the last words', async ({ as, office }) => {
  const { id } = await office.drafted('Trình khi mất mạng');
  const { page, context } = await as('stttt-officer');
  const draft = await new OutgoingPage(page).open(id);
  await draft.text.write('Trước khi mất mạng.');
  await expect(draft.text.saved).toBeVisible();
  await context.setOffline(true);
  await expect(draft.text.lost).toBeVisible();
  await draft.text.type(' Lời cuối.');
  await draft.button('Trình kiểm tra').click();
  await expect(page.getByRole('status').filter({ hasText: 'Chưa trình: đang chờ kết nối' })).toBeVisible();
  expect((await office.officer.call('documents', 'getOutgoing', { params: { id } })).state).toBe('drafting');
  await context.setOffline(false);
  await expect.poll(async () => (await office.officer.call('documents', 'getOutgoing', { params: { id } })).state).toBe('checking');
  const { body } = await office.officer.call('drafting', 'getText', { params: { id } });
  expect(body.content.map((line) => ('content' in line ? line.content : []))).toEqual([[{ type: 'text', text: 'Trước khi mất mạng. Lời cuối.' }]]);
});

test('state secrets are refused as everywhere: the words are gone from the text and from the device', async ({ as, office }) => {
  const { id } = await office.drafted('Nội dung mật');
  const { page } = await as('stttt-officer');
  const { text } = await new OutgoingPage(page).open(id);
  await text.write('Nội dung thường.');
  await expect(text.saved).toBeVisible();
  await text.type('\nĐộ mật: TUYỆT MẬT');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByText('Phần vừa gõ đã được rút lại')).toBeVisible();
  await expect.poll(async () => (await text.lines()).join('\n')).not.toContain('TUYỆT MẬT');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('draft-text');
  expect(JSON.stringify(await office.officer.call('drafting', 'getText', { params: { id } }))).not.toContain('TUYỆT MẬT');
});

test('a checker comments on a passage, the drafter answers and settles it; nobody writes while it is checked', async ({ as, office }) => {
  const { id } = await office.submitted('Góp ý');
  const { page } = await as('stttt-unit-head');
  const { text } = await new OutgoingPage(page).open(id);
  await expect(page.getByRole('status').filter({ hasText: 'Nội dung đã khóa' })).toBeVisible();
  await expect(text.body).toHaveAttribute('contenteditable', 'false');
  await text.select('thống nhất');
  await text.tool('Góp ý đoạn đang chọn').click();
  const comments = page.getByRole('region', { name: 'Góp ý', exact: true });
  await comments.getByRole('textbox', { name: 'Nội dung góp ý' }).fill('Nêu rõ văn bản nào.');
  await comments.getByRole('button', { name: 'Gửi góp ý' }).click();
  await expect(text.body.locator('.comment')).toHaveText('thống nhất');

  const officer = await as('stttt-officer');
  const read = (await new OutgoingPage(officer.page).open(id)).text;
  await read.body.locator('.comment').click();
  const theirs = officer.page.getByRole('region', { name: 'Góp ý', exact: true });
  await expect(theirs).toContainText('Nêu rõ văn bản nào.');
  await theirs.getByRole('button', { name: 'Trả lời' }).click();
  await theirs.getByRole('textbox', { name: 'Nội dung trả lời' }).fill('Đã bổ sung.');
  await theirs.getByRole('button', { name: 'Gửi trả lời' }).click();
  await expect(comments).toContainText('Đã bổ sung.');
  await theirs.getByRole('button', { name: 'Đã giải quyết' }).click();
  await expect(comments.getByText('Nêu rõ văn bản nào.')).toHaveCount(0);
  await expect(comments.getByRole('button', { name: 'Xem 1 góp ý đã giải quyết' })).toBeVisible();
});

test('a version is kept under a name, and what changed since is shown word by word', async ({ as, office }) => {
  const { id } = await office.drafted('Phiên bản');
  const { page } = await as('stttt-officer');
  const { text } = await new OutgoingPage(page).open(id);
  await text.write('Sở đã tiếp nhận toàn bộ hồ sơ.');
  await expect(text.saved).toBeVisible();
  await page.getByRole('button', { name: 'Phiên bản', exact: true }).click();
  const versions = page.getByRole('region', { name: 'Phiên bản' });
  await versions.getByRole('button', { name: 'Giữ phiên bản' }).click();
  await versions.getByRole('textbox', { name: 'Tên phiên bản' }).fill('Bản gửi các phòng');
  await versions.getByRole('button', { name: 'Giữ phiên bản này' }).click();
  await expect(versions.getByRole('listitem')).toContainText('Bản gửi các phòng');
  await text.write('Sở đã tiếp nhận toàn bộ 412 hồ sơ.');
  await expect(text.saved).toBeVisible();
  await versions.getByRole('button', { name: 'So với hiện tại' }).click();
  const difference = page.getByRole('dialog', { name: 'Khác nhau giữa hai bản' });
  await expect(difference.locator('ins')).toContainText('412');
  await isAccessible(page);
});

test('the desk of a draft is accessible: text, comments and versions, at a desk and on a phone', async ({ as, office }) => {
  const { id } = await office.drafted('Bàn soạn thảo');
  await office.officer.call('drafting', 'addAppendix', { params: { id }, body: { title: 'Danh sách đơn vị' } });
  await office.officer.call('drafting', 'addComment', { params: { id }, body: { text: 'Xem lại số liệu.' } });
  const { page } = await as('stttt-officer');
  const { text } = await new OutgoingPage(page).open(id);
  await text.type('\n1. Khoản một');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Góp ý 1', exact: true }).click();
  await expect(page.getByText('Xem lại số liệu.')).toBeVisible();
  await isAccessible(page);
  await expect(new DraftText(page).tool('Góp ý đoạn đang chọn')).toBeVisible();
});

test('the form check lists what is missing with its legal ground; a press leads to the field or into the text', async ({ as, office }) => {
  const { id } = await office.officer.call('documents', 'createDraft', { body: { type: 'decision' } });
  await office.officer.call('drafting', 'replacePart', { params: { id, part: 'body' }, body: { content: { type: 'doc', content: [{ type: 'article', content: [{ type: 'text', text: '[… nội dung quyết định].' }] }] } } });
  const { page } = await as('stttt-officer');
  const draft = await new OutgoingPage(page).open(id);
  await page.getByRole('button', { name: /^Thể thức/ }).click();
  const check = page.getByRole('region', { name: 'Thể thức', exact: true });
  await check.getByRole('button', { name: /Chưa có trích yếu nội dung.*Nghị định 30\/2020\/NĐ-CP/ }).click();
  await expect(draft.subject).toBeFocused();
  await check.getByRole('button', { name: /chỗ trống của mẫu/ }).click();
  await expect(draft.text.body).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('nội dung quyết định');
  await page.keyboard.type('Thành lập Tổ công tác.');
  await expect(check.getByRole('button', { name: /chỗ trống của mẫu/ })).toHaveCount(0);
  await draft.button('Trình kiểm tra').click();
  await expect(page.getByRole('alert').filter({ hasText: /còn thiếu|chưa đúng thể thức/ })).toBeVisible();
});

test('fields are in the form check when it is opened, and while it stands open by a press', async ({ as, office }) => {
  const { id } = await office.officer.call('documents', 'createDraft', { body: { type: 'decision' } });
  const { page } = await as('stttt-officer');
  const draft = await new OutgoingPage(page).open(id);
  const stored = async (): Promise<string> => (await office.officer.call('documents', 'getOutgoing', { params: { id } })).fields.subject;
  const check = page.getByRole('region', { name: 'Thể thức', exact: true });
  const missing = check.getByRole('button', { name: /Chưa có trích yếu nội dung/ });
  const notYet = page.getByText('Các trường vừa sửa chưa có ở đây.');
  await draft.subject.fill('Thành lập Tổ công tác');
  await expect(notYet).toBeVisible();
  await page.getByRole('button', { name: /^Thể thức/ }).click();
  await expect(check).toBeVisible();
  await expect(missing).toHaveCount(0);
  await expect(notYet).toHaveCount(0);
  expect(await stored()).toBe('Thành lập Tổ công tác');
  await draft.subject.fill('');
  await expect(notYet).toBeVisible();
  await draft.button('Lưu và xem').click();
  await expect(missing).toBeVisible();
  await expect(notYet).toHaveCount(0);
  expect(await stored()).toBe('');
  await isAccessible(page);
});

test('a colleague named to write with the drafter writes at once, and reads only when taken off', async ({ as, office }) => {
  const { id } = await office.drafted('Cùng soạn với đồng nghiệp');
  const [officer, head] = [await as('stttt-officer'), await as('stttt-unit-head')];
  const draft = await new OutgoingPage(officer.page).open(id);
  const { text } = await new OutgoingPage(head.page).open(id);
  await expect(text.body).toHaveAttribute('contenteditable', 'false');
  await draft.button('Thêm người cùng soạn').click();
  await officer.page.getByRole('combobox', { name: 'Chọn người cùng soạn' }).or(officer.page.getByRole('textbox', { name: 'Chọn người cùng soạn' })).fill('pham hoang long');
  await officer.page.getByRole('option', { name: /Phạm Hoàng Long/ }).click();
  await expect(text.body).toHaveAttribute('contenteditable', 'true');
  await text.write('Trưởng phòng viết.');
  await draft.text.hasLines('Trưởng phòng viết.');
  await draft.button('Bỏ Phạm Hoàng Long').click();
  await expect(text.body).toHaveAttribute('contenteditable', 'false');
});

/** As a word processor puts it on the clipboard: its own marks, numbers beside the words, lists, a table. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p { color: red }</style></head><body>
<p class=MsoNormal style='text-align:center'><b>Chương I</b></p><p class=MsoNormal style='text-align:center'><b>QUY ĐỊNH CHUNG</b><o:p></o:p></p>
<p class=MsoNormal><b>Điều 4. Phạm vi</b></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>Cơ quan, tổ chức.</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Đơn vị trực thuộc.</p>
<ul><li>Gạch một<ul><li>Cộng một</li></ul></li></ul>
<table><tr><td><p>TT</p></td><td>Tên <img src="x.png"></td></tr></table></body></html>`;

test('what is pasted from a word processor becomes parts of the document, its numbers given anew', async ({ as, office }) => {
  const { id } = await office.drafted('Dán từ chương trình khác');
  const { page } = await as('stttt-officer');
  const { text } = await new OutgoingPage(page).open(id);
  await text.write('Mở đầu.');
  await text.type('\n');
  await text.body.evaluate((target, html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, FROM_WORD);
  await expect.poll(async () => (await text.lines()).slice(0, 7)).toEqual(['Mở đầu.', 'Chương I QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi', '1. Cơ quan, tổ chức.', '- Đơn vị trực thuộc.', '- Gạch một', '+ Cộng một']);
  await expect(text.body.getByRole('table')).toContainText(/TT\s*Tên/);
});
