import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#web/lib/call.ts';
import type { Problem } from '#web/lib/problem.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code: string;
}

/** The fields of signing in; asks for the code only when the server does. */
export function useSignIn(email: string, onSignedIn: () => void) {
  const [values, set] = useState<Credentials>({ email, password: '', code: '' });
  const [needsCode, setNeedsCode] = useState(false);
  const { mutate, isPending, error } = useMutation<{ outcome: string }, Problem, Credentials>({
    mutationFn: (input) => call('identity', 'signIn', { body: { email: input.email.trim(), password: input.password, code: input.code.trim() || null } }),
    onSuccess: ({ outcome }) => (outcome === 'code-needed' ? setNeedsCode(true) : onSignedIn()),
  });
  const change = (part: Partial<Credentials>): void => set({ ...values, ...part });
  const signInWith = (next: Credentials): void => {
    set(next);
    mutate(next);
  };
  return { values, change, needsCode, isPending, problem: error, submit: () => mutate(values), signInWith };
}

export type SignIn = ReturnType<typeof useSignIn>;
