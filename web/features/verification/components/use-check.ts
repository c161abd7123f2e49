import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { MAX_CHECKED_BYTES } from '#contract/verification/limits.ts';
import { type Output, upload } from '#web/lib/call.ts';
import { newKey } from '#web/lib/new-key.ts';
import { Problem } from '#web/lib/problem.ts';

interface Checked {
  readonly name: string;
  readonly report: Output<'verification', 'check'>;
}

/** Sends a file to be judged; neither the browser nor the server keeps it. */
export function useCheck() {
  const [share, setShare] = useState<number>();
  const checking = useMutation<Checked, Problem, File>({
    mutationFn: async (file) => {
      // What will be refused for its size need not go over a weak line first.
      if (file.size > MAX_CHECKED_BYTES) throw new Problem('too-large');
      return { name: file.name, report: await upload('verification', 'check', file, { idempotencyKey: newKey(), onProgress: setShare }) };
    },
    onMutate: () => setShare(0),
    onSettled: () => setShare(undefined),
  });
  return { share, checked: checking.data, problem: checking.error, check: (file: File) => checking.mutate(file) };
}
