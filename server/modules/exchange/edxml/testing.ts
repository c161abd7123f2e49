import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EdocFacts, Organ, StatusFacts } from './facts.ts';
import type { PacketLimits } from './limits.ts';
import { type PacketReading, readPacket } from './read-packet.ts';
import type { OutgoingAttachment } from './write/pieces.ts';

const SAMPLES = join(import.meta.dirname, '../../../../samples/edxml');

/** A packet as published with the kit of the national axis. */
export const sample = (name: string): Buffer => readFileSync(join(SAMPLES, name));

export interface Kept {
  readonly reading: PacketReading;
  /** What the sink took, by ContentId. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Reads a packet that comes in pieces of this size. */
export async function readOf(packet: Uint8Array | string, { piece = 64 * 1024, limits }: { piece?: number; limits?: PacketLimits } = {}): Promise<Kept> {
  const files = new Map<string, Buffer>();
  const reading = await readPacket(inPieces(Buffer.from(packet as Uint8Array), piece), async ({ contentId }, bytes) => {
    files.set(contentId, await whole(bytes));
  }, limits);
  return { reading, files };
}

export async function* inPieces(bytes: Buffer, piece: number): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

export async function whole(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

export const anOrgan = (facts: Partial<Organ> = {}): Organ =>
  ({ organId: '000.00.07.H29', superiorName: 'Ủy ban nhân dân Thành phố Hồ Chí Minh', name: 'Sở A', address: null, email: 'soa@example.vn', telephone: null, fax: null, website: null, ...facts });

export const anEdoc = (facts: Partial<EdocFacts> = {}): EdocFacts => ({
  kind: 'edoc', from: anOrgan(), to: [anOrgan({ organId: '000.00.11.H29', name: 'Sở B' })], documentId: '000.00.07.H29,2026/11/23,128/SA-VP', number: '128', symbol: 'SA-VP', place: 'Thành phố Hồ Chí Minh',
  promulgatedOn: '2026-11-23', type: { group: 2, detail: 18, name: 'Công văn' }, subject: 'V/v phối hợp rà soát', content: null, signer: { competence: 'KT. GIÁM ĐỐC', position: 'Phó Giám đốc', fullName: 'Nguyễn Văn A' },
  dueOn: '2026-11-30', priority: 1, sphere: null, typist: 'NVA', amount: 1, pages: 2, appendixes: ['Phụ lục I'], responseFor: [], steeringType: 0, toPlaces: ['Như trên'],
  trace: [{ organId: '000.00.07.H29', at: '2026-11-23T14:05:09+07:00' }],
  business: { type: 'new', reason: 'Văn bản mới', paper: false, documentId: null, update: null, staff: null, replaces: [] }, ...facts,
});

export const aStatus = (facts: Partial<StatusFacts> = {}): StatusFacts => ({
  kind: 'status', from: anOrgan({ organId: '000.00.11.H29', name: 'Sở B' }), code: '03', description: 'Đã tiếp nhận', at: '2026-11-23T15:00:00+07:00', staff: { department: 'Văn thư', staff: 'Trần Thị B', mobile: null, email: null },
  responseFor: { organId: '000.00.07.H29', code: '128/SA-VP', promulgatedOn: '2026-11-23', documentId: '000.00.07.H29,2026/11/23,128/SA-VP' }, ...facts,
});

export const anAttachment = (name: string, bytes: Uint8Array, facts: Partial<OutgoingAttachment['facts']> = {}): OutgoingAttachment =>
  ({ facts: { contentId: createHash('sha256').update(name).digest('hex').slice(0, 12), name, description: 'Văn bản chính', contentType: 'application/pdf', ...facts }, open: () => inPieces(Buffer.from(bytes), 1_000) });

export const PDF = Buffer.from('%PDF-1.7\nkhông phải PDF thật, chỉ để thử\n%%EOF\n');
