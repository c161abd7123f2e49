import { useAsk } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type Administered = Output<'identity', 'listAdministered'>['organizations'][number];
export type AdministeredDetail = Output<'identity', 'getAdministered'>;
export type AdministeredPost = AdministeredDetail['posts'][number];
export type AdministeredPerson = AdministeredDetail['withoutPost'][number];
export type FoundPerson = Output<'identity', 'listAdministeredPeople'>['people'][number];

export const useAdministered = () => useAsk(['identity', 'administration', 'organizations'], 'identity', 'listAdministered');
export const useAdministeredDetail = (id: string) => useAsk(['identity', 'administration', 'organizations', id], 'identity', 'getAdministered', { params: { id } });
export const useFoundPeople = (search: string) => useAsk(['identity', 'administration', 'people', search], 'identity', 'listAdministeredPeople', { query: { search } });
