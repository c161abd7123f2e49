import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { aLetter } from './testing.ts';
import { TypesettingError, TypesettingProcess, type TypesettingLimits } from './typesetting-process.ts';

const started: TypesettingProcess[] = [];
after(() => started.forEach((one) => one.stop()));

function aProcess(limits: Partial<TypesettingLimits> = {}): TypesettingProcess {
  const made = new TypesettingProcess(limits);
  started.push(made);
  return made;
}

const isFault = (fault: string, detail?: string) => (error: unknown) =>
  error instanceof TypesettingError && error.fault === fault && (detail === undefined || error.detail === detail);

test('a sign the font lacks is named and the next document is set by the same child', async () => {
  const process = aProcess();
  await assert.rejects(process.typeset(aLetter({ abstract: 'họp 😀 漢' })), isFault('unsupported-character', '😀 漢'));
  const child = process.pid;
  assert.ok((await process.typeset(aLetter())).length > 10_000);
  assert.equal(process.pid, child);
});

test('many at once are all set, in turn', async () => {
  const process = aProcess();
  const files = await Promise.all(Array.from({ length: 12 }, (_, at) => process.typeset(aLetter({ number: `${at + 1}` }))));
  assert.equal(new Set(files.map((file) => Buffer.from(file).toString('base64'))).size, 12);
});

test('the child is renewed after its count and when it grew too large', async () => {
  for (const limits of [{ documentsPerChild: 1 }, { rssBytes: 1 }]) {
    const process = aProcess(limits);
    await process.typeset(aLetter());
    assert.equal(process.pid, undefined);
    await process.typeset(aLetter());
  }
});

test('an idle child is dropped and does not keep the process alive', async () => {
  const process = aProcess({ idleMs: 20 });
  await process.typeset(aLetter());
  assert.notEqual(process.pid, undefined);
  await pause(120);
  assert.equal(process.pid, undefined);
});

test('a document over the time limit fails alone', async () => {
  const process = aProcess({ timeLimitMs: 1 });
  await assert.rejects(process.typeset(aLetter()), isFault('timed-out'));
  const patient = aProcess();
  assert.ok(await patient.typeset(aLetter()));
});

test('a killed child fails the document in hand; the one behind it is set by a new child', async () => {
  const mine = aProcess();
  await mine.typeset(aLetter());
  const first = mine.typeset(aLetter());
  const second = mine.typeset(aLetter());
  process.kill(mine.pid!, 'SIGKILL');
  await assert.rejects(first, isFault('crashed'));
  assert.ok(await second);
});

test('too much text, too many waiting and a stop are refused by name', async () => {
  await assert.rejects(aProcess({ factsBytes: 100 }).typeset(aLetter()), isFault('too-large'));
  const crowded = aProcess({ waiting: 1 });
  const running = [crowded.typeset(aLetter()), crowded.typeset(aLetter())].map((one) => assert.rejects(one, isFault('stopped')));
  await assert.rejects(crowded.typeset(aLetter()), isFault('too-many-waiting'));
  crowded.stop();
  await Promise.all(running);
});
