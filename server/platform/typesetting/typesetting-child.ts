import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { cleaned } from './cleaned.ts';
import type { LetterFacts } from './letter-facts.ts';
import { printed } from './printed-lines.ts';

/** The program of the child process: facts in, PDF out, one at a time. Typst keeps what it compiled until told to forget. */

export type ChildAnswer = { readonly pdf: Uint8Array; readonly rss: number } | { readonly fault: string; readonly rss: number };

const here = import.meta.dirname;
const tinos = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const styles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontPaths: styles.map((style) => join(tinos, style)) }] });

process.on('message', (facts: LetterFacts) => process.send?.(answer(facts)));
process.on('disconnect', () => process.exit(0));

function answer(facts: LetterFacts): ChildAnswer {
  try {
    return { pdf: compile(facts), rss: process.memoryUsage.rss() };
  } catch (error) {
    return { fault: (error as Error).message, rss: process.memoryUsage.rss() };
  } finally {
    compiler.evictCache(0);
  }
}

/** A dated document gives the same bytes every time; a draft carries the time of its printing. */
function compile(facts: LetterFacts): Uint8Array {
  const letter = JSON.stringify(printed(cleaned(facts)));
  const source = { mainFilePath: join(here, 'letter.typ'), inputs: { letter } };
  return compiler.pdf(source, { pdfStandard: 'a-2b', creationTimestamp: Math.floor(Date.now() / 1000) });
}
