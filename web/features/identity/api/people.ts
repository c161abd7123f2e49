import { useQuery } from '@tanstack/react-query';
import { asking } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type People = Output<'identity', 'listColleagues'>;
export type Agency = Output<'identity', 'listAgencies'>['agencies'][number];

const NOBODY: People = { units: [], posts: [] };
const NONE: Agency[] = [];

/** Units and posts of my agencies, and the agencies a document can be sent to. */
export function usePeople(): { units: People['units']; posts: People['posts']; agencies: Agency[] } {
  const { data: people = NOBODY } = useQuery(asking(['identity', 'colleagues'], 'identity', 'listColleagues'));
  const { data: city } = useQuery(asking(['identity', 'agencies'], 'identity', 'listAgencies', { query: {} }));
  return { ...people, agencies: city?.agencies ?? NONE };
}
