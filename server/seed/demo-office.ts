import type { FastifyInstance } from 'fastify';
import type { DemoAccess } from '../modules/identity/index.ts';
import type { CityPlan } from './city/city-plan.ts';
import { type DemoMatter, DRAFT_OF_HOME_AFFAIRS, MATTERS_OF_HOME_AFFAIRS } from './demo-matters.ts';
import { openDemoRecords } from './demo-records.ts';
import { Visitor } from './visitor.ts';

interface Office {
  readonly clerk: Visitor;
  readonly head: Visitor;
  readonly unitHead: Visitor;
  readonly officer: Visitor;
}

/**
 * Gives the demonstration its first working day: documents that Sở Nội vụ really drafted, checked, signed and issued, at
 * various desks of the receivers. Every step is a call that the web makes too, so nothing here can be untrue. Once only.
 */
export async function openDemoOffice(app: FastifyInstance, demo: DemoAccess, { alsoReceives }: CityPlan): Promise<void> {
  const sender = await officeOf(app, demo, 'snv');
  if ((await sender.clerk.call('documents', 'listOutgoing', { query: { limit: 1 } })).rows.length > 0) return;
  const receiver = await officeOf(app, demo, 'stttt');
  await sender.head.call('identity', 'confirmPresence', { body: { password: demo.password } });
  const agencyIds = await Promise.all(['Sở Thông tin và Truyền thông', alsoReceives].map((name) => agencyNamed(sender.clerk, name)));
  const brought = new Map<DemoMatter['until'], string>();
  for (const matter of MATTERS_OF_HOME_AFFAIRS) {
    const arrived = await arrivalOf(receiver.clerk, await issue(sender, matter, agencyIds), matter);
    await advance(receiver, matter, arrived);
    brought.set(matter.until, arrived);
  }
  await write(sender, { ...DRAFT_OF_HOME_AFFAIRS, urgency: 0, recipientAgencyIds: [] });
  await openDemoRecords(receiver, { directed: brought.get('directed') ?? '', assigned: brought.get('assigned') ?? '' });
  for (const visitor of [sender, receiver].flatMap(everybodyIn)) await visitor.call('identity', 'signOut', {});
}

async function officeOf(app: FastifyInstance, demo: DemoAccess, key: string): Promise<Office> {
  const person = (post: string): Promise<Visitor> => Visitor.signIn(app, demo, `${key}-${post}`);
  return { clerk: await person('clerk'), head: await person('head'), unitHead: await person('unit-head'), officer: await person('officer') };
}

const everybodyIn = ({ clerk, head, unitHead, officer }: Office): Visitor[] => [clerk, head, unitHead, officer];

async function agencyNamed(visitor: Visitor, name: string): Promise<string> {
  const { agencies } = await visitor.call('identity', 'listAgencies', { query: { search: name } });
  const agency = agencies.find((each) => each.name === name);
  if (agency === undefined) throw new Error(`the demo city has no ${name}`);
  return agency.id;
}

type Written = Pick<DemoMatter, 'subject' | 'body'> & { readonly type: DemoMatter['type'] | 'decision'; readonly urgency: number; readonly recipientAgencyIds: string[] };

/** A draft with its text, as its officer leaves it. */
async function write({ officer }: Office, { type, subject, body: content, urgency, recipientAgencyIds }: Written): Promise<{ id: string; version: number }> {
  const begun = await officer.call('documents', 'createDraft', { body: { type } });
  const params = { id: begun.id };
  const { fields: { body: _, ...fields } } = await officer.call('documents', 'getOutgoing', { params });
  await officer.call('drafting', 'replacePart', { params: { ...params, part: 'body' }, body: { content } });
  return officer.call('documents', 'saveDraft', { params, body: { version: begun.version, fields: { ...fields, subject, urgency, recipientAgencyIds } } });
}

async function issue(office: Office, matter: DemoMatter, recipientAgencyIds: string[]): Promise<string> {
  const { id, version: saved } = await write(office, { ...matter, recipientAgencyIds });
  const params = { id };
  let version = saved;
  ({ version } = await office.officer.call('documents', 'submitDraft', { params, body: { version } }));
  ({ version } = await office.unitHead.call('documents', 'passDraft', { params, body: { version } }));
  ({ version } = await office.head.call('documents', 'sign', { params, body: { version } }));
  await office.clerk.call('documents', 'issue', { params, body: { version } });
  return id;
}

const TRIES = 100;
const PAUSE_MS = 100;

/** The receiver's document, once the exchange has delivered it. */
async function arrivalOf(clerk: Visitor, outgoingId: string, matter: DemoMatter): Promise<string> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { rows } = await clerk.call('documents', 'listIncoming', { query: { state: 'arrived' } });
    const arrived = rows.find(({ subject }) => subject === matter.subject);
    if (arrived !== undefined) return arrived.id;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`document ${outgoingId} was not delivered`);
}

async function advance({ clerk, head, unitHead, officer }: Office, { until }: DemoMatter, id: string): Promise<void> {
  const params = { id };
  if (until === 'arrived') return;
  const registered = await clerk.call('documents', 'registerArrived', { params, body: { version: 1 } });
  if (until === 'registered') return;
  const { capacities } = await officer.call('identity', 'getMe', {});
  const [post] = capacities;
  if (post === undefined) throw new Error('the officer of the demonstration holds no post');
  const directed = await head.call('documents', 'direct', {
    params, body: { version: registered.version, opinion: 'Giao phòng chủ trì tham mưu, báo cáo Ban Giám đốc.', lead: { unitId: post.unitId, dueOn: null } },
  });
  if (until === 'directed') return;
  const { myAssignmentId } = await unitHead.call('documents', 'getIncoming', { params });
  if (myAssignmentId === null) throw new Error('the unit head of the demonstration has no part to assign');
  await unitHead.call('documents', 'assign', {
    params, body: { version: directed.version, assignmentId: myAssignmentId, postId: post.postId, instruction: 'Tham mưu văn bản trả lời.' },
  });
}
