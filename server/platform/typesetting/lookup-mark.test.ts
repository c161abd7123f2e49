import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { isThere } from '../../../tools/pdf-programs.ts';
import { TypesettingProcess } from './index.ts';
import { aLetter } from './testing.ts';

const ADDRESS = 'https://congsoso.example.gov.vn/kiem-tra?ma=7K3MQ2XD9FPA';

describe('the mark by which the original is looked up', () => {
  const typesetting = new TypesettingProcess();
  const folder = mkdtempSync(join(tmpdir(), 'lookup-'));
  after(() => {
    typesetting.stop();
    rmSync(folder, { recursive: true });
  });

  const run = (program: string, ...words: string[]): string => spawnSync(program, words, { encoding: 'utf8' }).stdout.trim();
  const printed = async (address: string | null): Promise<string> => {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, await typesetting.typeset(aLetter({ lookup: { code: '7K3MQ2XD9FPA', address }, body: Array.from({ length: 60 }, () => ({ kind: 'paragraph' as const, runs: [{ text: 'Sở Nội vụ đề nghị quý cơ quan góp ý dự thảo trước ngày 20 tháng 3 năm 2020.' }] })) })));
    return file;
  };

  test('a reader of QR codes finds the address on page 1 and on no other page', async () => {
    if (!isThere('zbarimg') || !isThere('pdftoppm')) return;
    run('pdftoppm', '-r', '300', '-png', await printed(ADDRESS), join(folder, 'page'));
    const read = (page: number): string => run('zbarimg', '-q', '--raw', join(folder, `page-${page}.png`));
    assert.deepEqual([read(1), read(2)], [ADDRESS, '']);
  });

  test('a house without an address of its own prints the code alone', async () => {
    if (!isThere('pdftotext')) return;
    const words = run('pdftotext', await printed(null), '-');
    assert.deepEqual(words.match(/Mã tra cứu.*/gu), ['Mã tra cứu: 7K3M-Q2XD-9FPA']);
  });
});
