import { useSuspenseQuery } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { asking } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';
import { Problem } from '#web/lib/problem.ts';

export type Me = Output<'identity', 'getMe'>;

export const meQuery = { ...asking(['identity', 'me'], 'identity', 'getMe'), staleTime: Infinity };

/** Who is signed in; every page inside the shell has it. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** Nobody is signed in: undefined. A one-time password leads to the page that changes it. Any other problem stays one. */
export function whenSignedOut(error: unknown): undefined {
  if (error instanceof Problem && error.code === 'signed-out') return undefined;
  if (error instanceof Problem && error.code === 'identity/password-change-needed') throw redirect({ to: '/new-password' });
  throw error;
}

/** Whether one of my posts is for administration. */
export const useIsAdministrator = (): boolean => useMe().capacities.some(({ role }) => role === 'administrator');
