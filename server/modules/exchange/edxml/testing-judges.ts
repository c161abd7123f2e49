import { spawnSync } from 'node:child_process';
import { randomBytes, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueCertificate, newKeyPair, pkcs8Of } from '#server/platform/certificates/issue-certificate.ts';
import { isThere } from '../../../../tools/pdf-programs.ts';
import type { PacketSigner } from './write/sign.ts';

/** What a foreign program says. `not-asked`: it is not on this machine. */
export type Opinion = 'good' | 'bad' | 'not-asked';

export interface TestSigner extends PacketSigner {
  /** PKCS#8, PEM. */
  readonly key: string;
  readonly pem: string;
}

/** A key with a certificate that it issued to itself. */
export async function aSigner(commonName = 'Sở A'): Promise<TestSigner> {
  const keys = await newKeyPair(2048);
  const name = { commonName, organization: 'Sở A, thử nghiệm' };
  const certificate = await issueCertificate({
    subject: name, issuer: name, publicKey: keys.publicKey, issuerKeys: keys, isAuthority: false, serial: Buffer.concat([Buffer.from([1]), randomBytes(8)]), validFrom: new Date('2026-01-01'), validTo: new Date('2036-01-01'),
  });
  const key = pemOf('PRIVATE KEY', await pkcs8Of(keys));
  return { certificate, key, pem: pemOf('CERTIFICATE', certificate), sign: (bytes) => Promise.resolve(sign('sha256', bytes, key)) };
}

const pemOf = (kind: string, der: Uint8Array): string => `-----BEGIN ${kind}-----\n${Buffer.from(der).toString('base64').replaceAll(/.{64}/gu, '$&\n')}\n-----END ${kind}-----\n`;

/** Whether the signature fits, by xmlsec; `ids` names the elements whose Id is one. */
export function xmlsecSays(packet: Uint8Array | string, { pem }: TestSigner, ids: readonly string[] = []): Opinion {
  if (!isThere('xmlsec1')) return 'not-asked';
  return withFiles({ packet, pem }, (file) => (run('xmlsec1', ['--verify', '--pubkey-cert-pem', file('pem'), ...idArguments(ids), file('packet')]).status === 0 ? 'good' : 'bad'));
}

/** The template with its values, signed by xmlsec; undefined when it is not on this machine. */
export function signedByXmlsec(template: string, { key, pem }: TestSigner, ids: readonly string[] = []): string | undefined {
  if (!isThere('xmlsec1')) return undefined;
  return withFiles({ template, key, pem }, (file) => {
    const { status, stdout, stderr } = run('xmlsec1', ['--sign', '--privkey-pem', `${file('key')},${file('pem')}`, ...idArguments(ids), file('template')]);
    if (status !== 0) throw new Error(stderr);
    return stdout;
  });
}

/** Canonical forms of these documents, one after another, by libxml2; undefined when it is not on this machine. */
export function xmllintWrites(kind: 'exclusive' | 'inclusive', documents: readonly string[]): string | undefined {
  if (!isThere('xmllint')) return undefined;
  return withFiles(Object.fromEntries(documents.map((document, at) => [`d${at}`, document])), (file) =>
    run('xmllint', [kind === 'exclusive' ? '--exc-c14n' : '--c14n', ...documents.map((_document, at) => file(`d${at}`))]).stdout);
}

export function xmllintSays(packet: Uint8Array): Opinion {
  if (!isThere('xmllint')) return 'not-asked';
  return withFiles({ packet }, (file) => (run('xmllint', ['--noout', '--huge', file('packet')]).status === 0 ? 'good' : 'bad'));
}

const idArguments = (ids: readonly string[]): string[] => ids.flatMap((element) => ['--id-attr:Id', element]);

const run = (program: string, args: readonly string[]): { status: number | null; stdout: string; stderr: string } => spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });

function withFiles<Answer>(files: Readonly<Record<string, Uint8Array | string>>, work: (file: (name: string) => string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'packet-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return work((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
