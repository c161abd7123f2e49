import { useEffect, useState } from 'react';
import { language } from '#web/lib/language.ts';
import { Problem, problemFrom } from '#web/lib/problem.ts';

export interface Bytes {
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly sha256: string | undefined;
  readonly share: number;
  readonly problem: Problem | null;
}

const NOTHING: Bytes = { bytes: undefined, sha256: undefined, share: 0, problem: null };

/**
 * The bytes of a file on this device or at an address of ours, with their digest where the browser may compute it. A paper that
 * `stays` shows what it has until the next is there.
 */
export function useBytes(source: Blob | string, stays: boolean): Bytes {
  const [state, setState] = useState<Bytes>(NOTHING);
  useEffect(() => {
    const stop = new AbortController();
    if (!stays) setState(NOTHING);
    const onShare = (share: number): void => setState((before) => ({ ...before, share }));
    load(source, stop.signal, onShare)
      .then(async (bytes) => {
        const sha256 = await digest(bytes);
        if (!stop.signal.aborted) setState({ bytes, sha256, share: 1, problem: null });
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) setState((before) => ({ ...(stays ? before : NOTHING), problem: error instanceof Problem ? error : new Problem('offline') }));
      });
    return () => stop.abort();
  }, [source, stays]);
  return state;
}

async function load(source: Blob | string, signal: AbortSignal, onShare: (share: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof source !== 'string') return new Uint8Array(await source.arrayBuffer());
  const response = await fetch(source, { signal, headers: { 'accept-language': language.current(), 'x-requested-with': 'cong-so-so' } });
  if (!response.ok || response.body === null) throw problemFrom(response.status, await response.json().catch(() => undefined));
  const total = Number(response.headers.get('content-length') ?? 0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let got = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    got += read.value.length;
    if (total > 0) onShare(got / total);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  // Only offered on https and localhost.
  if (!('subtle' in crypto)) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
