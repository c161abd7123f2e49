import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '#web/lib/new-key.ts';
import { Problem } from '#web/lib/problem.ts';
import type { UploadOptions } from '#web/lib/upload.ts';

/** Sends one chosen file; where the secrecy gate asks, the same file goes again with the declaration. */
export function useSendFile<Answer>(send: (file: File, options: UploadOptions) => Promise<Answer>, onDone: (answer: Answer) => void) {
  const cache = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState<File>();
  const [isBusy, setBusy] = useState(false);
  const start = async (file: File, declaredNoSecret: boolean): Promise<void> => {
    setSending(file);
    setBusy(true);
    setProblem(null);
    try {
      onDone(await send(file, { idempotencyKey: newKey(), declaredNoSecret }));
      await cache.invalidateQueries({ queryKey: ['documents', 'records'] });
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem('internal'));
    } finally {
      setBusy(false);
    }
  };
  return {
    problem, isBusy,
    choose: (file: File | undefined): void => {
      if (file !== undefined) void start(file, false);
    },
    declare: (): void => {
      if (sending !== undefined) void start(sending, true);
    },
  };
}
