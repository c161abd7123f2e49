import { spawn, type ChildProcess } from 'node:child_process';

/**
 * `missing`: a program is not on this machine; `timed-out`, `too-large`: over a limit of time, memory or output; `failed`: it ended
 * with an error, or was ended from outside; `stopped`: the house is closing; `busy`: no turn came in time.
 */
export type RecognitionFault = 'missing' | 'timed-out' | 'too-large' | 'failed' | 'stopped' | 'busy';

/** Why a page could not be recognised; holds no word of it. */
export class RecognitionError extends Error {
  override readonly name = 'RecognitionError';
  readonly fault: RecognitionFault;

  constructor(fault: RecognitionFault) {
    super(fault);
    this.fault = fault;
  }
}

export interface ProgramOrder {
  readonly program: string;
  readonly args: readonly string[];
  readonly input: Uint8Array;
  readonly path: string;
  readonly timeMs: number;
  readonly outputBytes: number;
  readonly memoryBytes: number;
  readonly niceness: number;
  readonly onStart: (child: ChildProcess) => void;
}

/**
 * Runs a program of Debian on bytes: in through one pipe, out through another, nothing on the disk, no environment of ours.
 * The kernel holds it to its memory and processor time (prlimit), and people's work goes before it (nice).
 */
export function runProgram({ program, args, input, path, timeMs, outputBytes, memoryBytes, niceness, onStart }: ProgramOrder): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const words = ['-n', String(niceness), 'prlimit', `--as=${memoryBytes}`, `--cpu=${Math.ceil(timeMs / 1000)}`, '--core=0', program, ...args];
    // One thread each: several of one page wait for each other, 7.6 s instead of 1.65 s on two cores.
    const child = spawn('nice', words, { env: { PATH: path, OMP_THREAD_LIMIT: '1', LC_ALL: 'C.UTF-8' }, stdio: ['pipe', 'pipe', 'ignore'] });
    onStart(child);
    const parts: Buffer[] = [];
    let size = 0;
    const end = (fault: RecognitionFault): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new RecognitionError(fault));
    };
    const timer = setTimeout(() => end('timed-out'), timeMs);
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > outputBytes) end('too-large');
      else parts.push(part);
    });
    // It may end before it has read all; how it ended says why.
    child.stdin.on('error', () => undefined);
    child.on('error', () => end('missing'));
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(parts));
      // What nice and prlimit answer when there is no such program.
      else reject(new RecognitionError(code === 127 || code === 126 ? 'missing' : 'failed'));
    });
    child.stdin.end(input);
  });
}
