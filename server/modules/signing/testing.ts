import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeyPair, newKeyPair } from '#server/platform/certificates/issue-certificate.ts';
import { isThere } from '../../../tools/pdf-programs.ts';

const remembered = new Map<string, Promise<KeyPair>>();

/** A pair of keys for whoever it is, the same in every house of a test run: making them takes longer than most tests. */
export function rememberedKeys(label: string, bits: 2048 | 3072): Promise<KeyPair> {
  const key = `${label} ${bits}`;
  const there = remembered.get(key) ?? newKeyPair(bits);
  remembered.set(key, there);
  return there;
}

/** The signatures of a file: what each covers, and its CMS. Read by our own eyes, apart from every library. */
export function signaturesIn(pdf: Buffer): { covered: Buffer; cms: Buffer; end: number }[] {
  return [...pdf.toString('latin1').matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/gu)].map(([, ...numbers]) => {
    const [start = 0, first = 0, second = 0, rest = 0] = numbers.map(Number);
    const padded = Buffer.from(pdf.subarray(first + 1, second - 1).toString('latin1'), 'hex');
    return { covered: Buffer.concat([pdf.subarray(start, start + first), pdf.subarray(second, second + rest)]), cms: padded.subarray(0, lengthOfDer(padded)), end: second + rest };
  });
}

function lengthOfDer(bytes: Buffer): number {
  const size = bytes.readUInt8(1) & 0x7f;
  return 2 + size + bytes.readUIntBE(2, size);
}

/** What the programs of this machine say of a signed file; undefined where the program is not here. */
export async function judgedOutside(pdf: Buffer, root: string): Promise<Partial<Record<'pdfsig' | 'qpdf' | 'openssl', string>>> {
  const folder = await mkdtemp(join(tmpdir(), 'judged-'));
  const file = (name: string): string => join(folder, name);
  const run = (program: string, ...args: string[]): string => {
    const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
    return `${stdout}${stderr}exit ${status}`;
  };
  try {
    await Promise.all([writeFile(file('a.pdf'), pdf), writeFile(file('root.pem'), root)]);
    const cms = await Promise.all(signaturesIn(pdf).map(async (signature, at) => {
      await Promise.all([writeFile(file(`${at}.cms`), signature.cms), writeFile(file(`${at}.data`), signature.covered)]);
      return ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', file(`${at}.cms`), '-content', file(`${at}.data`), '-CAfile', file('root.pem'), '-purpose', 'any', '-out', file('out')];
    }));
    return {
      ...(isThere('pdfsig') ? { pdfsig: run('pdfsig', '-nocert', file('a.pdf')) } : {}),
      ...(isThere('qpdf') ? { qpdf: run('qpdf', '--check', file('a.pdf')) } : {}),
      ...(isThere('openssl') ? { openssl: cms.map((args) => run('openssl', ...args)).join('\n') } : {}),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
