import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { isAccessible } from './accessible.ts';
import { PASSWORD } from './caller.ts';
import { expect, test } from './people.ts';

test.use({ trace: 'off' });

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
test.afterAll(() => rmSync(folder, { recursive: true }));
const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });

function selfSigned(file: string, name: string, isAuthority: boolean): void {
  openssl('req', '-x509', '-utf8', '-newkey', 'rsa:2048', '-nodes', '-subj', `/C=VN/CN=${name}`, '-days', '365', '-addext', `basicConstraints=critical,CA:${isAuthority ? 'TRUE' : 'FALSE'}`, '-keyout', `${file}.key`, '-out', `${file}.pem`);
}

/** A clear PNG of one colour. */
function picture(file: string, width: number, height: number): string {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const rows = Buffer.alloc(height * (1 + width * 4)).map((_, at) => (at % (1 + width * 4) === 0 ? 0 : [200, 30, 30, 160][at % 4] ?? 0));
  writeFileSync(join(folder, file), Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]));
  return join(folder, file);
}

test('an administrator imports somebody’s key and revokes it, each time as somebody who is there', async ({ as }) => {
  const { page } = await as('stttt-administrator');
  await page.goto('/administration');
  await page.getByRole('link', { name: 'Sở Thông tin và Truyền thông' }).first().click();
  await page.getByRole('link', { name: 'Chứng thư số' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chứng thư số' })).toBeVisible();
  await isAccessible(page);

  await page.getByLabel('Lọc theo tên, chức vụ').fill('chuyen vien');
  const row = page.getByRole('region', { name: 'Cơ quan và người ký' }).getByRole('listitem').first();
  const name = (await row.locator('span').first().textContent()) ?? '';
  selfSigned('own', name, false);
  openssl('pkcs12', '-export', '-inkey', 'own.key', '-in', 'own.pem', '-passout', 'pass:mat-khau-tep', '-out', 'own.p12');
  await row.getByRole('button', { name: 'Nhập khóa' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tệp khóa PKCS#12').setInputFiles(join(folder, 'own.p12'));
  await dialog.getByRole('textbox', { name: 'Mật khẩu của tệp khóa' }).fill('mat-khau-tep');
  await dialog.getByLabel('Hình chữ ký hoặc con dấu').setInputFiles(picture('huge.png', 5000, 4000));
  await expect(dialog.getByRole('alert')).toContainText('mỗi cạnh tối đa 2.000 điểm ảnh');
  await dialog.getByLabel('Hình chữ ký hoặc con dấu').setInputFiles(picture('seal.png', 240, 120));
  await expect(dialog.getByRole('img', { name: 'Hình sẽ hiện trên văn bản' })).toBeVisible();
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Nhập khóa' }).click();
  // Exactly this label: the password of the key file lies behind until the question for one's own has come.
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Xác nhận và tiếp tục' }).click();
  await expect(page.getByText(`Đã nhập khóa của ${name}`)).toBeVisible();
  await expect(row.getByText('Còn hiệu lực')).toBeVisible();

  await row.getByRole('button', { name: 'Thu hồi' }).click();
  await dialog.getByLabel('Lý do').fill('Thôi giữ chức vụ');
  await dialog.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(row.getByText('Đã thu hồi', { exact: true })).toBeVisible();
  await expect(row.getByText('Thôi giữ chức vụ')).toBeVisible();
  await isAccessible(page);
});

test('an administrator of the city trusts an authority, and trusts it no more', async ({ as }) => {
  const { page } = await as('city-administrator');
  await page.goto('/administration');
  await page.getByRole('link', { name: /Danh mục tin cậy/ }).click();
  const roots = page.getByRole('region', { name: 'Tổ chức chứng thực gốc' });
  await expect(roots.getByText('Thư mục trên máy chủ').first()).toBeVisible();
  selfSigned('root', 'Tổ chức chứng thực gốc thử', true);
  await page.getByRole('button', { name: 'Thêm từ tệp' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tệp chứng thư gốc').setInputFiles(join(folder, 'root.pem'));
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Thêm từ tệp' }).click();
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Xác nhận và tiếp tục' }).click();
  const row = roots.getByRole('listitem').filter({ hasText: 'Tổ chức chứng thực gốc thử' });
  await expect(row).toBeVisible();
  const print = execFileSync('openssl', ['x509', '-in', join(folder, 'root.pem'), '-noout', '-fingerprint', '-sha256'], { encoding: 'utf8' }).split('=')[1]?.trim().replaceAll(':', ' ');
  await expect(row).toContainText(print ?? '');
  await isAccessible(page);

  await page.getByRole('button', { name: 'Thêm từ tệp' }).click();
  writeFileSync(join(folder, 'other.crl'), readFileSync('package.json'));
  await dialog.getByLabel('Tệp chứng thư gốc').setInputFiles(join(folder, 'other.crl'));
  await dialog.getByRole('button', { name: 'Thêm từ tệp' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Không đọc được tệp');
  await dialog.getByRole('button', { name: 'Thôi' }).click();

  await row.getByRole('button', { name: 'Bỏ' }).click();
  await dialog.getByLabel('Lý do').fill('Chỉ thêm để thử');
  await dialog.getByRole('button', { name: 'Bỏ', exact: true }).click();
  await expect(row).toHaveCount(0);
});
