import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { MAX_UPLOAD_BYTES } from '#contract/upload-limit.ts';
import { upload } from '#web/lib/call.ts';
import { newKey } from '#web/lib/new-key.ts';
import { isPassing, Problem } from '#web/lib/problem.ts';
import { useKept } from '#web/lib/use-kept.ts';
import type { ReadUpload } from '../api/types.ts';
import { fieldsOf, type UploadWork } from './upload-state.ts';

interface Sending {
  readonly file: File;
  readonly declaredNoSecret: boolean;
}

/** Sends a file to be read, and keeps what comes of it on this device until it is registered or removed. */
export function useUpload() {
  const kept = useKept<UploadWork | null>('upload', null);
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState<number>();
  const key = useRef(newKey());
  const sending = useMutation<ReadUpload, Problem, Sending>({
    // What will be refused for its size need not go over a weak line first.
    mutationFn: ({ file: sent, declaredNoSecret }) => sent.size > MAX_UPLOAD_BYTES ? Promise.reject(new Problem('too-large')) : upload('documents', 'readUpload', sent, { idempotencyKey: key.current, declaredNoSecret, onProgress: setShare }),
    retry: (count, problem) => isPassing(problem) && count < 3,
    onMutate: () => setShare(0),
    onSettled: () => setShare(undefined),
    onSuccess: (read, { declaredNoSecret }) => kept.set({ upload: read, fields: fieldsOf(read), acceptsDuplicate: false, declaredNoSecret }),
    onError: (problem) => {
      // A refused file is not held here either; one that waits for the declaration is needed to send it again.
      if (problem.code !== 'secrecy/declaration-needed') setFile(undefined);
    },
  });
  const send = (next: File): void => {
    key.current = newKey();
    setFile(next);
    sending.mutate({ file: next, declaredNoSecret: false });
  };
  const declare = (): void => {
    if (file !== undefined) sending.mutate({ file, declaredNoSecret: true });
  };
  const remove = (): void => {
    kept.forget(null);
    setFile(undefined);
    sending.reset();
  };
  return { kept, file, share, problem: sending.error, isSending: sending.isPending, send, declare, remove };
}

export type UploadSession = ReturnType<typeof useUpload>;
