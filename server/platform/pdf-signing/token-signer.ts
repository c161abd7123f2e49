import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { childEnvironment } from '../config/config.ts';
import type { Signer } from './signer.ts';

/** The token or HSM did not sign: not plugged in, another PIN, no such key, or silent. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
}

export interface TokenSettings {
  /** PKCS#11 modules that this server may load, by their paths; who runs it names them. */
  readonly modules: readonly string[];
  /** PIN of each token by its label. */
  readonly pins: ReadonlyMap<string, string>;
  readonly program?: string;
  readonly patienceMs?: number;
}

export interface TokenKey {
  readonly module: string;
  readonly token: string;
  /** Hexadecimal. */
  readonly keyId: string;
}

const PROGRAM = 'pkcs11-tool';
const PATIENCE_MS = 10_000;
const PIN = 'CONG_SO_SO_TOKEN_PIN';
/** DigestInfo of SHA-256 (RFC 8017, 9.2): with it the token signs a digest and never sees the document. */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** Tokens do one thing at a time. */
const lastOf = new Map<string, Promise<unknown>>();

/**
 * Signs with a key that no program can read out: `pkcs11-tool` of OpenSC is started for one signature, gets the digest on its
 * standard input and the PIN in its environment, which other users of the machine cannot see as they can see its arguments.
 */
export function tokenSigner(settings: TokenSettings | null, key: TokenKey): Signer {
  return {
    sign: (bytes) => inTurn(key.token, async () => {
      const pin = settings?.pins.get(key.token);
      if (settings === null || pin === undefined || !settings.modules.includes(key.module)) throw new TokenError(`${key.token} is not set up`);
      const digest = createHash('sha256').update(bytes).digest();
      return run(settings, pin, { key, input: Buffer.concat([DIGEST_INFO, digest]) });
    }),
  };
}

async function inTurn<T>(token: string, work: () => Promise<T>): Promise<T> {
  const turn = (lastOf.get(token) ?? Promise.resolve()).then(work);
  lastOf.set(token, turn.catch(() => undefined));
  return turn;
}

function run({ program = PROGRAM, patienceMs = PATIENCE_MS }: TokenSettings, pin: string, { key, input }: { key: TokenKey; input: Buffer }): Promise<Buffer> {
  const words = ['--module', key.module, '--token-label', key.token, '--login', '--pin', `env:${PIN}`, '--id', key.keyId, '--sign', '--mechanism', 'RSA-PKCS'];
  return new Promise<Buffer>((resolve, reject) => {
    const child = execFile(program, words, { encoding: 'buffer', env: childEnvironment({ [PIN]: pin }), timeout: patienceMs, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 }, (error, stdout) => {
      // What the program says may name the device and the key; the person is told to ask the administrator.
      if (error !== null || stdout.length === 0) reject(new TokenError(`${key.token} did not sign`, { cause: error ?? undefined }));
      else resolve(stdout);
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
