import assert from 'node:assert/strict';
import { test } from 'node:test';
import { theWorld } from '#server/platform/pdf-verification/testing/world.ts';
import { aPdf } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { assertAudited } from '#server/testing/refusals.ts';
import { aDraft } from '../documents/testing.ts';
import { signaturesIn } from './testing.ts';
import { type Draft, openOutsideOffice } from './testing-outside.ts';

const DONE = { Status: 0, Message: '', FileServer: 'van-ban.pdf' };

test('where the agency signs outside, attachments go out as they were approved, unsigned: the drafter is told before, everybody sees it afterwards', async (at) => {
  const outside = await openOutsideOffice();
  at.after(() => outside.close());
  const { house, office, agent, ids, handOver, complete, callAgent, pdfOf } = outside;
  await outside.confirmPresence();
  const page = aPdf({ pages: [[{ text: 'Phụ lục không ký', x: 80, y: 100 }]] });
  const draft = await aDraft(house, office, 'to-sign', { files: [['Phụ lục.pdf', page]] });
  const listed = () => office.officer.call('documents', 'listAttachments', { params: { id: draft.id } });
  assert.equal((await listed()).signing, 'outside');
  agent.signer = theWorld().get(ids.head);
  const signing = await handOver(office.head, draft, { act: 'sign' });
  assert.deepEqual(await callAgent(signing), DONE);
  const signed = (await complete(office.head, signing.id)).json<Draft>();
  agent.signer = theWorld().get(ids.agency);
  const issuing = await handOver(office.clerk, signed, { act: 'issue' });
  assert.deepEqual(await callAgent(issuing), DONE);
  assert.equal((await complete(office.clerk, issuing.id)).statusCode, 200);
  assert.equal(signaturesIn(await pdfOf(draft.id)).length, 2, 'the document has both');
  const { attachments } = await listed();
  assert.deepEqual(attachments.map(({ name, isSigned, size }) => [name, isSigned, size]), [['Phụ lục.pdf', false, page.length]]);
  const sent = (await office.clerk.send('documents', 'getAttachment', { params: { id: draft.id, attachmentId: attachments[0]?.id ?? '' } })).rawPayload;
  assert.ok(sent.equals(page), 'byte for byte what was approved');
  assert.equal((await assertAudited(house, draft.id, 'documents.issued')).detail['attachments'], attachments[0]?.sha256);
});
