import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { HubEntry } from './mailboxes.ts';
import type { Mischief } from './mischief.ts';

const SLOW_MS = 250;
export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Answers in a wrong way that does not depend on the question; false when the act shall go on. */
export async function answerWrongly(answer: ServerResponse, mischief: Mischief | undefined): Promise<boolean> {
  if (mischief === 'slow') await pause(SLOW_MS);
  // A connection on which nothing ever comes is left to the other side's patience.
  if (mischief === 'silent') return true;
  if (mischief === 'burst') return (answer.writeHead(500, { 'content-type': 'text/html' }).end('<html><h1>Internal Server Error</h1></html>'), true);
  if (mischief === 'busy') return (answer.writeHead(429, { 'retry-after': '1' }).end(), true);
  if (mischief === 'wrong-type') return (answer.writeHead(200, { 'content-type': 'text/html' }).end('<html>Đăng nhập</html>'), true);
  if (mischief === 'no-json') return (answer.writeHead(200, { 'content-type': 'application/json' }).end('{"status":'), true);
  if (mischief === 'redirect') return (answer.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' }).end(), true);
  if (mischief === 'refused') return (answer.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"Unauthorized"}'), true);
  if (mischief === 'huge') return (await endless(answer), true);
  return false;
}

async function endless(answer: ServerResponse): Promise<void> {
  answer.writeHead(200, { 'content-type': 'application/octet-stream' });
  const chunk = Buffer.alloc(65_536, 'A');
  while (!answer.destroyed) {
    if (!answer.write(chunk)) await new Promise<void>((resolve) => { answer.once('drain', resolve); answer.once('close', resolve); });
  }
}

export interface Shape {
  readonly before: string;
  readonly after: string;
  readonly type: string;
  readonly base64: boolean;
}

/** A packet as an answer, in pieces; cut off before its end, or shortened so that only its meaning shows it. */
export async function answerPacket(answer: ServerResponse, entry: HubEntry, { before, after, type, base64 }: Shape, mischief: Mischief | undefined): Promise<void> {
  const isShort = mischief === 'cut-off' || mischief === 'shortened';
  const end = isShort ? Math.floor(entry.size / 2) : entry.size;
  const coded = (size: number): number => (base64 ? Math.ceil(size / 3) * 4 : size);
  const length = Buffer.byteLength(before) + coded(mischief === 'cut-off' ? entry.size : end) + Buffer.byteLength(after);
  answer.writeHead(200, { 'content-type': type, 'content-length': length, ...(base64 ? {} : { 'XroadVnpt-hash-file': entry.sha256 }) });
  await pipeline(pieces(), answer, { end: mischief !== 'cut-off' }).catch(() => undefined);
  if (mischief === 'cut-off') answer.destroy();

  async function* pieces(): AsyncIterable<Buffer | string> {
    if (before !== '') yield before;
    // A multiple of three, so that each piece ends with a whole group of base64.
    if (end > 0) for await (const chunk of createReadStream(entry.file, { end: end - 1, highWaterMark: 196_608 }) as AsyncIterable<Buffer>) yield base64 ? chunk.toString('base64') : chunk;
    if (after !== '' && mischief !== 'cut-off') yield after;
  }
}

/** JSON, or nothing any more when the acknowledgement is to be lost: what was asked for has been done all the same. */
export function answerJson(answer: ServerResponse, value: unknown, mischief: Mischief | undefined): void {
  if (mischief === 'lost-acknowledgement') answer.destroy();
  else answer.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}

/** A list as it is, with each packet twice, or in no order. */
export function arranged<T>(rows: readonly T[], mischief: Mischief | undefined): T[] {
  if (mischief === 'twice-listed') return [...rows, ...rows];
  return mischief === 'shuffled' ? rows.toReversed() : [...rows];
}
