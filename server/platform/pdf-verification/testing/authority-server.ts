import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Authority } from './authority.ts';

/** An authority with everything it runs: certificates that name its list and its responder, and its own time stamps. All by openssl. */
export interface AuthorityServer {
  readonly world: Authority;
  readonly host: string;
  readonly timeStampUrl: string;
  /** What is not answered now. */
  readonly silent: Set<'list' | 'answer' | 'stamp'>;
  /** What was asked so far. */
  readonly asked: ('list' | 'answer' | 'stamp')[];
  close(): Promise<void>;
}

export async function openAuthorityServer(): Promise<AuthorityServer> {
  const world = new Authority();
  const [silent, asked] = [new Set<'list' | 'answer' | 'stamp'>(), [] as ('list' | 'answer' | 'stamp')[]];
  const server = createServer((request, response) => {
    const what = request.url?.startsWith('/tsa') === true ? 'stamp' : request.url?.startsWith('/ocsp') === true ? 'answer' : 'list';
    asked.push(what);
    void buffer(request).then((body) => {
      if (silent.has(what)) return response.writeHead(503).end();
      if (what === 'list') return response.end(world.revocationList(request.url?.includes('root') === true ? 'root' : 'sub'));
      return response.end(what === 'stamp' ? stampReply(world, body) : answer(world, body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  prepare(world, host);
  return {
    world, host, silent, asked, timeStampUrl: `http://${host}/tsa`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      world.close();
    },
  };
}

function prepare(world: Authority, host: string): void {
  writeFileSync(join(world.folder, 'openssl.cnf'), `${readFileSync(join(world.folder, 'openssl.cnf'), 'utf8')}
[signer_asked]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature,nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
authorityInfoAccess = OCSP;URI:http://${host}/ocsp
crlDistributionPoints = URI:http://${host}/sub.crl
[tsa_listed]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
crlDistributionPoints = URI:http://${host}/sub.crl
[authority_listed]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
crlDistributionPoints = URI:http://${host}/root.crl
`);
  world.root('root', '/C=VN/O=Ban Cơ yếu (thử nghiệm)/CN=Gốc có dịch vụ');
  world.issue('sub', { subject: '/C=VN/O=Ban Cơ yếu (thử nghiệm)/CN=CA có dịch vụ', issuer: 'root', extensions: 'authority_listed', key: 'RSA-2048' });
  world.issue('tsa', { subject: '/CN=Dấu thời gian có danh sách', extensions: 'tsa_listed' });
}

function answer(world: Authority, question: Buffer): Buffer {
  writeFileSync(join(world.folder, 'question.der'), question);
  world.openssl('ocsp', '-index', 'sub/index.txt', '-CA', 'sub.crt', '-rsigner', 'sub.crt', '-rkey', 'sub.key', '-reqin', 'question.der', '-respout', 'reply.der', '-ndays', '3');
  return readFileSync(join(world.folder, 'reply.der'));
}

function stampReply(world: Authority, query: Buffer): Buffer {
  writeFileSync(join(world.folder, 'query.tsq'), query);
  world.openssl('ts', '-reply', '-config', 'openssl.cnf', '-section', 'tsa_section', '-queryfile', 'query.tsq', '-signer', 'tsa.crt', '-inkey', 'tsa.key', '-chain', 'tsa-chain.pem', '-out', 'reply.tsr');
  return readFileSync(join(world.folder, 'reply.tsr'));
}
