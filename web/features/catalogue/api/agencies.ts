import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { CATALOGUE_LIMITS } from '#contract/catalogue/limits.ts';
import { asking } from '#web/lib/ask.ts';
import { call, type Output } from '#web/lib/call.ts';
import type { Problem } from '#web/lib/problem.ts';

export type Addressee = Output<'catalogue', 'findAgencies'>['agencies'][number];
export type RecipientGroup = Output<'catalogue', 'listGroups'>['groups'][number];

const NONE: Addressee[] = [];
const NO_GROUPS: RecipientGroup[] = [];

/** What the catalogue finds for the words typed so far; the former hits stay until the next ones are there. */
export function useFoundAgencies(q: string, isAsked: boolean): { agencies: Addressee[]; isComing: boolean } {
  const { data, isFetching } = useQuery({ ...asking(['catalogue', 'found', q], 'catalogue', 'findAgencies', { query: { q, limit: 30 } }), enabled: isAsked, placeholderData: keepPreviousData });
  return { agencies: data?.agencies ?? NONE, isComing: isFetching };
}

/** The agencies with these ids by id; what is still on its way, or no agency any more, is missing. */
export function useAgencies(ids: readonly string[]): ReadonlyMap<string, Addressee> {
  const { data = NONE } = useQuery<Addressee[], Problem>({ queryKey: ['catalogue', 'named', ...ids], queryFn: ({ signal }) => namesOf(ids, signal), enabled: ids.length > 0, placeholderData: keepPreviousData });
  return useMemo(() => new Map(data.map((agency) => [agency.id, agency])), [data]);
}

async function namesOf(ids: readonly string[], signal: AbortSignal): Promise<Addressee[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / CATALOGUE_LIMITS.named) }, (_, at) => ids.slice(at * CATALOGUE_LIMITS.named, (at + 1) * CATALOGUE_LIMITS.named).join(','));
  const answers = await Promise.all(parts.map((part) => call('catalogue', 'nameAgencies', { query: { ids: part } }, { signal })));
  return answers.flatMap(({ agencies }) => agencies);
}

export function useGroups(): RecipientGroup[] {
  const { data } = useQuery(asking(['catalogue', 'groups'], 'catalogue', 'listGroups'));
  return data?.groups ?? NO_GROUPS;
}

/** An agency of this house by its name alone; one of another by what stands above it too, for namesakes are many. */
export const shownName = ({ name, superiorName, reach }: Addressee): string => (reach === 'hosted' || superiorName === null ? name : `${name} (${superiorName})`);
