import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ExtractionError, type Region } from '../extracted-text.ts';
import type { Budget } from '../limits.ts';
import { ParagraphWriter, type WrittenParagraph } from './paragraph-writer.ts';

const DEEPEST = 300;
const MOST_ATTRIBUTES = 200;

/** Which part of the document a file of the package is, told by its root element and not by its name. */
const REGION_OF_ROOT: Readonly<Record<string, Region | undefined>> = { hdr: 'header', ftr: 'footer', footnotes: 'note', endnotes: 'note', comments: 'note' };

export interface OfficeText {
  readonly root: string;
  readonly paragraphs: readonly WrittenParagraph[];
}

/** Text of one XML part of DOCX, XLSX or PPTX: also what is deleted but kept, hidden, drawn or in a watermark. */
export function officeText(bytes: Uint8Array, budget: Budget): OfficeText {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const writer = new ParagraphWriter(budget);
  let depth = 0;
  let root = '';
  // A document type could define entities; no office program writes one.
  parser.on('doctype', () => fail());
  parser.on('error', () => fail());
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST || Object.keys(tag.attributes).length > MOST_ATTRIBUTES) fail();
    if (depth === 1) {
      root = tag.local;
      writer.region = REGION_OF_ROOT[tag.local];
    }
    writer.open(tag.local, attributesOf(tag));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    writer.close(tag.local);
  });
  parser.on('text', (text) => writer.write(text));
  parser.on('cdata', (text) => writer.write(text));
  parser.write(textOf(bytes)).close();
  return { root, paragraphs: writer.end() };
}

function attributesOf({ attributes }: SaxesTagNS): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.values(attributes).map(({ local, value }) => [local, value]));
}

function textOf(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isUtf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(encoding).decode(bytes);
}

function fail(): never {
  throw new ExtractionError('broken');
}
