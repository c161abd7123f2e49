import assert from 'node:assert/strict';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import type { House } from '#server/testing/house.ts';
import { dataOf } from '#server/testing/refusals.ts';
import { aDraft, type Office } from '../documents/testing.ts';
import type { Editors, TestEditor } from './testing.ts';

export interface LiveOffice {
  readonly house: House;
  readonly office: Office;
  readonly editors: Editors;
}

/** The line of the one who writes is closed with the reason; nothing is stored, nobody sees it, and the colleague writes on. */
export async function keptOut({ house, office, editors }: LiveOffice, write: (editor: TestEditor) => void, expected: { code: number; reason: string }): Promise<void> {
  const { id } = await aDraft(house, office);
  const storedText = async (): Promise<string> => plainTextOf((await office.head.call('drafting', 'getText', { params: { id } })).body);
  const [writer, colleague, reader] = [await editors.open(office.officer, id), await editors.open(office.officer, id), await editors.open(office.head, id)];
  const [stored, text] = [await dataOf(house, ['audit.entry']), await storedText()];
  write(writer);
  assert.deepEqual(await writer.closed, expected);
  assert.deepEqual(await dataOf(house, ['audit.entry']), stored);
  colleague.type('Đồng nghiệp viết tiếp.');
  await colleague.saved();
  await reader.shows('Đồng nghiệp viết tiếp.');
  assert.deepEqual([reader.text, colleague.text, await storedText()], Array.from({ length: 3 }, () => `${text}\n\nĐồng nghiệp viết tiếp.`));
  editors.closeAll();
}
