import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { PROBLEMS } from '#contract/problems.ts';
import { fontFiles, ownFontFolder } from './font-files.ts';
import { setOrRefuse } from './set-or-refuse.ts';
import { aLetter } from './testing.ts';
import { TypesettingProcess } from './typesetting-process.ts';

const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** The fonts of documents somewhere else, with one thing wrong. */
async function fontsWith(harm: (bold: string, folder: string) => Promise<unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fonts-'));
  folders.push(folder);
  await cp(ownFontFolder(), folder, { recursive: true });
  await harm(fontFiles(folder)[2] ?? '', folder);
  return folder;
}

const HARM: Readonly<Record<string, (bold: string, folder: string) => Promise<unknown>>> = {
  'the folder is gone': (_bold, folder) => rm(folder, { recursive: true }).then(() => folders.splice(folders.indexOf(folder), 1)),
  'one style is gone': (bold) => unlink(bold),
  'one style is empty': (bold) => writeFile(bold, ''),
  'one style is cut off': (bold) => truncate(bold, 100_000),
  'one style is something else': (bold) => writeFile(bold, 'no font at all, but as long as the head of one would be'),
};

for (const [what, harm] of Object.entries(HARM)) {
  test(`${what}: no page is set, and the reason is named`, async () => {
    const process = new TypesettingProcess({}, await fontsWith(harm));
    try {
      await assert.rejects(setOrRefuse(() => process.typeset(aLetter())), { code: 'documents/fonts-missing' });
      await assert.rejects(setOrRefuse(() => process.typesetOpen(aLetter())), { code: 'documents/fonts-missing' });
    } finally {
      process.stop();
    }
  });
}

test('the same fonts elsewhere, whole: the page is set', async () => {
  const process = new TypesettingProcess({}, await fontsWith(() => Promise.resolve()));
  try {
    assert.ok((await process.typeset(aLetter())).length > 10_000);
  } finally {
    process.stop();
  }
  assert.equal(PROBLEMS['documents/fonts-missing'].status, 503);
});
