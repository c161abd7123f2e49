import { useQuery } from '@tanstack/react-query';
import { asking } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type People = Output<'identity', 'listColleagues'>;

const NOBODY: People = { units: [], posts: [] };

/** Units and posts of my agencies. */
export function usePeople(): People {
  const { data: people = NOBODY } = useQuery(asking(['identity', 'colleagues'], 'identity', 'listColleagues'));
  return people;
}
