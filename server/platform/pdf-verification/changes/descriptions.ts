import { SaxesParser } from 'saxes';
import { unpacked } from '../pdf/inflate.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { isName, PdfDict, PdfFault, PdfStream, type PdfValue } from '../pdf/values.ts';
import type { Comparison } from './comparison.ts';

/** Signing programs write when and with what a file was last saved; nothing else of its description may change. */
const MAY_CHANGE = ['ModDate', 'Producer'];
const MAY_CHANGE_XMP = new Set(['ModifyDate', 'MetadataDate', 'Producer', 'xmptk', 'about']);

/** Compares what the file says about itself: the information dictionary and its twin in XML. */
export function compareDescriptions(comparison: Comparison): 'same' | 'saved-again' | 'changed' {
  const { before, after } = comparison;
  const [old, now] = [before.dict(before.trailer.get('Info')), after.dict(after.trailer.get('Info'))];
  const keys = comparison.differingKeys(old ?? EMPTY, now ?? EMPTY);
  const xmp = compareXmp(before, after);
  if (xmp === 'changed' || keys.some((key) => !MAY_CHANGE.includes(key))) return 'changed';
  return xmp === 'same' && keys.length === 0 ? 'same' : 'saved-again';
}

const EMPTY = new PdfDict(new Map(), -1, -1);

function compareXmp(before: PdfFile, after: PdfFile): 'same' | 'saved-again' | 'changed' {
  const [old, now] = [before.resolved(before.catalog.get('Metadata')), after.resolved(after.catalog.get('Metadata'))];
  if (old === null && now === null) return 'same';
  const [oldText, newText] = [xmpOf(old), xmpOf(now)];
  if (oldText === undefined || newText === undefined) return 'changed';
  if (oldText === newText) return 'same';
  const [oldFacts, newFacts] = [factsOf(oldText), factsOf(newText)];
  return oldFacts !== undefined && oldFacts === newFacts ? 'saved-again' : 'changed';
}

function xmpOf(value: PdfValue): string | undefined {
  if (!(value instanceof PdfStream) || !isName(value.dict.get('Subtype'), 'XML')) return undefined;
  try {
    return Buffer.from(unpacked(value)).toString('utf8');
  } catch (error) {
    if (error instanceof PdfFault) return undefined;
    throw error;
  }
}

/** All names with their texts, in order of the alphabet: programs write one fact as an element or as an attribute. */
function factsOf(xmp: string): string | undefined {
  if (xmp.includes('<!DOCTYPE')) return undefined;
  const facts: string[] = [];
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    path.push(localName(name));
    for (const [key, text] of Object.entries(attributes)) if (!key.startsWith('xmlns')) facts.push(`${localName(key)}=${text}`);
  });
  parser.on('text', (text) => text.trim() !== '' && facts.push(`${path.findLast((name) => !STRUCTURE.has(name)) ?? ''}=${text.trim()}`));
  parser.on('closetag', () => path.pop());
  try {
    parser.write(xmp.replace(/^\uFEFF/u, '')).close();
  } catch {
    return undefined;
  }
  return facts.filter((fact) => !MAY_CHANGE_XMP.has(fact.split('=')[0] ?? '')).sort().join('\n');
}

const STRUCTURE = new Set(['Alt', 'Seq', 'Bag', 'li', 'Description', 'RDF', 'xmpmeta']);
const localName = (name: string): string => name.split(':').at(-1) ?? name;
