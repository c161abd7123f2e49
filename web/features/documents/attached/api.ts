import { useQuery } from '@tanstack/react-query';
import { asking, useAsk } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type Attachments = Output<'documents', 'listAttachments'>;
export type Attachment = Attachments['attachments'][number];

export const isPdf = ({ contentType }: Attachment): boolean => contentType === 'application/pdf';

/** The files of a draft or issued document, refreshed with it. */
export const useAttachments = (id: string) => useAsk(['documents', 'outgoing', id, 'attachments'], 'documents', 'listAttachments', { params: { id } });

const PAUSE = 2000;
const PATIENCE = 15;

/** What came with an incoming document; asked again for a while until each PDF has its verdict. */
export function useReceivedAttachments(id: string) {
  return useQuery({
    ...asking(['documents', 'incoming', id, 'attachments'], 'documents', 'listReceivedAttachments', { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.attachments.some((each) => isPdf(each) && !each.isWithheld && each.verdict === null) === true && state.dataUpdateCount < PATIENCE ? PAUSE : false),
  });
}
