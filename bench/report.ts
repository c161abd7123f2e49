import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './place.ts';

export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  /** Undefined where the issue sets no target. */
  readonly met: boolean | undefined;
}

export interface Report {
  readonly machine: readonly string[];
  readonly rows: readonly Row[];
}

/** The report as Markdown. */
export function markdownOf({ machine, rows }: Report): string {
  const verdict = (met: boolean | undefined): string => (met === undefined ? '' : met ? 'met' : '**missed**');
  return [
    ...machine.map((line) => `- ${line}`), '',
    '| what | measured | target | |', '|---|---|---|---|',
    ...rows.map(({ what, measured, target, met }) => `| ${what} | ${measured} | ${target} | ${verdict(met)} |`),
  ].join('\n');
}

/** Puts the report between its marks in docs/performance.md; everything around them stays. */
export async function writeIntoDocs(report: Report, name: 'bench' | 'million' = 'bench'): Promise<void> {
  const [opening, closing] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const file = join(ROOT, 'docs/performance.md');
  const text = await readFile(file, 'utf8');
  const [begin, end] = [text.indexOf(opening), text.indexOf(closing)];
  if (begin < 0 || end < begin) throw new Error(`${file} lacks the marks ${opening} and ${closing}`);
  await writeFile(file, `${text.slice(0, begin)}${opening}\n${markdownOf(report)}\n${text.slice(end)}`);
}

export const ms = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
export const perSecond = (value: number): string => `${Math.round(value)}/s`;
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
