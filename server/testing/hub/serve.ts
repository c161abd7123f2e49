import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson, answerPacket, answerWrongly, arranged } from './answer.ts';
import { axisDialect } from './axis-dialect.ts';
import type { Dialect } from './dialect.ts';
import { lgspDialect } from './lgsp-dialect.ts';
import type { HubSystem, Mailboxes } from './mailboxes.ts';
import { type Behaviour, type HubAct, MISCHIEF, type Mischief } from './mischief.ts';

export interface Side {
  readonly systems: readonly HubSystem[];
  readonly mailboxes: Mailboxes;
  readonly behaviour: Behaviour;
}

const DIALECTS = [axisDialect, lgspDialect];

export async function serve(side: Side, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const { pathname } = new URL(asked.url ?? '/', 'http://hub');
  if (pathname.startsWith('/control')) return control(side, asked, answer);
  for (const dialect of DIALECTS) {
    const act = dialect.actOf(pathname);
    if (act !== undefined) return serveAct(side, { dialect, act, asked, answer });
  }
  answer.writeHead(404).end();
}

interface Call {
  readonly dialect: Dialect;
  readonly act: HubAct;
  readonly asked: IncomingMessage;
  readonly answer: ServerResponse;
}

async function serveAct(side: Side, call: Call): Promise<void> {
  const { dialect, act, asked, answer } = call;
  const mischief = side.behaviour.next(act);
  if (await answerWrongly(answer, mischief)) return;
  const system = dialect.systemOf(side.systems, asked);
  if (system === undefined) return answerJson(answer, dialect.failed('9', 'Unauthorized'), undefined);
  if (act === 'send') return answerJson(answer, await send(side, call, { system, mischief }), mischief);
  if (act === 'list') return answerJson(answer, list(side, call, { system, mischief }), mischief);
  const { docId, state } = await dialect.order(asked, act);
  const entry = side.mailboxes.find(system.systemId, docId);
  if (entry === undefined) return answerJson(answer, dialect.failed('4', 'Document not found'), mischief);
  if (act === 'mark') {
    side.mailboxes.mark(entry, state);
    return answerJson(answer, dialect.marked(), mischief);
  }
  entry.fetches += 1;
  return answerPacket(answer, entry, dialect.packet(entry), mischief);
}

async function send({ mailboxes }: Side, { dialect, asked }: Call, { system, mischief }: { system: HubSystem; mischief: Mischief | undefined }): Promise<object> {
  const { arriving, bytes } = await dialect.arriving(asked, system);
  const taken = await mailboxes.take(arriving, bytes);
  if ('refused' in taken) return dialect.failed('22', taken.refused);
  if (mischief === 'twin') mailboxes.double(taken.docId);
  return dialect.sent(taken.docId);
}

function list({ mailboxes }: Side, { dialect, asked }: Call, { system: { systemId }, mischief }: { system: HubSystem; mischief: Mischief | undefined }): object {
  const kind = dialect.kindListed(asked);
  const waiting = mischief === 'listed-again' ? mailboxes.entries.filter((entry) => entry.systemId === systemId && entry.kind === kind) : mailboxes.waitingFor(systemId, kind);
  return dialect.rows(arranged(waiting, mischief));
}

/** `GET /control` shows what lies here; `POST /control/slow?times=3&on=send,mark` orders mischief, `POST /control/none` ends it. */
function control({ mailboxes, behaviour }: Side, { method, url = '' }: IncomingMessage, answer: ServerResponse): void {
  if (method === 'POST' && !ordered(behaviour, new URL(url, 'http://hub'))) return void answer.writeHead(404).end();
  const entries = mailboxes.entries.map(({ file: _file, ...shown }) => shown);
  answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ mischief: MISCHIEF, entries }, null, 2));
}

function ordered(behaviour: Behaviour, { pathname, searchParams }: URL): boolean {
  const named = pathname.split('/')[2] ?? '';
  if (named === 'none') behaviour.behave();
  const mischief = MISCHIEF.find((one) => one === named);
  if (mischief === undefined) return named === 'none';
  const on = searchParams.get('on')?.split(',') as HubAct[] | undefined;
  behaviour.misbehave(mischief, { times: Number(searchParams.get('times') ?? 1), ...(on === undefined ? {} : { on }) });
  return true;
}
