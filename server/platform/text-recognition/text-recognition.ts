import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { ExtractedPage } from '../text-extraction/extracted-text.ts';
import { pictureOf, topOf } from './picture.ts';
import { pageOfWords } from './read-words.ts';
import { RecognitionError, runProgram } from './run-program.ts';

export interface RecognitionSettings {
  /** Where the programs are looked for. */
  readonly path: string;
  /** Pages at the same time: each is one process that keeps a core busy. */
  readonly atOnce: number;
  readonly pageTimeMs: number;
  readonly memoryBytes: number;
  /** How far behind people's work the programs stand (nice). */
  readonly niceness: number;
  /** How long people wait for the first pages of what they upload. */
  readonly waitMs: number;
  /** How long one scan is worked on before others have their turn. */
  readonly pieceMs: number;
}

const MIB = 2 ** 20;
const SETTINGS: RecognitionSettings = { path: '/usr/local/bin:/usr/bin:/bin', atOnce: availableParallelism(), pageTimeMs: 60_000, memoryBytes: 1024 * MIB, niceness: 10, waitMs: 8_000, pieceMs: 15_000 };

/** Small enough to be quick, fine enough for the marks on Vietnamese letters of 13 points. */
const DOTS_PER_INCH = 200;
/** A page of A1 at 200 dots; larger ones are no letters and would take all memory. */
const SMALLEST = 20;
const MAX_PICTURE = 40 * MIB;

/** Where stamps stand: what is laid out in lines goes by a word in a frame of its own, so this part is looked at once more. */
const STAMP_ZONE = 0.4;

/** A stamp is in capitals; out of bare dust this way of looking makes words as well. */
const isCapital = (text: string): boolean => text === text.toUpperCase() && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 3;

export interface RecognisedPage extends ExtractedPage {
  /** Letters found anywhere in the upper part of the page, for whoever looks for stamps. */
  readonly marks: readonly string[];
}

/** What is on this machine. `missing` names the package of Debian to install. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly missing: 'tesseract-ocr' | 'tesseract-ocr-vie' | 'poppler-utils' };

interface Turn {
  readonly urgent: boolean;
  readonly begin: () => void;
  readonly refuse: (error: RecognitionError) => void;
}

/** Reads the letters in the picture of a page (nhận dạng chữ), by pdftoppm and tesseract in processes of their own. */
export class TextRecognition {
  readonly #settings: RecognitionSettings;
  readonly #children = new Set<ChildProcess>();
  readonly #waiting: Turn[] = [];
  #busy = 0;
  #isStopped = false;

  constructor(settings: Partial<RecognitionSettings> = {}) {
    this.#settings = { ...SETTINGS, ...settings };
  }

  get patience(): Pick<RecognitionSettings, 'waitMs' | 'pieceMs'> {
    return this.#settings;
  }

  get pids(): number[] {
    return [...this.#children].flatMap(({ pid }) => pid ?? []);
  }

  /** Asked anew each time: an operator who installs what is missing need not start the house again. */
  async readiness(): Promise<Readiness> {
    const languages = await this.#run('tesseract', ['--list-langs'], { input: new Uint8Array(), timeMs: 10_000, outputBytes: MIB }).catch(() => undefined);
    if (languages === undefined) return { ready: false, missing: 'tesseract-ocr' };
    if (!/^vie$/mu.test(languages.toString('utf8'))) return { ready: false, missing: 'tesseract-ocr-vie' };
    const isDrawn = await this.#run('pdftoppm', ['-v'], { input: new Uint8Array(), timeMs: 10_000, outputBytes: MIB }).then(() => true, (error: unknown) => !(error instanceof RecognitionError && error.fault === 'missing'));
    return isDrawn ? { ready: true } : { ready: false, missing: 'poppler-utils' };
  }

  /** The lines of one page of a PDF. Urgent ones, for which a person waits, come before those of the background. Throws RecognitionError. */
  async recognisePage(pdf: Uint8Array, number: number, { urgent = false }: { urgent?: boolean } = {}): Promise<RecognisedPage> {
    await this.#turn(urgent);
    try {
      const picture = await this.#run('pdftoppm', ['-q', '-r', String(DOTS_PER_INCH), '-gray', '-f', String(number), '-l', String(number), '-'], { input: pdf, timeMs: this.#settings.pageTimeMs / 2, outputBytes: MAX_PICTURE });
      const seen = pictureOf(picture);
      if (seen === undefined) throw new RecognitionError('failed');
      // What it has no memory for, pdftoppm answers with a single dot.
      if (seen.width < SMALLEST || seen.height < SMALLEST) throw new RecognitionError('too-large');
      const page = pageOfWords(await this.#read(picture, '3'), number, 72 / DOTS_PER_INCH);
      const marks = pageOfWords(await this.#read(topOf(seen, STAMP_ZONE), '11'), number, 72 / DOTS_PER_INCH);
      return { ...page, marks: marks.lines.map(({ text }) => text).filter((text) => isCapital(text)) };
    } finally {
      this.#busy -= 1;
      this.#next();
    }
  }

  /** Ends the processes and refuses what waits. */
  stop(): void {
    this.#isStopped = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(new RecognitionError('stopped'));
    for (const child of this.#children) child.kill('SIGKILL');
  }

  #turn(urgent: boolean): Promise<void> {
    return new Promise((begin, refuse) => {
      if (this.#isStopped) return refuse(new RecognitionError('stopped'));
      const place = urgent ? this.#waiting.findIndex((turn) => !turn.urgent) : -1;
      this.#waiting.splice(place === -1 ? this.#waiting.length : place, 0, { urgent, begin, refuse });
      this.#next();
    });
  }

  #next(): void {
    if (this.#busy >= this.#settings.atOnce) return;
    const turn = this.#waiting.shift();
    if (turn === undefined) return;
    this.#busy += 1;
    turn.begin();
  }

  /** Tesseract's table of words; `3` reads a page laid out in lines, `11` whatever letters stand anywhere. */
  async #read(input: Uint8Array, layout: '3' | '11'): Promise<string> {
    const words = ['stdin', 'stdout', '--dpi', String(DOTS_PER_INCH), '-l', 'vie', '--psm', layout, 'tsv'];
    return (await this.#run('tesseract', words, { input, timeMs: this.#settings.pageTimeMs, outputBytes: 8 * MIB })).toString('utf8');
  }

  async #run(program: string, args: readonly string[], order: { input: Uint8Array; timeMs: number; outputBytes: number }): Promise<Buffer> {
    const { path, memoryBytes, niceness } = this.#settings;
    let child: ChildProcess | undefined;
    try {
      return await runProgram({ program, args, path, memoryBytes, niceness, ...order, onStart: (started) => {
        child = started;
        this.#children.add(started);
      } });
    } catch (error) {
      throw this.#isStopped ? new RecognitionError('stopped') : error;
    } finally {
      if (child !== undefined) this.#children.delete(child);
    }
  }
}
