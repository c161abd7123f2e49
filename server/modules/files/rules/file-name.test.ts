import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownFileName } from './file-name.ts';

const table: [string, string, string][] = [
  ['an ordinary name stays', '128-SNV-VP ngày 01-4.pdf', '128-SNV-VP ngày 01-4.pdf'],
  ['a path up is cut to its last part', '../../etc/passwd', 'passwd'],
  ['a Windows path likewise', 'C:\\Users\\a\\cv 12.pdf', 'cv 12.pdf'],
  ['decomposed letters are composed', 'công văn.pdf'.normalize('NFD'), 'công văn.pdf'],
  ['a direction override cannot hide the ending', 'cong-van\u202Efdp.exe', 'cong-vanfdp.exe'],
  ['a name of dots alone gets a name', '...', 'van-ban.pdf'],
  ['a null byte is dropped', 'a\u0000.pdf', 'a.pdf'],
];
for (const [name, given, shown] of table) test(name, () => assert.equal(shownFileName(given), shown));
