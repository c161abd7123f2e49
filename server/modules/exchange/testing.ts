import { randomUUID } from 'node:crypto';
import type { House } from '#server/testing/house.ts';
import { anOutsideAgency, type OutsideFacts } from '../catalogue/testing.ts';
import { readPacket } from './edxml/read-packet.ts';
import type { AttachmentFacts, EdocFacts, PacketFacts, StatusFacts } from './edxml/facts.ts';
import type { OpenLine } from './exchange.deps.ts';
import { type Line, LineFailure, type LineProblem, type OutgoingPacket, type PacketKind } from './lines/line.ts';
import { writeEdoc, writeStatus } from './edxml/write-packet.ts';

interface Lying {
  readonly transportId: string;
  readonly packetId: string;
  readonly kind: PacketKind;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly bytes: Buffer;
}

/** A hub in memory that keeps each packet once by its id, and fails when it is told to. */
export class MemoryHub {
  readonly lying: Lying[] = [];
  readonly marks: { transportId: string; state: string; problem: string | null }[] = [];
  /** How often each packet id was sent, failures after keeping included. */
  readonly sends = new Map<string, number>();
  /** Thrown before anything happens, by act. */
  readonly failing = new Map<'list' | 'fetch' | 'mark' | 'send', LineProblem>();
  /** Keeps what is sent and then loses the word of it: so many times. */
  lostAcknowledgements = 0;
  /** Its adapter has a fault of its own: what it throws is nothing a line says. */
  isBroken = false;
  /** Forgets that it was told done or fail: so many times. */
  lostMarks = 0;

  line(): Line {
    return {
      list: async (organIds, limit) => {
        this.#mayFail('list');
        return this.lying.filter(({ to, transportId }) => to.some((code) => organIds.includes(code)) && !this.#isMarked(transportId)).slice(0, limit).map(({ transportId, kind, from }) => ({ transportId, kind, from }));
      },
      fetch: (transportId) => this.#fetch(transportId),
      mark: async (transportId, state, problem) => {
        this.#mayFail('mark');
        if (state !== 'processing' && this.lostMarks > 0) {
          this.lostMarks -= 1;
          throw new LineFailure({ code: 'timed-out', detail: 'no answer' });
        }
        this.marks.push({ transportId, state, problem });
      },
      send: async (packet) => {
        this.#mayFail('send');
        return this.#keep(packet);
      },
      test: async () => ({ milliseconds: 1 }),
    };
  }

  /** Lays bytes down as if another house had sent them. */
  lay(packet: { kind: PacketKind; from: string | null; to: readonly string[]; bytes: Uint8Array }): string {
    const transportId = randomUUID();
    this.lying.push({ ...packet, transportId, packetId: randomUUID(), bytes: Buffer.from(packet.bytes) });
    return transportId;
  }

  /** What lies there for a code, read. */
  async readFor(code: string): Promise<PacketFacts[]> {
    const read = [];
    for (const { bytes, to } of this.lying) {
      if (!to.includes(code)) continue;
      const reading = await readPacket(oneChunk(bytes), async (_facts, content) => void (await Array.fromAsync(content)));
      if (!reading.readable) throw new Error(`${reading.fault.code} ${reading.fault.where}`);
      read.push(reading.facts);
    }
    return read;
  }

  #isMarked(transportId: string): boolean {
    return this.marks.some((mark) => mark.transportId === transportId && mark.state !== 'processing');
  }

  #mayFail(act: 'list' | 'fetch' | 'mark' | 'send'): void {
    const problem = this.failing.get(act);
    if (problem !== undefined) throw new LineFailure(problem);
  }

  async *#fetch(transportId: string): AsyncGenerator<Uint8Array> {
    this.#mayFail('fetch');
    if (this.isBroken) throw new Error('a fault of the adapter');
    const found = this.lying.find((each) => each.transportId === transportId);
    if (found === undefined) throw new LineFailure({ code: 'rejected', detail: 'unknown' });
    yield found.bytes;
  }

  async #keep({ id, kind, from, to, open }: OutgoingPacket): Promise<{ transportId: string }> {
    const bytes = Buffer.concat(await Array.fromAsync(open()));
    this.sends.set(id, (this.sends.get(id) ?? 0) + 1);
    const known = this.lying.find(({ packetId }) => packetId === id);
    if (known !== undefined && !known.bytes.equals(bytes)) throw new Error(`packet ${id} came again with other bytes`);
    if (known === undefined) this.lying.push({ transportId: randomUUID(), packetId: id, kind, from, to, bytes });
    if (this.lostAcknowledgements > 0) {
      this.lostAcknowledgements -= 1;
      throw new LineFailure({ code: 'timed-out', detail: 'no answer' });
    }
    return { transportId: this.lying.find(({ packetId }) => packetId === id)?.transportId ?? '' };
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export const LINE_ID = '0190a0a0-0000-7000-8000-00000000e401';

/** The one line of a house, over a hub, for these of its agencies. */
export const overHub = (hub: MemoryHub, agencies: () => readonly { readonly id: string; readonly codes: readonly string[] }[]): (() => Promise<OpenLine[]>) => async () =>
  [{ id: LINE_ID, name: 'Trục thử', kind: 'axis', line: hub.line(), agencyIds: agencies().map(({ id }) => id), organIds: agencies().flatMap(({ codes }) => codes), reachesAgencyIds: null }];

/** An agency of another house, with the codes it has there. */
export async function aNeighbour(house: Pick<House, 'sql'>, facts: OutsideFacts): Promise<{ id: string; code: string; name: string }> {
  return { id: await anOutsideAgency(house, facts), code: facts.code102 ?? facts.codeQd20 ?? '', name: facts.name };
}

const organ = (organId: string, name: string) => ({ organId, name, superiorName: null, address: null, email: null, telephone: null, fax: null, website: null });

export interface AttachedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A document as another house sends it. */
export function anEdoc(parts: { from: { code: string; name: string }; to: readonly string[] } & Partial<Pick<EdocFacts, 'number' | 'symbol' | 'subject' | 'responseFor' | 'priority' | 'documentId' | 'content'>> & { business?: Partial<EdocFacts['business']> }): EdocFacts {
  const { from, to, number = String(Math.ceil(Math.random() * 1e6)), symbol = 'UBND-VP', business, ...rest } = parts;
  return {
    kind: 'edoc', from: organ(from.code, from.name), to: to.map((code) => organ(code, code)), documentId: `${from.code},2020/04/02,${number}/${symbol}`, number, symbol, place: 'Nghệ An',
    promulgatedOn: '2020-04-02', type: { group: 2, detail: 18, name: 'Công văn' }, subject: 'V/v phối hợp trực cơ quan', content: null,
    signer: { competence: null, position: 'Chủ tịch', fullName: 'Lê Văn Ánh' }, dueOn: '2020-04-20', priority: 0, sphere: null, typist: null, amount: 1, pages: 1, appendixes: [],
    responseFor: [], steeringType: null, toPlaces: ['Như trên'], trace: [{ organId: from.code, at: '2020-04-02T08:00:00+07:00' }],
    ...rest, business: { type: 'new', reason: 'Văn bản mới', paper: false, documentId: null, update: null, staff: null, replaces: [], ...business },
  };
}

export async function edocBytes(facts: EdocFacts, files: readonly AttachedFile[]): Promise<Buffer> {
  const attachments = files.map(({ name, bytes }, index) => ({ facts: { contentId: `tep-${index}`, name, description: null, contentType: typeOf(name) } satisfies AttachmentFacts, open: () => oneChunk(bytes) }));
  return Buffer.concat(await Array.fromAsync(writeEdoc(facts, attachments, null)));
}

const typeOf = (name: string): string => (name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream');

/** A status as another house sends it, about a document of this one. */
export function aStatus({ from, about, code, ...rest }: { from: { code: string; name: string }; about: { organId: string; documentId: string }; code: StatusFacts['code'] } & Partial<Pick<StatusFacts, 'description' | 'at'>>): StatusFacts {
  return {
    kind: 'status', from: organ(from.code, from.name), responseFor: { ...about, code: null, promulgatedOn: null }, staff: null, code, description: null, at: '2026-11-23T08:00:00+07:00', ...rest,
  };
}

export const statusBytes = async (facts: StatusFacts): Promise<Buffer> => Buffer.concat(await Array.fromAsync(writeStatus(facts, null)));
