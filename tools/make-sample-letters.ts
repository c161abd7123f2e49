import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SAMPLE_LETTERS } from '../samples/letters/letters.ts';
import { stopTypesetting, typesetLetter } from '#server/platform/typesetting/index.ts';

/** Sets the sample letters into samples/letters. Run it after a change of the layout or of the letters. */

const DPI = 150;
const A4 = { width: 595.28, height: 841.89 };
const folder = join(import.meta.dirname, '..', 'samples', 'letters');

await mkdir(folder, { recursive: true });
for (const { file, scanned, facts } of SAMPLE_LETTERS) {
  const pdf = await typesetLetter(facts);
  await writeFile(join(folder, file), scanned ? await asScan(pdf) : pdf);
  console.log(file);
}
stopTypesetting();

/** The pages as a scanner leaves them: grey, a little askew, speckled, pictures only. */
async function asScan(pdf: Uint8Array): Promise<Buffer> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const pages: Buffer[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: DPI / 72 });
    const sheet = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas: sheet as never, viewport }).promise;
    pages.push(await worn(sheet).encode('jpeg', 60));
  }
  await loading.destroy();
  return pictureFile(pages);
}

function worn(sheet: Canvas): Canvas {
  const copy = createCanvas(sheet.width, sheet.height);
  const brush = copy.getContext('2d');
  brush.fillStyle = '#f4f4f2';
  brush.fillRect(0, 0, copy.width, copy.height);
  brush.globalCompositeOperation = 'multiply';
  brush.rotate(0.008);
  brush.drawImage(sheet, 0, 0);
  const picture = brush.getImageData(0, 0, copy.width, copy.height);
  let seed = 20200702;
  for (let at = 0; at < picture.data.length; at += 4) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const grey = (picture.data[at]! + picture.data[at + 1]! + picture.data[at + 2]!) / 3 + (seed / 2147483648 - 0.5) * 28;
    picture.data.fill(Math.max(0, Math.min(255, grey)), at, at + 3);
  }
  brush.putImageData(picture, 0, 0);
  return copy;
}

/** A PDF of nothing but JPEG pictures, one a page. */
function pictureFile(pictures: readonly Buffer[]): Buffer {
  const size = { width: Math.round(A4.width * DPI / 72), height: Math.round(A4.height * DPI / 72) };
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Count ${pictures.length} /Kids [${pictures.map((_, at) => `${3 + at * 3} 0 R`).join(' ')}] >>`),
  ];
  pictures.forEach((picture, at) => {
    const page = 3 + at * 3;
    const draw = `q ${A4.width} 0 0 ${A4.height} 0 0 cm /Scan Do Q`;
    objects.push(
      Buffer.from(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Contents ${page + 1} 0 R /Resources << /XObject << /Scan ${page + 2} 0 R >> >> >>`),
      Buffer.from(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`),
      Buffer.concat([
        Buffer.from(`<< /Type /XObject /Subtype /Image /Width ${size.width} /Height ${size.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>\nstream\n`),
        picture,
        Buffer.from('\nendstream'),
      ]),
    );
  });
  return assembled(objects);
}

function assembled(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const add = (part: Buffer): void => void (parts.push(part), (length += part.length));
  objects.forEach((object, at) => {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = length;
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}
