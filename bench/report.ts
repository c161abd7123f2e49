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

const BEGIN = '<!-- bench:begin -->';
const END = '<!-- bench:end -->';

/** Puts the report between the marks of docs/performance.md; everything around them stays. */
export async function writeIntoDocs(report: Report): Promise<void> {
  const file = join(ROOT, 'docs/performance.md');
  const text = await readFile(file, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${file} lacks the marks ${BEGIN} and ${END}`);
  await writeFile(file, `${text.slice(0, begin)}${BEGIN}\n${markdownOf(report)}\n${text.slice(end)}`);
}

export const ms = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
export const perSecond = (value: number): string => `${Math.round(value)}/s`;
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
