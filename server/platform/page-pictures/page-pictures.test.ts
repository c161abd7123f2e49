import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { type DrawingError, PagePictures } from './index.ts';

const LETTER = readFileSync('samples/letters/1-cong-van-phuc-dap.pdf');
/** Over "1. Thủ trưởng đơn vị căn cứ tình hình thực tế …". */
const BAR = { x: 80, y: 275, width: 480, height: 40 };

describe('pages drawn as pictures', () => {
  const pictures = new PagePictures();
  after(() => pictures.stop());

  const darkness = async (jpeg: Uint8Array, pageWidth: number, place: typeof BAR): Promise<number> => {
    const picture = await loadImage(Buffer.from(jpeg));
    const context = createCanvas(picture.width, picture.height).getContext('2d');
    context.drawImage(picture, 0, 0);
    const scale = picture.width / pageWidth;
    const { data } = context.getImageData(Math.round((place.x + 2) * scale), Math.round((place.y + 2) * scale), Math.round((place.width - 4) * scale), Math.round((place.height - 4) * scale));
    let brightest = 0;
    for (let at = 0; at < data.length; at += 4) brightest = Math.max(brightest, data[at] ?? 0);
    return brightest;
  };

  test('a bar is black through and through, and the words it touches are told to nobody', async () => {
    const bare = await pictures.draw(LETTER, 1, []);
    const covered = await pictures.draw(LETTER, 1, [BAR]);
    assert.deepEqual([bare.width > 590, bare.height > 840, bare.pages], [true, true, 1]);
    assert.ok((await darkness(bare.jpeg, bare.width, BAR)) > 200);
    assert.ok((await darkness(covered.jpeg, covered.width, BAR)) < 30);
    const words = (texts: typeof bare.texts): string => texts.map(({ text }) => text).join(' ').normalize('NFC');
    assert.match(words(bare.texts), /Thủ trưởng đơn vị căn cứ tình hình thực tế/u);
    assert.doesNotMatch(words(covered.texts), /Thủ trưởng|tình hình thực tế/u);
    assert.match(words(covered.texts), /Công chức, viên chức làm việc tại nhà/u);
  });

  test('what cannot be drawn is named', async () => {
    const fault = (pdf: Uint8Array, page: number) => pictures.draw(pdf, page, []).then(() => 'drawn', (error: unknown) => (error as DrawingError).fault);
    assert.deepEqual([await fault(LETTER, 2), await fault(LETTER, 0), await fault(Buffer.from('không phải PDF'), 1), await fault(LETTER.subarray(0, 900), 1)], ['no-such-page', 'no-such-page', 'not-drawable', 'not-drawable']);
    assert.equal((await pictures.draw(LETTER, 1, [])).pages, 1, 'and the next file is drawn');
  });
});
