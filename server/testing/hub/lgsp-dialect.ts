import type { IncomingMessage } from 'node:http';
import type { Dialect } from './dialect.ts';
import { fileOfForm } from './form.ts';
import type { HubKind, HubState } from './mailboxes.ts';
import type { HubAct } from './mischief.ts';

const ACTS: Readonly<Record<string, HubAct>> = { '/v1/syncReceivedEdocList': 'list', '/v1/getEdoc': 'fetch', '/v1/sendEdoc': 'send', '/v1/updateStatus': 'mark' };

const queryOf = ({ url = '' }: IncomingMessage): URLSearchParams => new URL(url, 'http://hub').searchParams;
const done = (rest: object = {}): object => ({ success: true, message: 'OK', ...rest });

/** An LGSP with the REST operations that provinces publish: keys in two headers, packets as base64 in JSON. */
export const lgspDialect: Dialect = {
  actOf: (path) => ACTS[path],
  systemOf: (systems, { headers }) => systems.find(({ systemId, secret }) => systemId === headers['x-systemid'] && secret === headers['x-secretkey']),
  arriving: async (asked, { systemId }) => {
    const { fields, name, bytes } = await fileOfForm(asked);
    return { arriving: { packetId: name.replace(/\.edxml$/u, ''), kind: fields['messageType'] as HubKind, from: systemId, to: null, announcedSha256: null }, bytes };
  },
  kindListed: (asked) => queryOf(asked).get('messageType') as HubKind,
  order: async (asked, act) => {
    if (act === 'fetch') return { docId: queryOf(asked).get('docId') ?? '', state: 'processing' };
    const { docId, status } = JSON.parse(await textOf(asked)) as { docId: string; status: HubState };
    return { docId, state: status };
  },
  sent: (docId) => done({ docId }),
  rows: (entries) => done({ count: entries.length, data: entries.map(({ docId, kind, from, to, at }) => ({ serviceType: 'eDoc', createdTime: at, updatedTime: at, messageType: kind, docId, from, to, status: 'initial', statusDesc: '' })) }),
  marked: () => done(),
  failed: (errorCode, errorDesc) => ({ success: false, message: 'Loi', data: { docId: null, status: 'error', errorCode, errorDesc } }),
  packet: ({ docId, from }) => ({
    before: `{"success":true,"message":"OK","data":{"docId":${JSON.stringify(docId)},"from":${JSON.stringify(from)},"edxml":"`, after: '","attachments":[]}}', type: 'application/json; charset=utf-8', base64: true,
  }),
};

async function textOf(asked: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
