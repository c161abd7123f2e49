import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** An agency as the hub knows it: identifiers of both schemes mean the same mailbox. */
export interface HubOrgan {
  readonly codes: readonly string[];
}

/** An installation: who it is, its secret, and whose mail it fetches. */
export interface HubSystem {
  readonly systemId: string;
  readonly secret: string;
  readonly organs: readonly HubOrgan[];
}

export type HubKind = 'edoc' | 'status';
export type HubState = 'initial' | 'processing' | 'done' | 'fail';

/** One packet in the mailbox of one agency. */
export interface HubEntry {
  readonly docId: string;
  readonly packetId: string;
  readonly kind: HubKind;
  readonly from: string;
  readonly to: string;
  readonly systemId: string;
  readonly at: string;
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  state: HubState;
  fetches: number;
}

/** A packet as it is handed in. */
export interface Arriving {
  readonly packetId: string;
  readonly kind: HubKind;
  readonly from: string;
  /** Null: as the packet itself says. */
  readonly to: readonly string[] | null;
  readonly announcedSha256: string | null;
}

const BEGINNING = 262_144;

/** The mailboxes of a hub; packets lie as files, so that large ones cost no memory. */
export class Mailboxes {
  readonly entries: HubEntry[];
  /** How often each packet was handed in, twins included. */
  readonly handedIn = new Map<string, number>();
  /** Whether a packet that is handed in again under the same id is taken for the same. A hub that does not makes twins. */
  private readonly knowsAgain: boolean;
  private readonly folder: string;
  private readonly systems: readonly HubSystem[];
  private count = 0;

  constructor({ folder, systems, knowsAgain }: { folder: string; systems: readonly HubSystem[]; knowsAgain: boolean }) {
    this.folder = folder;
    this.systems = systems;
    this.knowsAgain = knowsAgain;
    this.entries = existsSync(this.index) ? (JSON.parse(readFileSync(this.index, 'utf8')) as HubEntry[]) : [];
    this.count = this.entries.length;
  }

  private get index(): string {
    return join(this.folder, 'entries.json');
  }

  /** A hub that is stopped and started again on its folder still has what was handed in. */
  private save(): void {
    writeFileSync(`${this.index}.part`, JSON.stringify(this.entries));
    renameSync(`${this.index}.part`, this.index);
  }

  mark(entry: HubEntry, state: HubState): void {
    entry.state = state;
    this.save();
  }

  /** Takes a packet for every agency it names; answers the name it has here, or why it is refused. */
  async take(arriving: Arriving, bytes: AsyncIterable<Uint8Array>): Promise<{ docId: string } | { refused: string }> {
    const file = join(this.folder, `${randomUUID()}.edxml`);
    const { sha256, beginning } = await keep(bytes, file);
    if (arriving.announcedSha256 !== null && arriving.announcedSha256 !== sha256) return this.refuse(file, 'hash-file is not that of the packet');
    this.handedIn.set(arriving.packetId, (this.handedIn.get(arriving.packetId) ?? 0) + 1);
    const known = this.entries.find(({ packetId }) => packetId === arriving.packetId);
    if (known !== undefined && this.knowsAgain) {
      await rm(file);
      return { docId: known.docId };
    }
    const places = this.placesOf(arriving.to ?? receiversIn(beginning));
    if (places.length === 0) return this.refuse(file, 'no agency of this name');
    const { size } = await stat(file);
    this.count += 1;
    const at = new Date(Date.UTC(2026, 10, 23) + this.count * 1_000).toISOString();
    const added = places.map(({ systemId, code }) => ({ docId: randomUUID(), packetId: arriving.packetId, kind: arriving.kind, from: arriving.from, to: code, systemId, at, file, sha256, size, state: 'initial' as const, fetches: 0 }));
    this.entries.push(...added);
    this.save();
    return { docId: added[0]?.docId ?? '' };
  }

  waitingFor(systemId: string, kind: HubKind): HubEntry[] {
    return this.entries.filter((entry) => entry.systemId === systemId && entry.kind === kind && (entry.state === 'initial' || entry.state === 'processing'));
  }

  find(systemId: string, docId: string): HubEntry | undefined {
    return this.entries.find((entry) => entry.docId === docId && entry.systemId === systemId);
  }

  /** Lays what a packet has brought down a second time, as hubs do that forward it twice. */
  double(docId: string): void {
    const packetId = this.entries.find((entry) => entry.docId === docId)?.packetId;
    this.entries.push(...this.entries.filter((entry) => entry.packetId === packetId).map((entry) => ({ ...entry, docId: randomUUID(), state: 'initial' as const, fetches: 0 })));
  }

  private async refuse(file: string, refused: string): Promise<{ refused: string }> {
    await rm(file);
    return { refused };
  }

  private placesOf(codes: readonly string[]): { systemId: string; code: string }[] {
    const wanted = codes.map((code) => code.trim().toUpperCase());
    return this.systems.flatMap(({ systemId, organs }) => organs.flatMap(({ codes: own }) => {
      const code = own.find((one) => wanted.includes(one.toUpperCase()));
      return code === undefined ? [] : [{ systemId, code }];
    }));
  }
}

async function keep(bytes: AsyncIterable<Uint8Array>, file: string): Promise<{ sha256: string; beginning: string }> {
  const hash = createHash('sha256');
  const first: Uint8Array[] = [];
  let size = 0;
  const watch = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      if (size < BEGINNING) first.push(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(bytes, watch, createWriteStream(file));
  return { sha256: hash.digest('hex'), beginning: Buffer.concat(first).toString('utf8') };
}

const TO = /<(?:[\w-]+:)?To>\s*<(?:[\w-]+:)?OrganId>([^<]+)</gu;
const ABOUT = /<(?:[\w-]+:)?ResponseFor>\s*<(?:[\w-]+:)?OrganId>([^<]+)</gu;

/** Whom a packet names as receivers; a status goes to the sender of the document it is about. */
function receiversIn(packet: string): string[] {
  const named = [...packet.matchAll(TO)].map(([, code = '']) => code);
  return named.length > 0 ? named : [...packet.matchAll(ABOUT)].map(([, code = '']) => code);
}
