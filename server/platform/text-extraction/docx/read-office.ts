import { SaxesParser } from 'saxes';
import { cleaned } from '../cleaned.ts';
import { ExtractionError, type ExtractedLine, type ExtractedPage } from '../extracted-text.ts';
import { magicOf } from '../file-kind.ts';
import type { Budget } from '../limits.ts';
import type { PackedFile } from '../packed-file.ts';
import { officeText } from './office-text.ts';
import { entriesOf } from './open-archive.ts';
import type { WrittenParagraph } from './paragraph-writer.ts';

/** What a zip file turned out to be: a Word document, a workbook, another office document, or a plain archive. */
export interface ArchiveContent {
  readonly kind: 'docx' | 'xlsx' | 'zip' | 'other';
  readonly hasMacros: boolean;
  readonly pages: readonly ExtractedPage[];
  readonly properties: Readonly<Record<string, string>>;
  readonly files: readonly PackedFile[];
}

const A4 = { width: 595.28, height: 841.89 };
const WORD_TYPE = /wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled/u;
const BOOK_TYPE = /spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template)\.macroEnabled/u;
const MACROS = /(?:^|\/)vbaProject\.bin$/iu;
/** Pictures and drawings that look like XML but need not be well-formed; they are taken as plain text. */
const LOOSE_XML = /\.(?:svg|vml|html?|mht)$/iu;
const PLAIN_TEXT = /\.(?:txt|csv|html?|mht|rtf|eml|json|md)$/iu;

/** Every XML part counts, whatever its name: a reader follows relations, and those may point anywhere. */
export async function readArchive(bytes: Uint8Array, budget: Budget): Promise<ArchiveContent> {
  const paragraphs: WrittenParagraph[] = [];
  const properties: Record<string, string> = {};
  const files: PackedFile[] = [];
  let kind: ArchiveContent['kind'] = 'zip';
  let hasMacros = false;
  for await (const entry of entriesOf(bytes, budget)) {
    if (entry.name.endsWith('/')) continue;
    const content = await entry.read();
    hasMacros ||= MACROS.test(entry.name);
    if (magicOf(content) !== 'unknown') files.push({ name: entry.name, bytes: content });
    else if (entry.name === '[Content_Types].xml') kind = officeKind(content);
    else if (/^docProps\/.*\.xml$/iu.test(entry.name)) Object.assign(properties, propertiesOf(content));
    else if (isOfficePart(entry.name, content)) paragraphs.push(...officeText(content, budget).paragraphs);
    else if (isXml(content) || PLAIN_TEXT.test(entry.name)) files.push({ name: entry.name, bytes: content });
  }
  return { kind, hasMacros, pages: pagesOf(paragraphs), properties, files };
}

function officeKind(types: Uint8Array): ArchiveContent['kind'] {
  const named = Buffer.from(types).toString('utf8');
  if (WORD_TYPE.test(named)) return 'docx';
  return BOOK_TYPE.test(named) ? 'xlsx' : 'other';
}

const isOfficePart = (name: string, content: Uint8Array): boolean => isXml(content) && !LOOSE_XML.test(name);

/** Starts with “<”, after marks of byte order and blanks, however many. */
function isXml(content: Uint8Array): boolean {
  return content[content.findIndex((byte) => !BEFORE_XML.has(byte))] === LESS_THAN;
}

const LESS_THAN = 0x3c;
const BEFORE_XML = new Set([0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00, 0x20, 0x09, 0x0a, 0x0d]);

/** Headers first and footers last on the first page; a DOCX has no more to say about places than its page breaks. */
function pagesOf(paragraphs: readonly WrittenParagraph[]): ExtractedPage[] {
  const order = (region: ExtractedLine['region']): number => (region === 'header' ? 0 : region === 'footer' || region === 'note' ? 2 : 1);
  const sorted = [...paragraphs].sort((one, other) => order(one.region) - order(other.region));
  const count = sorted.reduce((most, { page }) => Math.max(most, page), 0) + 1;
  const lines: ExtractedLine[][] = Array.from({ length: count }, () => []);
  for (const { text, page, ...style } of sorted) {
    const cells = text.split('\t').map(cleaned);
    const line = { text: cells.join('\t').trim(), x: 0, y: 0, width: 0, height: 0, ...style };
    if (line.text !== '') lines[page]?.push(line);
  }
  return lines.map((own, index) => ({ number: index + 1, ...A4, lines: own }));
}

/** Title, subject, keywords, and properties of one’s own, each under its name. */
function propertiesOf(content: Uint8Array): Record<string, string> {
  const found: Record<string, string> = {};
  const parser = new SaxesParser({ xmlns: true, position: false });
  let name: string | undefined;
  const fail = (): never => {
    throw new ExtractionError('broken');
  };
  parser.on('doctype', fail);
  parser.on('error', fail);
  parser.on('opentag', ({ local, attributes }) => {
    if (local === 'property') name = attributes['name']?.value;
    else if (name === undefined || !PROPERTY_VALUES.has(local)) name = DESCRIPTIONS.has(local) ? local : undefined;
  });
  parser.on('text', (text) => {
    if (name !== undefined && text.trim() !== '') found[name] = cleaned(`${found[name] ?? ''} ${text}`);
  });
  parser.write(new TextDecoder().decode(content)).close();
  return found;
}

const DESCRIPTIONS = new Set(['title', 'subject', 'keywords', 'description', 'category', 'contentStatus', 'creator', 'Company']);
const PROPERTY_VALUES = new Set(['lpwstr', 'lpstr', 'bstr']);
