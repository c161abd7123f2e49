import { lookup as resolveName, type LookupAddress, type LookupOptions } from 'node:dns';
import { type IncomingMessage, request, type RequestOptions } from 'node:http';
import { allowedPlace, isPublicAddress } from './places.ts';

/** Asks one place of an authority: a list by its address, or an answer to a request. Undefined for whatever goes wrong. */
export type RevocationFetcher = (address: string, question: Uint8Array | null) => Promise<Uint8Array | undefined>;

export interface RevocationFetcherSettings {
  /** Machines that may be asked, `host` or `host:port`. */
  readonly hosts: readonly string[];
  /** Way out of the house, where there is no other. */
  readonly proxy?: string | undefined;
  readonly patienceMs?: number;
  readonly largestBytes?: number;
}

const PATIENCE_MS = 5_000;
/** Lists of large authorities have some megabytes. */
const LARGEST_BYTES = 8 * 2 ** 20;

/**
 * The address comes from a certificate, which anybody may have made: only named machines are asked, no redirection is followed, a
 * name that leads into the house is refused when it is resolved, and neither time nor size is left to the other side.
 */
export function revocationFetcher({ hosts, proxy, patienceMs = PATIENCE_MS, largestBytes = LARGEST_BYTES }: RevocationFetcherSettings): RevocationFetcher {
  return async (address, question) => {
    const url = allowedPlace(address, hosts);
    if (url === undefined) return undefined;
    const signal = AbortSignal.timeout(patienceMs);
    try {
      const response = await ask({ ...wayTo(url, proxy), method: question === null ? 'GET' : 'POST', signal }, question);
      return await bodyOf(response, largestBytes);
    } catch {
      return undefined;
    }
  };
}

function wayTo(url: URL, proxy: string | undefined): RequestOptions {
  if (proxy === undefined) return { hostname: url.hostname.replace(/^\[|\]$/gu, ''), port: url.port, path: `${url.pathname}${url.search}`, headers: { host: url.host }, lookup };
  // The proxy resolves the name; it is the one that keeps the house from itself.
  const { hostname, port } = new URL(proxy);
  return { hostname, port, path: url.href, headers: { host: url.host } };
}

function ask(options: RequestOptions, question: Uint8Array | null): Promise<IncomingMessage> {
  const headers = { ...(options.headers as Record<string, string>), connection: 'close', ...(question === null ? {} : { 'content-type': 'application/ocsp-request', 'content-length': question.length }) };
  return new Promise<IncomingMessage>((resolve, reject) => {
    const asked = request({ ...options, headers, agent: false }, resolve);
    asked.on('error', reject);
    asked.end(question ?? undefined);
  });
}

async function bodyOf(response: IncomingMessage, largestBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (response.statusCode === 200) {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > largestBytes) break;
      chunks.push(chunk);
    }
  }
  response.destroy();
  return response.statusCode !== 200 || size === 0 || size > largestBytes ? undefined : Buffer.concat(chunks);
}

type Resolved = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** Checked where the connection is made, so that a name cannot mean one machine when it is checked and another when it is called. */
function lookup(name: string, options: LookupOptions, answer: Resolved): void {
  resolveName(name, { ...options, all: true }, (error, addresses) => {
    const found = addresses as LookupAddress[] | undefined;
    const [first] = found ?? [];
    if (error !== null || found === undefined || first === undefined) return answer(error ?? new Error('no address'), []);
    if (!found.every(({ address }) => isPublicAddress(address))) return answer(new Error('the name leads into the house'), []);
    return options.all === true ? answer(null, found) : answer(null, first.address, first.family);
  });
}
