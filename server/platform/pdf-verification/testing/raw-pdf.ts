/** PDF written by hand, object by object, to change exactly one thing after another. */

type Objects = Readonly<Record<number, string>>;

export const BASE: Objects = {
  1: '<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R /AcroForm 7 0 R >>',
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [8 0 R 12 0 R] >>',
  4: stream('BT /F1 12 Tf 72 700 Td (So tien: 100) Tj ET'),
  5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  6: stream(xmp({ title: 'Cong van', modified: '2026-01-01' }), '/Type /Metadata /Subtype /XML'),
  7: '<< /Fields [8 0 R 12 0 R] >>',
  8: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (so) /Rect [100 760 160 780] /P 3 0 R >>',
  9: '<< /Title (Cong van) /Producer (A) /ModDate (D:20260101000000Z) >>',
  12: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (khac) /Rect [200 760 260 780] /P 3 0 R >>',
};

export function stream(content: string, keys = ''): string {
  return `<< ${keys} /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`;
}

export function xmp({ title, modified }: { title: string; modified: string }): string {
  return `<?xpacket begin="" id="a"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r"><rdf:Description xmlns:dc="d" xmlns:xmp="x" xmp:ModifyDate="${modified}"><dc:title><rdf:Alt><rdf:li>${title}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

export const rawPdf = (objects: Objects = BASE): Uint8Array => append('%PDF-1.7\n', objects, '/Root 1 0 R /Info 9 0 R');

/** The file with an update behind it; `trailer` takes the place of the usual one. */
export function updated(bytes: Uint8Array, objects: Objects, trailer?: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const previous = /startxref\n(\d+)\n%%EOF\n$/u.exec(text)?.[1] ?? '0';
  return append(text, objects, trailer ?? `/Root 1 0 R /Info 9 0 R /Prev ${previous}`);
}

function append(begin: string, objects: Objects, trailer: string): Uint8Array {
  let text = begin;
  let table = 'xref\n0 1\n0000000000 65535 f \n';
  for (const [num, body] of Object.entries(objects)) {
    table += `${num} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${num} 0 obj\n${body}\nendobj\n`;
  }
  return new Uint8Array(Buffer.from(`${text}${table}trailer\n<< /Size 40 ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1'));
}
