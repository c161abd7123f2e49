import { HttpLine, type Request, requestBytes } from './http-line.ts';
import { quantile } from './statistics.ts';

export interface LoadCase {
  readonly name: string;
  /** Dealt out to the connections in turn. */
  readonly requests: readonly Request[];
  /** Throws when a body is not what it must be. */
  readonly check: (body: unknown) => void;
}

export interface LoadResult {
  readonly name: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly answers: number;
  /** With those while it warmed up. */
  readonly asked: number;
}

export interface LoadOptions {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** Between an answer and the next request of one connection; 0 asks again at once. */
  readonly thinkMs: number;
  /** Each connection asks one request after another instead of keeping to its own. */
  readonly inTurn?: boolean;
}

const WARM_MS = 500;
/** Every body is looked at by its first bytes and its length, one in so many is parsed and checked whole. */
const PARSED_ONE_IN = 8;

interface Sample {
  readonly latencies: number[];
  asked: number;
  until: number;
  from: number;
}

/** Keeps all connections busy: each asks, waits for the answer, thinks and asks again. */
export async function load(loadCase: LoadCase, options: LoadOptions): Promise<LoadResult> {
  const begin = performance.now();
  const sample: Sample = { latencies: [], asked: 0, from: begin + WARM_MS, until: begin + WARM_MS + options.seconds * 1000 };
  const requests = loadCase.requests.map(requestBytes);
  const lines = await Promise.all(Array.from({ length: options.connections }, () => HttpLine.open(options.port)));
  try {
    await Promise.all(lines.map((line, index) => keepAsking(line, requests, { loadCase, options, sample, index })));
  } finally {
    for (const line of lines) line.close();
  }
  const { latencies, asked } = sample;
  return {
    name: loadCase.name, answers: latencies.length, asked, perSecond: latencies.length / ((performance.now() - sample.from) / 1000),
    p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99),
  };
}

interface Asking {
  readonly loadCase: LoadCase;
  readonly options: LoadOptions;
  readonly sample: Sample;
  readonly index: number;
}

async function keepAsking(line: HttpLine, requests: readonly Buffer[], { loadCase, options, sample, index }: Asking): Promise<void> {
  await pause(Math.random() * options.thinkMs);
  for (let count = index; performance.now() < sample.until; count += 1) {
    const request = requests[(options.inTurn === true ? count + index * 37 : index) % requests.length] ?? Buffer.alloc(0);
    const asked = performance.now();
    const { status, body } = await line.ask(request);
    const answered = performance.now();
    sample.asked += 1;
    if (asked >= sample.from) sample.latencies.push(answered - asked);
    if (status !== 200 || body.at(0) !== 0x7b || body.at(-1) !== 0x7d) throw new Error(`${loadCase.name}: ${status} ${body.toString('utf8', 0, 300)}`);
    if (count % PARSED_ONE_IN === 0) loadCase.check(JSON.parse(body.toString('utf8')));
    if (options.thinkMs > 0) await pause(options.thinkMs * (0.5 + Math.random()));
  }
}

const pause = (milliseconds: number): Promise<void> => (milliseconds <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds)));
