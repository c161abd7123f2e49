import type { OutputOf } from '#contract/endpoint.ts';
import { contract } from '#contract/index.ts';
import { Person, PASSWORD } from './person.ts';
import { Screen } from './realtime.ts';

export interface Personas {
  /** The address of a person of the demonstration by its key, for example `stttt-clerk`. */
  emailOf(key: string): string;
}

export async function personasOf(port: number): Promise<Personas> {
  const { personas } = (await (await fetch(`http://127.0.0.1:${port}${contract.identity.listPersonas.path}`)).json()) as OutputOf<typeof contract.identity.listPersonas>;
  return {
    emailOf: (key) => {
      const found = personas.find((persona) => persona.key === key);
      if (found === undefined) throw new Error(`the demonstration has no ${key}`);
      return found.email;
    },
  };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One agency: the head directs a registered document, the queue of the leading unit's head shows it. */
export async function withinAgency(port: number, personas: Personas, count: number): Promise<number[]> {
  const [head, unitHead] = [await Person.signIn(port, personas.emailOf('stttt-head')), await Person.signIn(port, personas.emailOf('stttt-unit-head'))];
  const { capacities } = await unitHead.call('identity', 'getMe', {});
  const unitId = capacities.find(({ role }) => role === 'unit-head')?.unitId ?? '';
  const { rows } = await head.call('documents', 'listIncoming', { query: { state: 'registered', limit: count } });
  const screen = await Screen.open(unitHead);
  const times: number[] = [];
  for (const { id } of rows) {
    const { counts } = await unitHead.call('queue', 'listMine', { query: {} });
    const act = async (): Promise<void> => void (await head.call('documents', 'direct', {
      params: { id }, body: { version: 1, opinion: 'Giao phòng chủ trì tham mưu, báo cáo Ban Giám đốc.', lead: { unitId, dueOn: null } },
    }));
    times.push(await screen.timeUntil(act, (queue) => queue.counts.all > counts.all));
    await pause(30 + Math.random() * 60);
  }
  screen.close();
  return times;
}

/** Two agencies: the clerk of one issues, with number, date and PDF, and the queue of the other's clerk shows the arrival. */
export async function betweenAgencies(port: number, personas: Personas, count: number): Promise<number[]> {
  const person = (key: string): Promise<Person> => Person.signIn(port, personas.emailOf(key));
  const [officer, unitHead, head, clerk, receiver] = [
    await person('stttt-officer'), await person('stttt-unit-head'), await person('stttt-head'), await person('stttt-clerk'), await person('snv-clerk'),
  ];
  await head.call('identity', 'confirmPresence', { body: { password: PASSWORD } });
  const { agencies } = await clerk.call('identity', 'listAgencies', { query: { search: 'Sở Nội vụ' } });
  const recipients = agencies.filter(({ name }) => name === 'Sở Nội vụ').map(({ id }) => id);
  const drafts: { id: string; version: number }[] = [];
  for (let place = 0; place < count; place += 1) drafts.push(await signedDraft({ officer, unitHead, head }, recipients));
  const screen = await Screen.open(receiver);
  const times: number[] = [];
  for (const { id, version } of drafts) {
    const { counts } = await receiver.call('queue', 'listMine', { query: {} });
    const act = async (): Promise<void> => void (await clerk.call('documents', 'issue', { params: { id }, body: { version } }));
    times.push(await screen.timeUntil(act, (queue) => queue.counts.all > counts.all));
    await pause(Math.random() * 500);
  }
  screen.close();
  return times;
}

async function signedDraft({ head, ...others }: Readonly<Record<'officer' | 'unitHead' | 'head', Person>>, recipientAgencyIds: string[]): Promise<{ id: string; version: number }> {
  const { id, version } = await signableDraft(others, recipientAgencyIds);
  return head.call('documents', 'sign', { params: { id }, body: { version } });
}

/** A draft that has been checked and lies before its signer. */
export async function signableDraft({ officer, unitHead }: Readonly<Record<'officer' | 'unitHead', Person>>, recipientAgencyIds: string[]): Promise<{ id: string; version: number }> {
  const { id, version: begun } = await officer.call('documents', 'createDraft', { body: { type: 'official-letter' } });
  const params = { id };
  const { fields } = await officer.call('documents', 'getOutgoing', { params });
  const filled = { ...fields, subject: 'phối hợp cung cấp số liệu cải cách hành chính', body: 'Đề nghị Quý cơ quan cung cấp số liệu.\n\nTrân trọng cảm ơn./.', recipientAgencyIds };
  let { version } = await officer.call('documents', 'saveDraft', { params, body: { version: begun, fields: filled } });
  ({ version } = await officer.call('documents', 'submitDraft', { params, body: { version } }));
  ({ version } = await unitHead.call('documents', 'passDraft', { params, body: { version } }));
  return { id, version };
}
