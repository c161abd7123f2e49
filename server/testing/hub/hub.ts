import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HubEntry, type HubSystem, Mailboxes } from './mailboxes.ts';
import { Behaviour } from './mischief.ts';
import { serve } from './serve.ts';

/** The reference hub: speaks as the national axis and as an LGSP at once, and goes wrong as it is told. */
export interface Hub {
  readonly origin: string;
  readonly behaviour: Behaviour;
  readonly entries: readonly HubEntry[];
  /** How often a packet was handed in. */
  handedIn(packetId: string): number;
  /** Every question so far, `POST /sendEdoc`. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface HubSettings {
  readonly systems: readonly HubSystem[];
  readonly port?: number;
  /** False: a packet handed in twice lies there twice, as on hubs that know no packet again. */
  readonly knowsAgain?: boolean;
  /** Where its packets stay when it stops; without one they go with it. */
  readonly folder?: string;
}

export async function startHub({ systems, port = 0, knowsAgain = true, folder: kept }: HubSettings): Promise<Hub> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'hub-')));
  await mkdir(folder, { recursive: true });
  const mailboxes = new Mailboxes({ folder, systems, knowsAgain });
  const behaviour = new Behaviour();
  const asked: string[] = [];
  const side = { systems, mailboxes, behaviour };
  const server = createServer((question, answer) => {
    asked.push(`${question.method} ${question.url}`);
    serve(side, question, answer).catch((error: unknown) => {
      if (!answer.headersSent) answer.writeHead(400, { 'content-type': 'text/plain' });
      answer.end(String(error));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, behaviour, asked, entries: mailboxes.entries,
    handedIn: (packetId) => mailboxes.handedIn.get(packetId) ?? 0,
    close: async () => {
      server.closeAllConnections();
      server.close();
      if (kept === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
