import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

/** A time-stamp authority for tests: `openssl ts` behind HTTP. */
export interface TimeStampServer {
  readonly url: string;
  /** PEM of its root. */
  readonly root: string;
  mode: 'answers' | 'is-silent' | 'refuses' | 'answers-nonsense' | 'stamps-something-else';
  close(): Promise<void>;
}

const CONFIGURATION = (folder: string): string => `
[req]
distinguished_name = name
prompt = no
[name]
CN = Dau thoi gian thu nghiem
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
[tsa]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[section]
serial = ${folder}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;

export async function openTimeStampServer(): Promise<TimeStampServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tsa-'));
  const openssl = (...args: string[]): Buffer => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  writeFileSync(join(folder, 'a.cnf'), CONFIGURATION(folder));
  writeFileSync(join(folder, 'serial'), '01\n');
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-config', 'a.cnf', '-extensions', 'root', '-subj', '/CN=Goc thu nghiem', '-days', '3650', '-keyout', 'root.key', '-out', 'root.pem');
  openssl('req', '-new', '-newkey', 'rsa:2048', '-nodes', '-config', 'a.cnf', '-keyout', 'tsa.key', '-out', 'tsa.csr');
  openssl('x509', '-req', '-in', 'tsa.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-days', '3650', '-extfile', 'a.cnf', '-extensions', 'tsa', '-out', 'tsa.pem');
  const reply = (query: Buffer): Buffer => {
    writeFileSync(join(folder, 'query'), query);
    openssl('ts', '-reply', '-config', 'a.cnf', '-section', 'section', '-queryfile', 'query', '-signer', 'tsa.pem', '-inkey', 'tsa.key', '-chain', 'root.pem', '-out', 'reply');
    return readFileSync(join(folder, 'reply'));
  };
  const authority = { mode: 'answers' as TimeStampServer['mode'] };
  const server = createServer((request, response) => {
    void buffer(request).then((query) => {
      if (authority.mode === 'is-silent') return;
      if (authority.mode === 'refuses') return response.writeHead(500).end();
      if (authority.mode === 'answers-nonsense') return response.end('nonsense');
      // The imprint is the 32 bytes behind its header 04 20.
      if (authority.mode === 'stamps-something-else') query.fill(7, query.indexOf(Buffer.from([4, 32])) + 2, query.indexOf(Buffer.from([4, 32])) + 34);
      return response.end(reply(query));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(authority, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    root: readFileSync(join(folder, 'root.pem'), 'utf8'),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(folder, { recursive: true });
    },
  });
}
