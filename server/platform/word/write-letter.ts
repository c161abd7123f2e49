import { AlignmentType, BorderStyle, Document, Footer, Header, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { LetterFacts } from '../typesetting/letter-facts.ts';
import { printed, type PrintedLetter } from '../typesetting/printed-lines.ts';
import { bodyParagraphs } from './write-body.ts';
import { PART_STYLE } from './part-style.ts';
import { line, LEFT, mm, NONE, points, RIGHT, WIDTH } from './word-parts.ts';

type Side = readonly Paragraph[];

/** Two columns without lines: the head of a document, its signature. */
function columns(rows: readonly (readonly [Side, Side])[], [left, right]: readonly [number, number]): Table {
  const cell = (children: Side, width: number) => new TableCell({ children: children.length === 0 ? [line('')] : children, width: { size: width, type: WidthType.DXA }, borders: NONE });
  return new Table({
    width: { size: left + right, type: WidthType.DXA }, columnWidths: [left, right], layout: TableLayoutType.FIXED,
    borders: { ...NONE, insideHorizontal: NONE.top, insideVertical: NONE.top },
    rows: rows.map(([one, other]) => new TableRow({ cantSplit: true, children: [cell(one, left), cell(other, right)] })),
  });
}

/** A rule below a line, as long as that share of the room. */
const rule = (share: number, room: number): Paragraph => {
  const side = Math.round((room * (1 - share)) / 2);
  return new Paragraph({ style: PART_STYLE, spacing: { before: 60, after: 40, line: 60 }, indent: { left: side, right: side }, border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } } });
};

function head(letter: PrintedLetter): Table {
  const centred = { alignment: AlignmentType.CENTER };
  const names = [
    ...letter.superior.map((phrases) => line(phrases.join(' '), { ...centred, size: 13 })),
    ...letter.issuer.map((phrases) => line(phrases.join(' '), { ...centred, size: 13, bold: true })), rule(0.35, LEFT),
  ];
  const country = [line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centred, size: 13, bold: true }), line('Độc lập - Tự do - Hạnh phúc', { ...centred, size: 14, bold: true }), rule(0.6, RIGHT)];
  const under = [
    line(letter.number, { ...centred, size: 13 }), ...(letter.about === null ? [] : [line(letter.about, { ...centred, size: 13 })]),
    ...(letter.stamp === null ? [] : [line(letter.stamp, { ...centred, size: 13, bold: true, color: 'E3000F' })]),
  ];
  return columns([[names, country], [under, [line(letter.dated, { ...centred, size: 13, italics: true })]]], [LEFT, RIGHT]);
}

function opening(letter: PrintedLetter): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER };
  const addressed = letter.addressees.length === 1
    ? [line(`${letter.addressing} ${letter.addressees[0]}`, { ...centred, before: 10, after: 10 })]
    : [line(letter.addressing, { indent: mm(35), before: 10 }), ...letter.addressees.map((name) => line(`- ${name}`, { indent: mm(47) })), line('')];
  return [
    ...(letter.title === null ? [] : [line(letter.title, { ...centred, bold: true, before: 10 })]),
    ...(letter.abstract === null ? [] : [line(letter.abstract, { ...centred, bold: true })]),
    ...(letter.attached === null ? [] : [line(letter.attached, { ...centred, italics: true })]),
    ...(letter.abstract === null ? [] : [rule(0.25, WIDTH)]),
    ...letter.authority.map((words) => line(words, { ...centred, bold: true, before: 4 })),
    ...(letter.addressees.length === 0 ? [] : addressed),
    ...letter.bases.map((base) => line(base, { italics: true, firstLine: true, justified: true, after: 6 })),
    ...(letter.enactment === null ? [] : [line(letter.enactment, { ...centred, bold: true, before: 8, after: 6 })]),
  ];
}

function signature(letter: PrintedLetter): (Table | Paragraph)[] {
  const centred = { alignment: AlignmentType.CENTER };
  const titles = (lines: readonly (readonly string[])[]) => lines.map((phrases) => line(phrases.join(' '), { ...centred, bold: true }));
  const signed = (name: string) => [...Array.from({ length: 5 }, () => line('')), line(name, { ...centred, bold: true })];
  const recipients = [line('Nơi nhận:', { size: 12, bold: true, italics: true }), ...letter.recipients.map((one) => line(`- ${one}`, { size: 11 })), ...(letter.reference === '' ? [] : [line(letter.reference, { size: 11, alignment: AlignmentType.RIGHT })])];
  if (!letter.recipientsBelow) return [line(''), columns([[recipients, [...titles(letter.signer), ...signed(letter.name)]]], [mm(69), mm(96)])];
  const other = letter.otherSigner ?? { lines: [], name: '' };
  return [line(''), columns([[titles(other.lines), titles(letter.signer)], [signed(other.name), signed(letter.name)]], [Math.round(WIDTH / 2), Math.round(WIDTH / 2)]), ...recipients];
}

/** The number in the middle of the top margin, hidden on the first page of the document and of each appendix. */
function section(children: readonly (Table | Paragraph)[], { lying = false, contact = '' }: { lying?: boolean; contact?: string }): ISectionOptions {
  const number = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: points(13) })] });
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: mm(210), height: mm(297), orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(8) }, pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({})] }) },
    ...(contact === '' ? {} : { footers: { first: new Footer({ children: [rule(1, WIDTH), line(contact, { alignment: AlignmentType.CENTER, size: 11 })] }) } }),
    children: [...children],
  };
}

/** The document as DOCX, in the places and sizes of the printed page; the page itself stays the lawful form. */
export async function writeLetter(facts: LetterFacts): Promise<Uint8Array> {
  const letter = printed(facts);
  const centred = { alignment: AlignmentType.CENTER };
  const circulation = letter.circulation === null ? [] : [line(letter.circulation, { alignment: AlignmentType.RIGHT, bold: true, size: 13 })];
  const receipt = letter.receipt === null ? [] : [line(''), line(letter.receipt, { ...centred, italics: true }), line('NGƯỜI NHẬN', { ...centred, bold: true }), line('(Chữ ký, họ và tên)', { ...centred, italics: true })];
  const document = new Document({
    title: letter.meta.title, creator: letter.meta.author, description: '',
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: points(14), language: { value: 'vi-VN' } } } },
      paragraphStyles: [{ id: PART_STYLE, name: PART_STYLE, basedOn: 'Normal', quickFormat: false }],
    },
    sections: [
      section([...circulation, head(letter), ...opening(letter), ...bodyParagraphs(letter.body, WIDTH), ...signature(letter), ...receipt], { contact: letter.contact }),
      ...letter.appendices.map(({ label, title, attached, landscape, body }) => section([
        line(label, { ...centred, bold: true }), line(title, { ...centred, bold: true }), line(attached, { ...centred, italics: true, after: 8 }), ...bodyParagraphs(body, landscape ? mm(252) : WIDTH),
      ], { lying: landscape })),
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
