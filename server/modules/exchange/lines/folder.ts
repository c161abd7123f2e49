import { constants } from 'node:fs';
import { access, type FileHandle, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failure } from './failures.ts';
import { hasEnd } from './folder-end.ts';
import { type Line, LineFailure, type PacketKind, type WaitingPacket } from './line.ts';
import { isTransportId } from './waiting.ts';

export interface FolderSettings {
  /** The folder of this line; `outbox`, `inbox`, `sent`, `done` and `failed` are in it. */
  readonly folder: string;
  readonly clock: () => Date;
}

/** Who copies into the inbox without renaming is waited for until the packet has its end, or has not grown for this long. */
const GIVEN_UP_MS = 600_000;
const MOST_LOOKED_AT = 5_000;
const PLACES = ['outbox', 'inbox', 'sent', 'done', 'failed'] as const;
type PlaceName = (typeof PLACES)[number];

/** A folder drop (thư mục trao đổi) for agencies without a line: carried by whatever carries files, written and taken whole. */
export function folderLine({ folder, clock }: FolderSettings): Line {
  const at = (place: PlaceName, name = ''): string => join(folder, place, name);
  return {
    list: (_organIds, limit) => told(async () => {
      await prepare(folder);
      return waiting({ folder, now: clock().getTime() }, limit);
    }),
    fetch: async function* (transportId, maxBytes) {
      const handle = await told(() => openPlain(at('inbox', checked(transportId))));
      try {
        const { size } = await handle.stat();
        if (size > maxBytes) throw failure('too-large', `${size} bytes, at most ${maxBytes} are taken`);
        // It may grow while it is read; not beyond what was seen.
        yield* handle.createReadStream({ start: 0, end: Math.max(0, size - 1), autoClose: false }) as AsyncIterable<Uint8Array>;
      } catch (error) {
        throw asFailure(error);
      } finally {
        await handle.close();
      }
    },
    mark: (transportId, state, problem) => told(async () => {
      if (state === 'processing') return;
      await putAside(folder, checked(transportId), state === 'done' ? 'done' : 'failed', problem);
    }),
    send: (packet) => told(async () => {
      await prepare(folder);
      const name = `${checked(packet.id)}.${packet.kind}.edxml`;
      // Whoever carries it may have taken it away since: the mark stays.
      if (!(await isThere(at('outbox', name))) && !(await isThere(at('sent', name)))) await writeWhole(folder, 'outbox', name, packet.open());
      await writeWhole(folder, 'sent', name, []);
      return { transportId: name };
    }),
    test: () => told(async () => {
      const began = performance.now();
      await prepare(folder);
      await writeWhole(folder, 'sent', 'thu-ket-noi', []);
      await readdir(at('inbox'));
      await access(at('outbox'), constants.W_OK);
      return { milliseconds: Math.round(performance.now() - began) };
    }),
  };
}

const asFailure = (error: unknown): LineFailure => {
  if (error instanceof LineFailure) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return failure(code === 'ENOENT' || code === 'ELOOP' ? 'rejected' : 'unreachable', code === '' ? String(error) : `the folder: ${code}`);
};

async function told<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw asFailure(error);
  }
}

function checked(name: string): string {
  if (!isPacketName(name)) throw failure('rejected', 'no name of a packet');
  return name;
}

/** Its places are folders of its own: one that is a link would lead what we write, or move, somewhere else. */
async function prepare(folder: string): Promise<void> {
  for (const place of PLACES) {
    await mkdir(join(folder, place), { recursive: true, mode: 0o770 });
    if (!(await lstat(join(folder, place))).isDirectory()) throw failure('unreachable', `${place} is no folder`);
  }
}

const isThere = (path: string): Promise<boolean> => lstat(path).then(() => true, () => false);

async function openPlain(path: string): Promise<FileHandle> {
  // Not through a link, and not waiting for the other end of a pipe.
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw failure('rejected', 'no plain file');
}

/** What lies in the inbox whole, oldest first. What only calls itself a packet (a link, a pipe, an impossible name) is put aside. */
async function waiting({ folder, now }: { folder: string; now: number }, limit: number): Promise<WaitingPacket[]> {
  const inbox = join(folder, 'inbox');
  const found: { name: string; at: number }[] = [];
  for (const entry of (await readdir(inbox, { withFileTypes: true })).slice(0, MOST_LOOKED_AT)) {
    const { name } = entry;
    if (!callsItselfAPacket(name) || entry.isDirectory()) continue;
    if (!entry.isFile() || !isPacketName(name)) {
      await putAside(folder, name, 'failed', entry.isFile() ? 'Tên tệp không hợp lệ.' : 'Không phải là tệp thường.');
      continue;
    }
    const { mtimeMs } = await lstat(join(inbox, name));
    if (now - mtimeMs > GIVEN_UP_MS || (await hasEnd(join(inbox, name)))) found.push({ name, at: mtimeMs });
  }
  return found.toSorted((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1)).slice(0, limit)
    .map(({ name }) => ({ transportId: name, kind: kindOf(name), from: null }));
}

const isPacketName = (name: string): boolean => isTransportId(name) && !name.startsWith('.');
/** What begins with one dot is half of somebody's copying. */
const callsItselfAPacket = (name: string): boolean => name.toLowerCase().endsWith('.edxml') && !/^\.[^.]/u.test(name);
const kindOf = (name: string): PacketKind => (/\.status\.edxml$/iu.test(name) ? 'status' : 'edoc');

/** Moves a packet out of the inbox; the second time there is nothing left to move. A reason lies beside what failed. */
async function putAside(folder: string, name: string, place: 'done' | 'failed', reason: string | null): Promise<void> {
  const from = join(folder, 'inbox', name);
  if (!(await isThere(from))) return;
  const target = await freeName(join(folder, place), isPacketName(name) ? name : `ten-khong-hop-le-${Buffer.from(name).toString('hex').slice(0, 40)}.edxml`);
  if (place === 'failed') await writeWhole(folder, place, `${target}.reason.txt`, [Buffer.from(`${reason ?? ''}\n`)]);
  await rename(from, join(folder, place, target));
  await settle(join(folder, place));
  await settle(join(folder, 'inbox'));
}

/** The same packet may be dropped again later; what lies there already is not overwritten. */
async function freeName(folder: string, name: string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${copy}.${name}`;
    if (!(await isThere(join(folder, candidate)))) return candidate;
  }
}

/** Seen by others whole or not at all, also when the machine stops in between. */
async function writeWhole(folder: string, place: PlaceName, name: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  const unfinished = join(folder, place, `.${name}.part`);
  await rm(unfinished, { force: true });
  const handle = await open(unfinished, 'wx', 0o660);
  try {
    for await (const chunk of bytes) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, join(folder, place, name));
  await settle(join(folder, place));
}

async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
