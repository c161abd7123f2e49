import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { WebSocketServer } from 'ws';
import { askProgram, outcomeOf } from './ask-program.ts';

for (const [text, expected] of [
  ['{"Status":0,"Message":"","FileServer":"a.pdf"}', { outcome: 'signed' }], ['{"Status":true}', { outcome: 'signed' }],
  ['{"Status":1,"Message":"Người dùng hủy"}', { outcome: 'declined', words: 'Người dùng hủy' }], ['{"Status":false,"Message":null}', { outcome: 'declined', words: '' }],
  ['nonsense', { outcome: 'declined', words: '' }], ['{}', { outcome: 'declined', words: '' }],
] as const) test(`${text} is ${expected.outcome}`, () => assert.deepEqual(outcomeOf(text), expected));

test('a program that is not there, one that answers, one that is not waited for', async () => {
  assert.deepEqual(await askProgram('ws://127.0.0.1:9', {}, new AbortController().signal), { outcome: 'absent' });
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/vgca_sign_approved`;
  server.once('connection', (socket) => socket.on('message', (data: Buffer) => socket.send(data.toString('utf8'))));
  assert.deepEqual(await askProgram(address, { Status: 0 }, new AbortController().signal), { outcome: 'signed' });
  const stopped = new AbortController();
  const waiting = askProgram(address, {}, stopped.signal);
  stopped.abort();
  assert.deepEqual(await waiting, { outcome: 'stopped' });
  for (const client of server.clients) client.terminate();
  server.close();
});
