import mammoth from 'mammoth';
import { BODY_LIMITS, bodyDocument } from '#contract/drafting/body.ts';
import { entriesOf } from '../text-extraction/docx/open-archive.ts';
import { ExtractionError } from '../text-extraction/extracted-text.ts';
import { CONTENT_LIMITS, openBudget } from '../text-extraction/limits.ts';
import { bodyOfWord, type WordText } from './body-of-word.ts';
import type { WordNode } from './word-tree.ts';

export type WordFault = 'not-word' | 'encrypted' | 'broken' | 'too-large' | 'macros' | 'external-parts' | 'too-long';
export type WordReading = { readonly ok: true; readonly text: WordText } | { readonly ok: false; readonly code: WordFault };

const LIMITS = { ...CONTENT_LIMITS, bytes: 20 * 2 ** 20, unpackedBytes: 60 * 2 ** 20 };
/** What a link shows comes along; anything else that would be fetched from elsewhere has no place in a document. */
const EXTERNAL = /<Relationship\b(?=[^>]*TargetMode="External")(?![^>]*\/hyperlink")[^>]*>/u;

class Fault extends Error {
  readonly code: WordFault;
  constructor(code: WordFault) {
    super(code);
    this.code = code;
  }
}

/** Reads the text of a Word file. Runs in a child process; expected faults are answers. */
export async function readWord(bytes: Uint8Array): Promise<WordReading> {
  try {
    await inspect(bytes);
    return { ok: true, text: bounded(bodyOfWord(await treeOf(bytes))) };
  } catch (error) {
    return { ok: false, code: faultOf(error) };
  }
}

function faultOf(error: unknown): WordFault {
  if (error instanceof Fault) return error.code;
  if (!(error instanceof ExtractionError)) return 'broken';
  return error.code === 'encrypted' || error.code === 'too-large' ? error.code : 'broken';
}

/** Everything is unpacked once within limits before a reader that knows none sees it. */
async function inspect(bytes: Uint8Array): Promise<void> {
  let isWord = false;
  for await (const entry of entriesOf(bytes, openBudget(LIMITS, false))) {
    const content = await entry.read();
    if (/vbaProject\.bin$|vbaData\.xml$/iu.test(entry.name)) throw new Fault('macros');
    if (entry.name === '[Content_Types].xml') isWord = isWordType(Buffer.from(content).toString('utf8'));
    if (/\.rels$/iu.test(entry.name) && EXTERNAL.test(Buffer.from(content).toString('utf8'))) throw new Fault('external-parts');
    if (/\.xml$|\.rels$/iu.test(entry.name) && /<!(?:DOCTYPE|ENTITY)/iu.test(Buffer.from(content).toString('utf8'))) throw new Fault('broken');
  }
  if (!isWord) throw new Fault('not-word');
}

function isWordType(types: string): boolean {
  if (/macroEnabled/iu.test(types)) throw new Fault('macros');
  return /wordprocessingml\.(?:document|template)\.main/u.test(types);
}

async function treeOf(bytes: Uint8Array): Promise<WordNode> {
  let tree: WordNode | undefined;
  const nothing = { type: 'document', children: [], notes: { resolve: () => undefined }, comments: [] };
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, {
    includeEmbeddedStyleMap: false,
    transformDocument: (document: unknown) => {
      tree = document as WordNode;
      return nothing;
    },
  });
  if (tree === undefined) throw new Fault('broken');
  return tree;
}

/** A text longer than the editor holds is refused as a whole, not cut. */
function bounded(text: WordText): WordText {
  const all = [text.body, ...text.appendices.map(({ body }) => body)];
  const characters = JSON.stringify(all).length;
  if (characters > BODY_LIMITS.characters * 4 || all.some((body) => !bodyDocument.safeParse(body).success)) throw new Fault('too-long');
  return text;
}
