import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { configuration } from './openssl-configuration.ts';

/** A person or machine with a certificate, as openssl made it. */
export interface Identity {
  readonly keyFile: string;
  readonly certificateFile: string;
  readonly certificate: Uint8Array;
  /** From its issuer up to the root. */
  readonly chain: readonly Uint8Array[];
}

export interface Order {
  readonly subject: string;
  readonly issuer?: string;
  /** A section of the configuration; `signer` is an end certificate for signing. */
  readonly extensions?: string;
  readonly key?: 'P-256' | 'RSA-2048' | 'RSA-1024';
  /** Whose key it is for; a new one otherwise. */
  readonly keyOf?: string;
  readonly hash?: 'sha256' | 'sha1';
  readonly from?: string;
  readonly to?: string;
}

const BEGIN = '20190101000000Z';
const END = '20400101000000Z';

/** Certificates of a world made for a test: issuers, people, lists of withdrawn certificates, a time-stamp authority. */
export class Authority {
  readonly folder = mkdtempSync(join(tmpdir(), 'authority-'));
  readonly #identities = new Map<string, Identity>();

  constructor() {
    for (const name of ['root', 'sub', 'other']) {
      mkdirSync(join(this.folder, name, 'issued'), { recursive: true });
      writeFileSync(join(this.folder, name, 'index.txt'), '');
      writeFileSync(join(this.folder, name, 'crlnumber'), '01\n');
    }
    writeFileSync(join(this.folder, 'tsa-serial'), '01\n');
    writeFileSync(join(this.folder, 'openssl.cnf'), configuration(this.folder));
  }

  openssl(...args: readonly string[]): Buffer {
    return execFileSync('openssl', args, { cwd: this.folder, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  get(name: string): Identity {
    const identity = this.#identities.get(name);
    if (identity === undefined) throw new Error(`nobody was issued a certificate as ${name}`);
    return identity;
  }

  /** A root that signs itself. */
  root(name: string, subject: string): Identity {
    this.#request(name, { subject, key: 'RSA-2048' });
    this.openssl('ca', '-config', 'openssl.cnf', '-name', name, '-selfsign', '-batch', '-notext', '-utf8', '-startdate', BEGIN, '-enddate', END, '-extensions', 'authority', '-in', `${name}.csr`, '-out', `${name}.crt`);
    return this.#keep(name, []);
  }

  issue(name: string, order: Order): Identity {
    const { issuer = 'sub', extensions = 'signer', hash = 'sha256', from = BEGIN, to = END } = order;
    this.#request(name, order);
    this.openssl('ca', '-config', 'openssl.cnf', '-name', issuer, '-batch', '-notext', '-utf8', '-md', hash, '-startdate', from, '-enddate', to, '-extensions', extensions, '-in', `${name}.csr`, '-out', `${name}.crt`);
    const above = this.get(issuer);
    return this.#keep(name, [above.certificate, ...above.chain]);
  }

  /** One that signs itself and is no authority. */
  selfSigned(name: string, subject: string): Identity {
    this.#request(name, { subject });
    this.openssl('x509', '-req', '-in', `${name}.csr`, '-signkey', `${name}.key`, '-sha256', '-days', '3650', '-extfile', 'openssl.cnf', '-extensions', 'signer', '-out', `${name}.crt`);
    return this.#keep(name, []);
  }

  revoke(name: string, issuer = 'sub'): void {
    this.openssl('ca', '-config', 'openssl.cnf', '-name', issuer, '-revoke', `${name}.crt`);
  }

  /** The list of withdrawn certificates as of now, DER. */
  revocationList(issuer: string): Uint8Array {
    this.openssl('ca', '-config', 'openssl.cnf', '-name', issuer, '-gencrl', '-out', `${issuer}.crl.pem`);
    return this.openssl('crl', '-in', `${issuer}.crl.pem`, '-outform', 'DER');
  }

  /** A time-stamp token for a hash, DER. */
  timeStamp(digest: Uint8Array, hash: string, signer = 'tsa'): Uint8Array {
    this.openssl('ts', '-query', '-digest', Buffer.from(digest).toString('hex'), `-${hash}`, '-cert', '-out', 'query.tsq');
    this.openssl('ts', '-reply', '-config', 'openssl.cnf', '-section', 'tsa_section', '-queryfile', 'query.tsq', '-signer', `${signer}.crt`, '-inkey', `${signer}.key`, '-chain', 'tsa-chain.pem', '-token_out', '-out', 'token.der');
    return readFileSync(join(this.folder, 'token.der'));
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }

  #request(name: string, { subject, key = 'P-256', keyOf }: Order): void {
    const kind = key === 'P-256' ? ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${key.slice(4)}`];
    if (keyOf === undefined) this.openssl('genpkey', ...kind, '-out', `${name}.key`);
    else copyFileSync(join(this.folder, `${keyOf}.key`), join(this.folder, `${name}.key`));
    this.openssl('req', '-new', '-utf8', '-config', 'openssl.cnf', '-key', `${name}.key`, '-subj', subject, '-out', `${name}.csr`);
  }

  #keep(name: string, chain: readonly Uint8Array[]): Identity {
    const [keyFile, certificateFile] = [join(this.folder, `${name}.key`), join(this.folder, `${name}.crt`)];
    const identity = { keyFile, certificateFile, certificate: new Uint8Array(new X509Certificate(readFileSync(certificateFile)).raw), chain };
    this.#identities.set(name, identity);
    writeFileSync(join(this.folder, 'tsa-chain.pem'), ['sub', 'root'].map((issuer) => this.#pemOf(issuer)).join(''));
    return identity;
  }

  #pemOf(name: string): string {
    const identity = this.#identities.get(name);
    return identity === undefined ? '' : readFileSync(identity.certificateFile, 'utf8');
  }
}
