import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, day, id, text } from '../primitives.ts';
import { role } from './endpoints.ts';

/** Every act of administration checks again what the person administers; the rest of the world is `not-found`. */
const PATH = '/api/identity/administration';
const problems = ['forbidden', 'not-found'] as const;

/** QCVN 102:2016: lowest level first, `000.00.01.H29`. Decision 20/2020/QĐ-TTg: top level first, `H29.1.2`. */
const codeQcvn102 = z.string().regex(/^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/, 'Mã theo QCVN 102 có dạng 000.00.01.H29').nullable().default(null);
const codeQd20 = z.string().regex(/^[A-Z]\d{2}(\.\d{1,3}){0,5}$/, 'Mã theo Quyết định 20 có dạng H29.1.2').nullable().default(null);
const kind = z.enum(['city', 'agency', 'unit']);

/** As an organization is called: in full, in short, and in the symbols of its documents. */
const names = z.object({ name: text(200), shortName: text(100), abbreviation: text(20), codeQcvn102, codeQd20 });

const organization = z.object({
  id, kind, parentId: id.nullable(), agencyId: id, name: z.string(), shortName: z.string(), abbreviation: z.string(),
  codeQcvn102: z.string().nullable(), codeQd20: z.string().nullable(),
  /** The first day, and the first day no more. */
  from: day, to: day.nullable(),
});

const period = z.object({ from: day, to: day.nullable(), name: z.string(), abbreviation: z.string() });

const account = z.enum(['none', 'one-time', 'in-use', 'disabled']);
const person = z.object({ personId: id, name: z.string(), email: z.string(), account, hasSecondFactor: z.boolean(), isAdministered: z.boolean() });

const holding = z.object({ holdingId: id, from: day, to: day.nullable(), person });
const post = z.object({ id, title: z.string(), role, from: day, to: day.nullable(), holdings: z.array(holding) });

export const administration = {
  listAdministered: endpoint({
    method: 'GET', path: `${PATH}/organizations`, access: 'signed-in', summary: 'Agencies and units in the care of this administrator',
    response: z.object({ organizations: z.array(organization) }), problems: ['forbidden'],
  }),
  getAdministered: endpoint({
    method: 'GET', path: `${PATH}/organizations/:id`, access: 'signed-in', summary: 'One of them with its former names, its posts and their holders, and its people without a post',
    params: byId,
    response: z.object({ organization, periods: z.array(period), posts: z.array(post), withoutPost: z.array(person) }), problems,
  }),
  createOrganization: endpoint({
    method: 'POST', path: `${PATH}/organizations`, access: 'signed-in', summary: 'Set up an agency below the city, or a unit in an agency',
    body: names.extend({ parentId: id, kind: z.enum(['agency', 'unit']), from: day }),
    response: z.object({ id }), problems: [...problems, 'identity/place-not-possible', 'identity/name-taken'],
  }),
  renameOrganization: endpoint({
    method: 'POST', path: `${PATH}/organizations/:id/name`, access: 'signed-in', summary: 'New name, symbol or identifiers from a day on; what was issued before keeps the old ones',
    params: byId, body: names.extend({ from: day }), problems: [...problems, 'identity/name-taken', 'identity/day-not-possible', 'identity/already-ended'],
  }),
  endOrganization: endpoint({
    method: 'POST', path: `${PATH}/organizations/:id/end`, access: 'signed-in', summary: 'End an agency or unit with everything in it, from a day on',
    params: byId, body: z.object({ from: day }), problems: [...problems, 'identity/day-not-possible', 'identity/already-ended', 'identity/place-not-possible', 'identity/own-account'],
  }),
  createPost: endpoint({
    method: 'POST', path: `${PATH}/posts`, access: 'signed-in', summary: 'Set up a post with its role in an agency or unit',
    body: z.object({ unitId: id, title: text(200), role, from: day }),
    response: z.object({ id }), problems: [...problems, 'identity/day-not-possible'],
  }),
  endPost: endpoint({
    method: 'POST', path: `${PATH}/posts/:id/end`, access: 'signed-in', summary: 'End a post, and its holding, from a day on',
    params: byId, body: z.object({ from: day }), problems: [...problems, 'identity/day-not-possible', 'identity/already-ended', 'identity/own-account'],
  }),
  createPerson: endpoint({
    method: 'POST', path: `${PATH}/people`, access: 'signed-in', summary: 'Enter a person of an agency with their official mail address',
    body: z.object({ agencyId: id, fullName: text(100), email: z.email().max(200) }),
    response: z.object({ id }), problems: [...problems, 'identity/not-an-official-address', 'identity/email-taken', 'identity/place-not-possible'],
  }),
  listAdministeredPeople: endpoint({
    method: 'GET', path: `${PATH}/people`, access: 'signed-in', summary: 'People in the care of this administrator, by accent-free name or mail address',
    query: z.object({ search: text(200, 0).default('') }),
    response: z.object({ people: z.array(person.extend({ agencyName: z.string() })) }), problems: ['forbidden'],
  }),
  appoint: endpoint({
    method: 'POST', path: `${PATH}/posts/:id/holder`, access: 'signed-in', summary: 'Put a person into a post from a day on',
    params: byId, body: z.object({ personId: id, from: day }),
    response: z.object({ id }), problems: [...problems, 'identity/post-already-held', 'identity/day-not-possible', 'identity/own-account'],
  }),
  endHolding: endpoint({
    method: 'POST', path: `${PATH}/holdings/:id/end`, access: 'signed-in', summary: 'End the holding of a post from a day on; today means at once',
    params: byId, body: z.object({ from: day }), problems: [...problems, 'identity/day-not-possible', 'identity/already-ended', 'identity/own-account'],
  }),
  issuePassword: endpoint({
    method: 'POST', path: `${PATH}/people/:id/password`, access: 'signed-in',
    summary: 'A one-time password for a person, shown once; their sessions end and the former password is void',
    params: byId, body: z.object({ endsSecondFactor: z.boolean() }),
    response: z.object({ password: z.string() }), problems: [...problems, 'identity/own-account'],
  }),
  disableAccount: endpoint({
    method: 'POST', path: `${PATH}/people/:id/disable`, access: 'signed-in', summary: 'Nobody signs in with this account any more; its sessions end at once',
    params: byId, problems: [...problems, 'identity/own-account', 'identity/already-ended'],
  }),
  enableAccount: endpoint({
    method: 'POST', path: `${PATH}/people/:id/enable`, access: 'signed-in', summary: 'The account may be used again',
    params: byId, problems: [...problems, 'identity/own-account', 'identity/already-ended'],
  }),
} as const;
