import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ATTACHMENT_LIMITS } from '#contract/documents/attachments.ts';
import { upload } from '#web/lib/call.ts';
import { newKey } from '#web/lib/new-key.ts';
import { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { toast } from '#web/ui/toast.tsx';
import { attachedTexts } from './texts.ts';

export interface Sending {
  readonly file: File;
  /** 0 to 1. */
  readonly share: number;
  readonly problem: Problem | null;
}

/** Sends chosen files one after another; one that is refused waits for the person, and those behind it with it. */
export function useAttaching(id: string) {
  const say = useTexts(attachedTexts);
  const cache = useQueryClient();
  const queue = useRef<File[]>([]);
  const [waiting, setWaiting] = useState(0);
  const [sending, setSending] = useState<Sending>();

  const send = async (file: File, declaredNoSecret: boolean): Promise<void> => {
    setSending({ file, share: 0, problem: null });
    try {
      // What will be refused for its size need not go over a weak line first.
      if (file.size > ATTACHMENT_LIMITS.bytesEach) throw new Problem('documents/attachment-too-large');
      const onProgress = (share: number): void => setSending({ file, share, problem: null });
      await upload('documents', 'addAttachment', file, { idempotencyKey: newKey(), declaredNoSecret, params: { id }, onProgress });
      await cache.invalidateQueries({ queryKey: ['documents', 'outgoing', id] });
      if (queue.current.length === 0) toast({ text: say('added', { name: file.name }) });
      next();
    } catch (error) {
      setSending({ file, share: 0, problem: error instanceof Problem ? error : new Problem('internal') });
    }
  };
  const next = (): void => {
    const file = queue.current.shift();
    setWaiting(queue.current.length);
    if (file === undefined) setSending(undefined);
    else void send(file, false);
  };
  const take = (files: FileList | null): void => {
    queue.current.push(...(files ?? []));
    setWaiting(queue.current.length);
    if (sending === undefined) next();
  };
  const again = (declaredNoSecret: boolean): void => {
    if (sending !== undefined) void send(sending.file, declaredNoSecret);
  };
  return { sending, waiting, take, again, leave: next };
}
