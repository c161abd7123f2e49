import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import type { BodyDocument } from '#contract/drafting/body.ts';
import { Caller, PASSWORD } from './caller.ts';

const LETTER = 'samples/letters/1-cong-van-phuc-dap.pdf';

/** An incoming document, as far as the office has brought it. */
export interface Matter {
  readonly id: string;
  readonly version: number;
  readonly subject: string;
  /** The lead unit's part, once directed. */
  readonly assignmentId: string;
}
export interface Draft {
  readonly id: string;
  readonly version: number;
  readonly subject: string;
}

interface People {
  readonly clerk: Caller;
  readonly head: Caller;
  readonly unitHead: Caller;
  readonly officer: Caller;
}

/** No two letters of the stories are the same file or carry the same number. */
const mark = (): string => randomUUID().slice(0, 8);

/** One agency whose people act at once and without screens, to bring a document to where a story begins. */
export class Office implements People {
  readonly clerk: Caller;
  readonly head: Caller;
  readonly unitHead: Caller;
  readonly officer: Caller;
  private readonly requests: readonly APIRequestContext[];

  private constructor({ clerk, head, unitHead, officer }: People, requests: readonly APIRequestContext[]) {
    this.clerk = clerk;
    this.head = head;
    this.unitHead = unitHead;
    this.officer = officer;
    this.requests = requests;
  }

  static async open(newRequests: () => Promise<APIRequestContext>): Promise<Office> {
    const requests = await Promise.all(Array.from({ length: 4 }, newRequests));
    const [clerk, head, unitHead, officer] = requests.map((each) => new Caller(each)) as [Caller, Caller, Caller, Caller];
    await Promise.all([clerk.signIn('stttt-clerk'), head.signIn('stttt-head'), unitHead.signIn('stttt-unit-head'), officer.signIn('stttt-officer')]);
    return new Office({ clerk, head, unitHead, officer }, requests);
  }

  async close(): Promise<void> {
    for (const each of this.requests) await each.dispose();
  }

  async registered(subject: string, { urgency = 0, letter = LETTER } = {}): Promise<Matter> {
    const { uploadId, readings } = await this.clerk.upload('cong-van.pdf', aLetter(letter));
    const fields = {
      issuerName: readings.issuerName?.value ?? 'Sở Nội vụ', number: String(randomInt(1000, 1_000_000)), symbol: 'SNV-VP', documentDate: '2020-04-01', type: 'official-letter' as const,
      subject, signerName: 'Huỳnh Đức Thiện', signerPosition: 'Giám đốc', urgency,
    };
    const { id, version } = await this.clerk.call('documents', 'registerUpload', { body: { uploadId, fields, acceptDuplicate: true } });
    return { id, version, subject, assignmentId: '' };
  }

  /** Directed to the unit of the unit head and the officer. */
  async directed(subject: string): Promise<Matter> {
    const matter = await this.registered(subject);
    const params = { id: matter.id };
    const { capacities } = await this.unitHead.call('identity', 'getMe', {});
    const { version } = await this.head.call('documents', 'direct', { params, body: { version: matter.version, opinion: 'Giao Phòng Công nghệ thông tin tham mưu văn bản trả lời.', lead: { unitId: capacities[0]?.unitId ?? '', dueOn: null } } });
    const { myAssignmentId } = await this.unitHead.call('documents', 'getIncoming', { params });
    return { ...matter, version, assignmentId: myAssignmentId ?? '' };
  }

  async assigned(subject: string): Promise<Matter> {
    const matter = await this.directed(subject);
    const { capacities } = await this.officer.call('identity', 'getMe', {});
    const { version } = await this.unitHead.call('documents', 'assign', {
      params: { id: matter.id }, body: { version: matter.version, assignmentId: matter.assignmentId, postId: capacities[0]?.postId ?? '', instruction: 'Dự thảo văn bản trả lời.' },
    });
    return { ...matter, version };
  }

  /** A reply being drafted, complete enough to be sent on. */
  async drafted(subject: string, recipients: readonly string[] = ['Sở Nội vụ']): Promise<Draft> {
    return this.draftedTo(await this.assigned(`${subject}: văn bản đến`), subject, recipients);
  }

  /** The reply to an assigned document, issued. */
  async answered(matter: Matter, subject: string): Promise<void> {
    const draft = await this.draftedTo(matter, subject, ['Sở Nội vụ']);
    await this.issuedFrom(draft);
  }

  private async draftedTo({ assignmentId }: Matter, subject: string, recipients: readonly string[]): Promise<Draft> {
    const { id, version } = await this.officer.call('documents', 'createDraft', { body: { assignmentId } });
    const params = { id };
    const { fields: { body: _, ...withoutText } } = await this.officer.call('documents', 'getOutgoing', { params });
    const { agencies } = await this.officer.call('identity', 'listAgencies', { query: {} });
    const recipientAgencyIds = agencies.filter(({ name }) => recipients.includes(name)).map((agency) => agency.id);
    const saved = await this.officer.call('documents', 'saveDraft', {
      params, body: { version, fields: { ...withoutText, subject, recipientAgencyIds, recipientLines: ['Như trên'] } },
    });
    await this.officer.call('drafting', 'replacePart', { params: { id, part: 'body' }, body: { content: textOf('Sở thống nhất với nội dung nêu trên.', 'Trân trọng.') } });
    return { id, version: saved.version, subject };
  }

  async submitted(subject: string, recipients?: readonly string[]): Promise<Draft> {
    return this.submitFrom(await this.drafted(subject, recipients));
  }

  private async submitFrom(draft: Draft): Promise<Draft> {
    return { ...draft, ...(await this.officer.call('documents', 'submitDraft', { params: { id: draft.id }, body: { version: draft.version } })) };
  }

  async passed(subject: string, recipients?: readonly string[]): Promise<Draft> {
    return this.passFrom(await this.submitted(subject, recipients));
  }

  private async passFrom(draft: Draft): Promise<Draft> {
    return { ...draft, ...(await this.unitHead.call('documents', 'passDraft', { params: { id: draft.id }, body: { version: draft.version } })) };
  }

  async signed(subject: string, recipients?: readonly string[]): Promise<Draft> {
    return this.signFrom(await this.passed(subject, recipients));
  }

  private async signFrom(draft: Draft): Promise<Draft> {
    await this.head.call('identity', 'confirmPresence', { body: { password: PASSWORD } });
    return { ...draft, ...(await this.head.call('documents', 'sign', { params: { id: draft.id }, body: { version: draft.version } })) };
  }

  async issued(subject: string, recipients?: readonly string[]): Promise<Draft & { readonly number: string }> {
    return this.issueFrom(await this.signed(subject, recipients));
  }

  /** A draft that stands on the officer's desk, as far as it goes. */
  async issuedFrom(draft: Draft): Promise<Draft & { readonly number: string }> {
    return this.issueFrom(await this.signFrom(await this.passFrom(await this.submitFrom(draft))));
  }

  /** A work file of the officer, beside the plan. */
  async workFile(title: string): Promise<string> {
    const { capacities } = await this.officer.call('identity', 'getMe', {});
    const { unitId = '', postId = '' } = capacities[0] ?? {};
    return (await this.officer.call('records', 'openFile', { body: { title, retentionYears: 10, unitId, responsiblePostId: postId } })).id;
  }

  private async issueFrom(draft: Draft): Promise<Draft & { readonly number: string }> {
    return { ...draft, ...(await this.clerk.call('documents', 'issue', { params: { id: draft.id }, body: { version: draft.version } })) };
  }
}

/** A text of plain paragraphs. */
const textOf = (...lines: readonly string[]): BodyDocument => ({ type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });

/** The letter with a line of its own behind its end: another file with the same content. */
export const aLetter = (path = LETTER): Buffer => Buffer.concat([readFileSync(path), Buffer.from(`\n% ${mark()}\n`)]);
