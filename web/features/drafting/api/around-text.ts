import { useAsk } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type TextFacts = Output<'drafting', 'getText'>;
export type Appendix = TextFacts['appendices'][number];
export type Comment = Output<'drafting', 'listComments'>['comments'][number];
export type Remark = Comment['replies'][number];
export type Version = Output<'drafting', 'listVersions'>['versions'][number];
export type ChangedPart = Output<'drafting', 'compareVersions'>['parts'][number];

/** Which appendices a text has and what I may do with it; its words come over the live line. */
export const useTextFacts = (id: string) => useAsk(['drafting', id, 'text'], 'drafting', 'getText', { params: { id } });

/** Góp ý, oldest first. */
export const useComments = (id: string) => useAsk(['drafting', id, 'comments'], 'drafting', 'listComments', { params: { id } });

export const useVersions = (id: string) => useAsk(['drafting', id, 'versions'], 'drafting', 'listVersions', { params: { id } });

/** What changed from one version to another, or to the text of this moment. */
export const useDifferences = (id: string, from: string, to: string) =>
  useAsk(['drafting', id, 'versions', 'differences', from, to], 'drafting', 'compareVersions', { params: { id }, query: { from, to } });
