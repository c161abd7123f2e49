import type { ImportLine, LineFault } from './import-line.ts';

/** Lines that are right each by itself and wrong together: one identifier for two agencies, or agencies above each other in a circle. */
export function judgeLines(lines: readonly ImportLine[]): ImportLine[] {
  const sound = lines.filter(({ fault }) => fault === null);
  const bearers = bearersOf(sound);
  const circled = inCircles(sound);
  return lines.map((line) => (line.fault === null ? { ...line, fault: sharedCode(line, bearers) ?? (circled.has(line.line) ? 'superior-cycle' : null) } : line));
}

/** How many lines bear an identifier in each scheme; what is no identifier is borne by none. */
interface Bearers {
  readonly of102: (code: string | null) => number;
  readonly ofQd20: (code: string | null) => number;
}

function bearersOf(lines: readonly ImportLine[]): Bearers {
  return { of102: counted(lines.map(({ code102 }) => code102)), ofQd20: counted(lines.map(({ codeQd20 }) => codeQd20)) };
}

function counted(codes: readonly (string | null)[]): (code: string | null) => number {
  const times = new Map<string, number>();
  for (const code of codes) if (code !== null) times.set(code, (times.get(code) ?? 0) + 1);
  return (code) => (code === null ? 0 : (times.get(code) ?? 0));
}

/** Which of two agencies an identifier is meant for nobody can tell, so none of them is taken. */
function sharedCode({ code102, codeQd20 }: ImportLine, { of102, ofQd20 }: Bearers): LineFault | null {
  if (of102(code102) > 1 || ofQd20(codeQd20) > 1) return 'twice';
  const own = code102 === codeQd20 ? 1 : 0;
  return ofQd20(code102) > own || of102(codeQd20) > own ? 'code-of-another' : null;
}

/** The lines that lead back to themselves by their superiors; each line is walked over once. */
function inCircles(lines: readonly ImportLine[]): Set<number> {
  const byCode = new Map(lines.flatMap((line) => [line.code102, line.codeQd20].flatMap((code) => (code === null ? [] : [[code, line] as const]))));
  const done = new Set<number>();
  const circled = new Set<number>();
  for (const start of lines) {
    const path = new Map<number, number>();
    const steps: number[] = [];
    let at: ImportLine | undefined = start;
    while (at !== undefined && !done.has(at.line) && !path.has(at.line)) {
      path.set(at.line, steps.length);
      steps.push(at.line);
      at = byCode.get(at.superiorCode ?? '');
    }
    const met = at === undefined ? undefined : path.get(at.line);
    if (met !== undefined) for (const line of steps.slice(met)) circled.add(line);
    for (const line of steps) done.add(line);
  }
  return circled;
}
