import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#web/lib/call.ts';
import type { Problem } from '#web/lib/problem.ts';
import { UnderWay } from '#web/lib/under-way.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code: string;
}

/** The fields of signing in; asks for the code only when the server does. */
export function useSignIn(email: string, onSignedIn: () => void) {
  const [values, set] = useState<Credentials>({ email, password: '', code: '' });
  const [needsCode, setNeedsCode] = useState(false);
  const [underWay] = useState(() => new UnderWay());
  const { mutate, isPending, error } = useMutation<{ outcome: string }, Problem, Credentials>({
    mutationFn: (input) => call('identity', 'signIn', { body: { email: input.email.trim(), password: input.password, code: input.code.trim() || null } }),
    onSettled: () => underWay.end(),
    onSuccess: ({ outcome }) => (outcome === 'code-needed' ? setNeedsCode(true) : onSignedIn()),
  });
  const change = (part: Partial<Credentials>): void => set({ ...values, ...part });
  /** A code of the authenticator works once: the second press of Enter must not spend it again. */
  const send = (next: Credentials): void => {
    if (underWay.begin(next)) mutate(next);
  };
  const signInWith = (next: Credentials): void => {
    set(next);
    send(next);
  };
  return { values, change, needsCode, isPending, problem: error, submit: () => send(values), signInWith };
}

export type SignIn = ReturnType<typeof useSignIn>;
