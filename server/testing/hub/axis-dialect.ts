import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Dialect } from './dialect.ts';
import type { HubKind, HubState, HubSystem } from './mailboxes.ts';
import type { HubAct } from './mischief.ts';

const ACTS: Readonly<Record<string, HubAct>> = { '/getReceivedEdocList': 'list', '/downloadEdoc': 'fetch', '/sendEdoc': 'send', '/updateStatus': 'mark' };

const fact = ({ headers }: IncomingMessage, name: string): string => String(headers[`xroadvnpt-${name}`] ?? '');
const done = (rest: object = {}): object => ({ status: 'OK', ErrorCode: '0', ErrorDesc: 'Success', ...rest });

/** The national axis as its published client speaks with it: facts in signed headers. */
export const axisDialect: Dialect = {
  actOf: (path) => ACTS[path],
  systemOf: signerOf,
  arriving: async (asked) => ({
    arriving: { packetId: fact(asked, 'packetid'), kind: fact(asked, 'messagetype') as HubKind, from: fact(asked, 'from'), to: JSON.parse(fact(asked, 'to')) as string[], announcedSha256: fact(asked, 'hash-file') },
    bytes: asked,
  }),
  kindListed: (asked) => fact(asked, 'messagetype') as HubKind,
  order: async (asked) => ({ docId: fact(asked, 'docid'), state: fact(asked, 'status') as HubState }),
  sent: (docId) => done({ DocId: docId }),
  rows: (entries) => done({ data: entries.map(({ docId, kind, from, to, at }) => ({ docId, serviceType: 'eDoc', messageType: kind, created_time: at, updated_time: at, from, to, status: 'initial', status_desc: '' })) }),
  marked: () => done(),
  failed: (ErrorCode, ErrorDesc) => ({ status: 'FAIL', ErrorCode, ErrorDesc }),
  packet: () => ({ before: '', after: '', type: 'application/octet-stream', base64: false }),
};

/** Whose signature the headers of a question bear, if it is right and the headers are those that were signed. */
function signerOf(systems: readonly HubSystem[], { headers }: IncomingMessage): HubSystem | undefined {
  const text = String(headers['xroadvnpt-sign-header'] ?? '');
  const system = systems.find(({ systemId }) => systemId === headers['xroadvnpt-systemid']);
  if (system === undefined) return undefined;
  const right = createHmac('sha256', system.secret).update(text).digest();
  const given = Buffer.from(String(headers['xroadvnpt-hash-header'] ?? ''), 'hex');
  const isRight = given.length === right.length && timingSafeEqual(given, right);
  const signed = isRight ? Object.entries(JSON.parse(text) as Record<string, string>) : [];
  return signed.length > 0 && signed.every(([name, value]) => headers[name.toLowerCase()] === value) ? system : undefined;
}
