import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, day, id, instant, text } from '../primitives.ts';

export const role = z.enum(['clerk', 'head', 'deputy', 'unit-head', 'unit-deputy', 'officer', 'administrator']);

const capacity = z.object({
  postId: id, title: z.string(), role, unitId: id, unitName: z.string(), agencyId: id, agencyName: z.string(),
  onBehalfOf: z.object({ personId: id, name: z.string() }).nullable(),
});

/** Who is signed in, with every post they may act through now. */
export const me = z.object({
  personId: id, name: z.string(), email: z.string(), capacities: z.array(capacity), hasSecondFactor: z.boolean(),
});

const session = z.object({
  id, current: z.boolean(), startedAt: instant, lastSeenAt: instant, address: z.string(), device: z.string(),
});

export const identity = {
  signIn: endpoint({
    method: 'POST', path: '/api/identity/sign-in', access: 'public', summary: 'Sign in with e-mail, password and, where set up, a code',
    body: z.object({ email: text(200), password: z.string().min(1).max(1024), code: text(20).nullable().default(null) }),
    response: z.object({ outcome: z.enum(['signed-in', 'code-needed']) }),
    problems: ['identity/wrong-credentials', 'too-many-requests'],
  }),
  signOut: endpoint({ method: 'POST', path: '/api/identity/sign-out', access: 'signed-in', summary: 'End this session' }),
  getMe: endpoint({ method: 'GET', path: '/api/identity/me', access: 'signed-in', summary: 'Who am I, through which posts', response: me }),
  listSessions: endpoint({
    method: 'GET', path: '/api/identity/sessions', access: 'signed-in', summary: 'Where I am signed in',
    response: z.object({ sessions: z.array(session) }),
  }),
  endSession: endpoint({
    method: 'POST', path: '/api/identity/sessions/:id/end', access: 'signed-in', summary: 'Sign one of my sessions out',
    params: byId, problems: ['not-found'],
  }),
  confirmPresence: endpoint({
    method: 'POST', path: '/api/identity/confirm-presence', access: 'signed-in',
    summary: 'Prove again that it is me; opens a signing sitting of 10 minutes',
    body: z.object({ password: z.string().min(1).max(1024), code: text(20).nullable().default(null) }),
    response: z.object({ until: instant }),
    problems: ['identity/wrong-credentials', 'too-many-requests'],
  }),
  beginSecondFactor: endpoint({
    method: 'POST', path: '/api/identity/second-factor/begin', access: 'signed-in', summary: 'A new secret for an authenticator application (RFC 6238)',
    response: z.object({ secret: z.string(), uri: z.string() }),
  }),
  confirmSecondFactor: endpoint({
    method: 'POST', path: '/api/identity/second-factor/confirm', access: 'signed-in', summary: 'Switch the second factor on by a first code',
    body: z.object({ code: text(20) }), problems: ['identity/wrong-credentials'],
  }),
  listPersonas: endpoint({
    method: 'GET', path: '/api/identity/personas', access: 'public', summary: 'The people of the demonstration; empty outside demo mode',
    response: z.object({
      password: z.string().nullable(),
      personas: z.array(z.object({ key: z.string(), name: z.string(), email: z.string(), title: z.string(), agencyName: z.string(), story: z.string() })),
    }),
  }),
  listAgencies: endpoint({
    method: 'GET', path: '/api/identity/agencies', access: 'signed-in', summary: 'Agencies that documents can be sent to, by accent-free name',
    query: z.object({ search: text(200, 0).default('') }),
    response: z.object({ agencies: z.array(z.object({ id, name: z.string(), abbreviation: z.string(), codeQcvn102: z.string(), codeQd20: z.string() })) }),
  }),
  listColleagues: endpoint({
    method: 'GET', path: '/api/identity/colleagues', access: 'signed-in', summary: 'Units of my agencies and who holds which post in them today',
    response: z.object({
      units: z.array(z.object({ id, name: z.string(), abbreviation: z.string(), agencyId: id })),
      posts: z.array(z.object({ id, unitId: id, title: z.string(), role, personId: id.nullable(), personName: z.string().nullable() })),
    }),
  }),
  delegate: endpoint({
    method: 'POST', path: '/api/identity/delegations', access: 'signed-in', summary: 'Let somebody act through my post between two days',
    body: z.object({ postId: id, toPersonId: id, from: day, to: day, reason: text(500) }),
    response: z.object({ id }), problems: ['forbidden', 'not-found'],
  }),
} as const;
