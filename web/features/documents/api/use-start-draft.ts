import { useNavigate } from '@tanstack/react-router';
import { useAct } from '#web/lib/use-act.ts';

/** Begins a draft, on its own or as the reply to an assigned document, and opens it. */
export function useStartDraft() {
  const go = useNavigate();
  const act = useAct('documents', 'createDraft', ({ id }, { body }) => void go({ to: '/outgoing/$id', params: { id }, search: body.assignmentId === undefined ? {} : { from: 'queue' } }));
  return {
    startDraft: (): void => act.mutate({ body: {} }),
    startReply: (assignmentId: string): void => act.mutate({ body: { assignmentId } }),
    isStarting: act.isPending,
    problem: act.error,
  };
}
