import { openPdf, pageOf, type PDFDocumentProxy } from './open-pdf.ts';
import type { Place } from './place.ts';

/** Letters of one line stand at about the same distance: how much more is covered on each side, in sizes of a letter. */
const MARGIN = 0.7;
const MOST = 200;

/** Where on the pages the words stand, in capitals or not; a little more than they take, since letters differ in width. */
export async function findWords(bytes: Uint8Array<ArrayBuffer>, words: string): Promise<Place[]> {
  const wanted = plain(words).trim();
  if (wanted === '') return [];
  const opening = openPdf(bytes.slice());
  const pdf = await opening;
  try {
    const places: Place[] = [];
    for (let page = 1; page <= pdf.numPages && places.length < MOST; page += 1) places.push(...(await placesOn(pdf, page, wanted)));
    return places.slice(0, MOST);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function placesOn(pdf: PDFDocumentProxy, number: number, wanted: string): Promise<Place[]> {
  const page = await pageOf(pdf, number);
  if (page === undefined) return [];
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [left = 0, base = 0] = viewport.convertToViewportPoint(item.transform[4] as number, item.transform[5] as number) as number[];
    const size = Math.hypot(item.transform[2] as number, item.transform[3] as number);
    const line = plain(item.str);
    const each = item.width / Math.max(1, line.length);
    return startsOf(line, wanted).map((start) => ({ page: number, x: left + start * each - MARGIN * size, y: base - size * 0.95, width: wanted.length * each + 2 * MARGIN * size, height: size * 1.25 }));
  });
}

function startsOf(line: string, wanted: string): number[] {
  const starts: number[] = [];
  for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + wanted.length)) starts.push(at);
  return starts;
}

const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi');
