import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { HelperAnswer } from '../helper-process/helper-process.ts';
import { cleaned } from './cleaned.ts';
import { areFontsThere, fontFolders, ownFontFolder } from './font-files.ts';
import { FONTS_MISSING } from './typesetting-fault.ts';
import type { CopyFacts } from './copy-facts.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { RegisterFacts } from './register-facts.ts';
import type { SlipFacts } from './slip-facts.ts';
import type { SubmissionFacts } from './submission-facts.ts';
import type { Place, StampFacts, Typeset } from './stamp-facts.ts';
import { printed, printedFormula } from './printed-lines.ts';

/** The program of the child process: facts in, PDF out, one at a time. Typst keeps what it compiled until told to forget. */

/** `open` leaves the cells of number and date to form fields and tells where they, and the signature, will stand. */
export type TypesettingOrder =
  | { readonly kind: 'letter'; readonly facts: LetterFacts; readonly open: boolean; readonly madeAt?: string }
  | { readonly kind: 'stamps'; readonly stamps: readonly StampFacts[] }
  | { readonly kind: 'register'; readonly facts: RegisterFacts }
  | { readonly kind: 'submission'; readonly facts: SubmissionFacts }
  | { readonly kind: 'slip'; readonly facts: SlipFacts }
  | { readonly kind: 'copy'; readonly facts: CopyFacts };

const here = import.meta.dirname;
const fonts = process.argv[2] ?? ownFontFolder();
const hasFonts = areFontsThere(fonts);
const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontPaths: hasFonts ? fontFolders(fonts) : [] }] });

/** Latin with Vietnamese letters, and the signs of ordinary text. */
const PRINTABLE = /^[\u0020-\u007E\u00A0-\u017F\u01A0-\u01B0\u1EA0-\u1EF9\u2013\u2014\u2018-\u201D\u2026]+$/u;

process.on('message', (order: TypesettingOrder) => process.send?.(answer(order)));
process.on('disconnect', () => process.exit(0));

function answer(order: TypesettingOrder): HelperAnswer<Typeset> {
  try {
    return { done: set(order), rss: process.memoryUsage.rss() };
  } catch (error) {
    return { fault: (error as Error).message, rss: process.memoryUsage.rss() };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

function set(order: TypesettingOrder): Typeset {
  if (!hasFonts) throw new Error(FONTS_MISSING);
  switch (order.kind) {
    case 'letter':
      return letterOf(order);
    case 'stamps':
      return stampsOf(order.stamps);
    case 'register':
      return plainPages('register', order.facts);
    case 'submission':
    case 'slip':
      return plainPages(order.kind, order.facts);
    case 'copy':
      return copyOf(order.facts);
  }
}

/** A dated document gives the same bytes every time; a draft carries the time of its printing. */
function letterOf({ facts, open, madeAt }: Extract<TypesettingOrder, { kind: 'letter' }>): Typeset {
  const letter = JSON.stringify({ ...printed(cleaned(facts)), open });
  const source = { mainFilePath: join(here, 'letter.typ'), inputs: { letter } };
  const time = madeAt === undefined ? Date.now() : Date.parse(madeAt);
  const pdf = compiler.pdf(source, { pdfStandard: 'a-2b', creationTimestamp: Math.floor(time / 1000) });
  const places = open ? (compiler.query(source, { selector: '<place>', field: 'value' }) as Place[]) : [];
  return { pdf, places };
}

/** Pictures are handed to Typst as files that exist in memory alone. */
function stampsOf(stamps: readonly StampFacts[]): Typeset {
  const pages = stamps.map((stamp, at) => {
    if (stamp.kind === 'line') return cleaned(stamp);
    const picture = `picture-${at}.${stamp.picture.format}`;
    compiler.mapShadow(join(here, picture), Buffer.from(stamp.picture.bytes));
    return { ...stamp, picture };
  });
  const source = { mainFilePath: join(here, 'stamps.typ'), inputs: { stamps: JSON.stringify(pages) } };
  return { pdf: compiler.pdf(source, { pdfStandard: 'a-2b', creationTimestamp: 0 }), places: [] };
}

/** Words the font has no letter for are left out behind the picture, which shows them all the same. */
function copyOf(facts: CopyFacts): Typeset {
  const pages = facts.pages.map(({ jpeg, texts, ...page }, at) => {
    const picture = `page-${at}.jpg`;
    compiler.mapShadow(join(here, picture), Buffer.from(jpeg));
    return { ...page, picture, texts: texts.filter(({ text }) => PRINTABLE.test(text)) };
  });
  const source = { mainFilePath: join(here, 'copy.typ'), inputs: { copy: JSON.stringify(cleaned({ ...facts, pages, formula: facts.formula === null ? null : printedFormula(facts.formula) })) } };
  return { pdf: compiler.pdf(source, { pdfStandard: 'a-2b', creationTimestamp: Math.floor(Date.now() / 1000) }), places: [] };
}

/** A layout that needs nothing prepared: its facts go in as they are. */
function plainPages(layout: 'register' | 'slip' | 'submission', facts: RegisterFacts | SlipFacts | SubmissionFacts): Typeset {
  const source = { mainFilePath: join(here, `${layout}.typ`), inputs: { [layout]: JSON.stringify(cleaned(facts)) } };
  return { pdf: compiler.pdf(source, { pdfStandard: 'a-2b', creationTimestamp: Math.floor(Date.now() / 1000) }), places: [] };
}
