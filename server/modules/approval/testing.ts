import type { InputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';

/** The day it is in Vietnam, some days from now. */
export const dayFromNow = (days: number): string => new Date(Date.now() + (days * 24 + 7) * 3_600_000).toISOString().slice(0, 10);

type TemplateInput = InputOf<typeof contract.approval.saveTemplate>['body'];

/** What a clerk fills in for a template. */
export const someTemplate = (changes: Partial<TemplateInput> = {}): TemplateInput => ({
  name: 'Công văn có ý kiến phối hợp', appliesTo: 'official-letter', steps: [{ kind: 'content', seats: [{}] }], ...changes,
});
