import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { OutputOf } from '#contract/endpoint.ts';
import type { handover } from '#contract/documents/handover.ts';
import { theWorld } from '#server/platform/pdf-verification/testing/world.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anOffice, type Office } from '../documents/testing.ts';
import { type Agent, openAgent } from './testing-agent.ts';
import { registerCertificate } from './testing-key-files.ts';

export type Handed = OutputOf<typeof handover.handOver>;
export interface Draft {
  readonly id: string;
  readonly version: number;
}

/** An office whose people and seal sign with a program outside; their certificates are by the authority of the tests. */
export interface OutsideOffice {
  readonly house: House;
  readonly office: Office;
  readonly agent: Agent;
  /** Of the head and the agency, by which the authority knows their keys. */
  readonly ids: { readonly head: string; readonly agency: string };
  confirmPresence(): Promise<void>;
  handOver(who: Visitor, draft: Draft, order: { act: 'sign' | 'issue'; method?: 'agent' | 'hash' }): Promise<Handed>;
  complete(who: Visitor, id: string, signature?: string): ReturnType<Visitor['send']>;
  /** As the page does: its message goes to the program, whose addresses lead to this server. */
  callAgent(made: Handed): Promise<{ Status: number; Message: string; FileServer: string }>;
  /** An address that was handed out, as it is reached here. */
  local(address: string | null | undefined): string;
  pdfOf(id: string): Promise<Buffer>;
  stateOf(id: string): Promise<{ state: string; version: number } | undefined>;
  close(): Promise<void>;
}

export async function openOutsideOffice(): Promise<OutsideOffice> {
  const world = theWorld();
  const agent = await openAgent(world.get('hoa'));
  const house = await openHouse({ signing: { newDemoKeys: null, agentAddress: agent.address } });
  await house.app.listen({ port: 0, host: '127.0.0.1' });
  const office = await anOffice(house);
  const ids = await giveCertificates(house, office);
  const { port } = house.app.server.address() as { port: number };
  const local = (address: string | null | undefined): string => (address ?? '').replace(/^https?:\/\/[^/]+/u, `http://127.0.0.1:${port}`);
  return {
    house, office, agent, ids, local,
    confirmPresence: async () => {
      for (const who of [office.head, office.clerk]) await who.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    },
    handOver: (who, { id, version }, order) => who.call('documents', 'handOver', { params: { id }, body: { version, method: 'agent', ...order } }),
    complete: (who, id, signature) => who.send('documents', 'completeHandover', { params: { id }, body: { signature: signature ?? null } }),
    callAgent: ({ agent: call }) => ask(call?.address ?? '', Object.fromEntries(Object.entries(call?.message ?? {}).map(([name, value]) => [name, value === null ? null : local(value)]))),
    pdfOf: async (id) => (await office.clerk.send('documents', 'getPdf', { params: { id } })).rawPayload,
    stateOf: async (id) => (await house.sql<{ state: string; version: number }>('select state, version from documents.outgoing where id = $1', [id]))[0],
    close: async () => {
      await house.close();
      await agent.close();
    },
  };
}

async function giveCertificates(house: House, office: Office): Promise<OutsideOffice['ids']> {
  const world = theWorld();
  const [administrator, { personId, name }] = await Promise.all([house.as('stttt-admin'), office.head.call('identity', 'getMe', {})]);
  await administrator.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
  await registerCertificate({ authority: world, administrator, owner: { ownerKind: 'person', id: personId }, name });
  await registerCertificate({ authority: world, administrator, owner: { ownerKind: 'agency', id: office.agencyId }, name: 'Sở Thông tin và Truyền thông' });
  await administrator.call('signing', 'beginDigitalSigning', { params: { id: office.agencyId } });
  await mkdir(join(house.folder, 'trust'), { recursive: true });
  await writeFile(join(house.folder, 'trust', 'root.pem'), await readFile(world.get('root').certificateFile));
  return { head: personId, agency: office.agencyId };
}

async function ask(address: string, message: object): Promise<{ Status: number; Message: string; FileServer: string }> {
  const socket = new WebSocket(address);
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify(message));
  const said = await new Promise<Buffer>((resolve) => socket.once('message', resolve));
  socket.close();
  return JSON.parse(said.toString('utf8')) as { Status: number; Message: string; FileServer: string };
}
