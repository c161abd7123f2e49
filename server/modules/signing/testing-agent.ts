import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Identity } from '#server/platform/pdf-verification/testing/authority.ts';
import { aLetter, changed, signed } from '#server/platform/pdf-verification/testing/signed-pdf.ts';

/** What a signing program may do wrong, or somebody who pretends to be one. */
export type AgentMode = 'signs' | 'alters-a-byte' | 'draws-on-it' | 'sends-another-file' | 'sends-it-unsigned' | 'sends-nonsense' | 'sends-twice' | 'is-cancelled';

/** A stand-in for the signing program on a person's machine: the same calls, the same answers, its key from openssl. */
export interface Agent {
  readonly address: string;
  mode: AgentMode;
  /** Whose token is plugged in. */
  signer: Identity;
  /** What the server said to each file it was sent. */
  readonly answers: { readonly status: number; readonly body: Record<string, unknown> }[];
  /** Of the last call. */
  lastMessage: Record<string, string | null> | undefined;
  close(): Promise<void>;
}

export async function openAgent(signer: Identity): Promise<Agent> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const agent: Agent = {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`, mode: 'signs', signer, answers: [], lastMessage: undefined,
    close: async () => {
      for (const client of server.clients) client.terminate();
      server.close();
      await once(server, 'close');
    },
  };
  server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    socket.on('message', (data: Buffer) => void answer(agent, String(request.url), JSON.parse(data.toString('utf8')) as Record<string, string | null>).catch((error: Error) => ({ Status: 500, Message: error.message, FileServer: '' })).then((said) => socket.send(JSON.stringify(said))));
  });
  return agent;
}

async function answer(agent: Agent, call: string, message: Record<string, string | null>): Promise<object> {
  agent.lastMessage = message;
  if (!call.startsWith('/vgca_sign_')) return { Status: 500, Message: 'unknown function', FileServer: '' };
  if (agent.mode === 'is-cancelled') return { Status: 1, Message: 'Người dùng hủy', FileServer: '' };
  const response = await fetch(String(message['FileName']));
  if (response.status !== 200) return { Status: 404, Message: 'Không tải được tệp', FileServer: '' };
  const file = await made(agent, new Uint8Array(await response.arrayBuffer()));
  const sent = await send(agent, String(message['FileUploadHandler']), file);
  if (agent.mode === 'sends-twice') await send(agent, String(message['FileUploadHandler']), file);
  return { Status: sent['Status'] === true ? 0 : 1, Message: sent['Message'] ?? '', FileServer: sent['FileServer'] ?? '' };
}

async function made({ mode, signer }: Agent, document: Uint8Array): Promise<Uint8Array> {
  const sign = (bytes: Uint8Array): Promise<Uint8Array> => signed(bytes, signer, { fieldName: `chu-ky-${Buffer.from(signer.certificate).toString('hex', 15, 22)}` });
  switch (mode) {
    case 'alters-a-byte': return sign(Uint8Array.from(document, (byte, at) => (at === 14 ? byte ^ 1 : byte)));
    case 'draws-on-it': return sign(await changed(document, (pdf) => pdf.getPage(0)?.drawText('1000000000', { x: 100, y: 400, size: 20 })));
    case 'sends-another-file': return sign(await aLetter('Van ban khac'));
    case 'sends-it-unsigned': return changed(document, () => undefined);
    case 'sends-nonsense': return Buffer.concat([document, Buffer.from('nonsense')]);
    case 'signs':
    case 'sends-twice':
    case 'is-cancelled': return sign(document);
  }
}

/** As a form, the way the program sends it. */
export async function send(agent: Agent, address: string, file: Uint8Array): Promise<Record<string, unknown>> {
  const form = new FormData();
  form.set('uploadfile', new File([new Uint8Array(file)], 'van-ban.signed.pdf', { type: 'application/pdf' }));
  const response = await fetch(address, { method: 'POST', body: form });
  const body = (await response.json()) as Record<string, unknown>;
  agent.answers.push({ status: response.status, body });
  return body;
}
