import * as z from 'zod';
import { LIMITS } from '../documents/limits.ts';
import { endpoint } from '../endpoint.ts';
import { byId, id, text, version } from '../primitives.ts';
import { addressee, listedAgency, SOURCES } from './agency.ts';
import { CATALOGUE_LIMITS } from './limits.ts';

const group = z.object({
  id, name: z.string(), version, members: z.array(addressee),
  /** Whether the person asking may change or delete it. */
  mayChange: z.boolean(),
});
const groupFields = z.object({ name: text(CATALOGUE_LIMITS.groupName), agencyIds: z.array(id).min(1).max(LIMITS.recipientAgencies) });
const gate = ['secrecy/refused', 'secrecy/declaration-needed'] as const;

/** Ids one after another with commas: what a page shows the names of. */
const ids = z.string().max(40 * CATALOGUE_LIMITS.named).transform((list) => list.split(',')).pipe(z.array(id).min(1).max(CATALOGUE_LIMITS.named));

export const catalogue = {
  findAgencies: endpoint({
    method: 'GET', path: '/api/catalogue/agencies', access: 'signed-in', summary: 'Agencies that documents can be addressed to, by words of the name, initials or an identifier; the best first',
    query: z.object({ q: text(200, 0).default(''), limit: z.coerce.number().int().min(1).max(50).default(20) }),
    response: z.object({ agencies: z.array(addressee) }),
  }),
  nameAgencies: endpoint({
    method: 'GET', path: '/api/catalogue/agencies/named', access: 'signed-in', summary: 'What agencies are called today; unknown ones are left out',
    query: z.object({ ids }), response: z.object({ agencies: z.array(addressee) }),
  }),
  listCatalogue: endpoint({
    method: 'GET', path: '/api/catalogue/list', access: 'signed-in', summary: 'The whole catalogue in its order, with what is hidden or has ended; for administrators',
    query: z.object({
      q: text(200, 0).default(''), source: z.enum(SOURCES).optional(), state: z.enum(['current', 'ended', 'hidden']).default('current'),
      skip: z.coerce.number().int().min(0).max(500_000).default(0), limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    response: z.object({ agencies: z.array(listedAgency), total: z.int() }), problems: ['forbidden'],
  }),
  listGroups: endpoint({
    method: 'GET', path: '/api/catalogue/groups', access: 'signed-in', summary: 'Groups of recipients of my agency, with who is in them', response: z.object({ groups: z.array(group) }),
  }),
  createGroup: endpoint({
    method: 'POST', path: '/api/catalogue/groups', access: 'signed-in', summary: 'Keep recipients of my agency as a group', body: groupFields, response: z.object({ id, version }),
    problems: ['forbidden', 'catalogue/group-name-taken', 'catalogue/too-many-groups', 'documents/recipient-unknown', ...gate],
  }),
  changeGroup: endpoint({
    method: 'PUT', path: '/api/catalogue/groups/:id', access: 'signed-in', summary: 'Give a group another name or other members', params: byId, body: groupFields.extend({ version }), response: z.object({ id, version }),
    problems: ['forbidden', 'not-found', 'stale-version', 'catalogue/group-name-taken', 'documents/recipient-unknown', ...gate],
  }),
  deleteGroup: endpoint({
    method: 'DELETE', path: '/api/catalogue/groups/:id', access: 'signed-in', summary: 'Dissolve a group; documents keep their recipients', params: byId, response: z.object({ id }),
    problems: ['forbidden', 'not-found'],
  }),
} as const;
