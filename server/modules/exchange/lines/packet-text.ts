import { failure } from './failures.ts';
import type { Place } from './ask.ts';

const BEGINS_AS_XML = /^\uFEFF?\s*</u;
const LONE_FIRST_HALF = /[\uD800-\uDBFF]$/u;

/** A packet that comes inside JSON: as text, or as base64. The first sign that is no blank tells which; nothing at all is refused. */
export async function* packetFromText({ secrets }: Pick<Place, 'secrets'>, pieces: AsyncIterable<string>, maxBytes: number): AsyncIterable<Uint8Array> {
  let carried = '';
  let turn: ((text: string, isLast: boolean) => { bytes: Buffer; carried: string }) | undefined;
  let size = 0;
  const checked = (bytes: Buffer): Buffer => {
    size += bytes.length;
    if (size > maxBytes) throw failure('too-large', `at most ${maxBytes} bytes are taken`, secrets);
    return bytes;
  };
  for await (const piece of pieces) {
    const text = carried + piece;
    turn ??= text.trim() === '' ? undefined : BEGINS_AS_XML.test(text) ? fromXml : fromBase64(secrets);
    const turned: { bytes: Buffer; carried: string } = turn?.(text, false) ?? { bytes: Buffer.alloc(0), carried: text };
    carried = turned.carried;
    if (turned.bytes.length > 0) yield checked(turned.bytes);
  }
  if (turn !== undefined && carried !== '') yield checked(turn(carried, true).bytes);
}

function fromXml(text: string, isLast: boolean): { bytes: Buffer; carried: string } {
  const carried = isLast ? '' : (LONE_FIRST_HALF.exec(text)?.[0] ?? '');
  return { bytes: Buffer.from(text.slice(0, text.length - carried.length)), carried };
}

const fromBase64 = (secrets: readonly string[]) => (raw: string, isLast: boolean): { bytes: Buffer; carried: string } => {
  const text = /\s/u.test(raw) ? raw.replaceAll(/\s+/gu, '') : raw;
  // The last four signs wait: only there may it be filled up with “=”.
  const whole = isLast ? text.length : Math.max(0, Math.floor((text.length - 1) / 4) * 4);
  const part = text.slice(0, whole);
  if ((isLast && text.length % 4 !== 0) || !(isLast ? /^[A-Za-z\d+/]*={0,2}$/u : /^[A-Za-z\d+/]*$/u).test(part)) throw failure('bad-answer', 'the packet is no base64', secrets);
  return { bytes: Buffer.from(part, 'base64'), carried: text.slice(whole) };
};
