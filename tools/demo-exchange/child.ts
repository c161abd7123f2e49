import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Installation } from './plan.ts';

const ANNOUNCED = /Công Sở Số: (http\S+)/u;
/** What falls over again and again is not started for ever. */
const MOST_STARTS = 3;
const WITHIN_MS = 60_000;

interface ChildSettings {
  /** The program of an installation, `dist/server/main.js`. */
  readonly program: string;
  readonly hubOrigin: string;
  readonly say: (text: string) => void;
  /** It could not be kept alive. */
  readonly gaveUp: (reason: string) => void;
}

/** An installation as a process of its own; when it ends by itself it is told and started again. */
export class Child {
  address = '';
  pid = 0;
  private readonly installation: Installation;
  private readonly settings: ChildSettings;
  private port: number;
  private child: ChildProcess | undefined;
  private starts: number[] = [];
  private isStopping = false;

  constructor(installation: Installation, port: number, settings: ChildSettings) {
    this.installation = installation;
    this.port = port;
    this.settings = settings;
  }

  /** Resolves when it has announced its address. */
  async start(): Promise<void> {
    const { city, folder, name } = this.installation;
    const env = {
      ...process.env, PORT: String(this.port), HOST: '127.0.0.1', PUBLIC_ORIGIN: '', DATA_FOLDER: folder, DATABASE_URL: '', DATABASE_OWNER_URL: '', DEMO: 'on', DEMO_CITY: city,
      EXCHANGE_ORIGINS: this.settings.hubOrigin, EXCHANGE_FOLDER: '', NODE_ENV: 'production',
    };
    // A group of its own: Ctrl-C reaches the launcher alone, which then stops everything in order.
    const child = spawn(process.execPath, ['--enable-source-maps', this.settings.program], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    this.child = child;
    this.pid = child.pid ?? 0;
    this.starts.push(Date.now());
    let printed = '';
    child.stderr.on('data', (chunk: Buffer) => this.settings.say(`${name}: ${chunk.toString('utf8').trim()}`));
    child.on('exit', (code, signal) => void this.ended(code ?? signal ?? ''));
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString('utf8');
        const [, address] = ANNOUNCED.exec(printed) ?? [];
        if (address === undefined) return;
        this.address = address;
        this.port = Number(new URL(address).port);
        resolve();
      });
      child.once('exit', () => reject(new Error(`${name} did not start. ${printed.trim()}`)));
    });
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }

  private async ended(how: number | string): Promise<void> {
    const { installation: { name }, settings: { say, gaveUp } } = this;
    // One that never announced itself is told by `start`.
    if (this.isStopping || this.address === '') return;
    this.starts = this.starts.filter((at) => Date.now() - at < WITHIN_MS);
    if (this.starts.length >= MOST_STARTS) return gaveUp(`${name} ended again and again (${how}).`);
    say(`${name} ended (${how}) and is started again.`);
    try {
      await this.start();
      say(`${name} is back: ${this.address}`);
    } catch (error) {
      gaveUp(error instanceof Error ? error.message : String(error));
    }
  }
}
