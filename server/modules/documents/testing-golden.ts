import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { TypesettingProcess } from '#server/platform/typesetting/index.ts';
import { linesOf, readPieces } from '#server/platform/typesetting/testing-pieces.ts';
import { letterOfDraft } from './rules/letter-of-draft.ts';
import { aLetterOfType } from './testing-letters.ts';

/** Writes what the template of each kind prints. Run it after a wanted change of layout or templates, and read the difference. */
const typesetting = new TypesettingProcess();
for (const { code } of DOCUMENT_TYPES) {
  const lines = linesOf(await readPieces(await typesetting.typeset(letterOfDraft(aLetterOfType(code)))));
  await writeFile(join(import.meta.dirname, 'golden', `${code}.txt`), `${lines.join('\n')}\n`);
}
typesetting.stop();
