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
  /** Recovery codes not used yet. */
  recoveryCodesLeft: z.int(),
});

/** What proves who somebody is: the password and, where a second factor is on, a code from it or a recovery code. */
const proof = z.object({ password: z.string().min(1).max(1024), code: text(20).nullable().default(null) });
const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

const delegation = z.object({
  id, postId: id, title: z.string(), unitName: z.string(), personName: z.string(), from: day, to: day, reason: z.string(),
  state: z.enum(['coming', 'running', 'over', 'revoked']),
});

const session = z.object({
  id, current: z.boolean(), startedAt: instant, lastSeenAt: instant, address: z.string(), device: z.string(),
});

export const identity = {
  signIn: endpoint({
    method: 'POST', path: '/api/identity/sign-in', access: 'public', summary: 'Sign in with e-mail, password and, where set up, a code',
    body: z.object({ email: text(200), password: z.string().min(1).max(1024), code: text(20).nullable().default(null) }),
    response: z.object({ outcome: z.enum(['signed-in', 'code-needed']) }),
    // A whole agency may stand behind one address; the brakes on guessing (identity/rules/brake.ts) are finer than this.
    perMinute: 300, problems: ['identity/wrong-credentials', 'too-many-requests'],
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
    body: proof,
    response: z.object({ until: instant }),
    problems: ['identity/wrong-credentials', 'too-many-requests'],
  }),
  beginSecondFactor: endpoint({
    method: 'POST', path: '/api/identity/second-factor/begin', access: 'signed-in', summary: 'A new secret for an authenticator application (RFC 6238)',
    response: z.object({ secret: z.string(), uri: z.string() }),
  }),
  confirmSecondFactor: endpoint({
    method: 'POST', path: '/api/identity/second-factor/confirm', access: 'signed-in', summary: 'Switch the second factor on by a first code',
    body: z.object({ code: text(20) }), response: recoveryCodes, problems: ['identity/wrong-credentials'],
  }),
  renewRecoveryCodes: endpoint({
    method: 'POST', path: '/api/identity/second-factor/recovery-codes', access: 'signed-in',
    summary: 'Ten new recovery codes, shown once; the former ones are void',
    body: proof, response: recoveryCodes, problems: ['identity/wrong-credentials', 'too-many-requests', 'forbidden'],
  }),
  endSecondFactor: endpoint({
    method: 'POST', path: '/api/identity/second-factor/end', access: 'signed-in', summary: 'Switch the second factor off',
    body: proof, problems: ['identity/wrong-credentials', 'too-many-requests', 'forbidden'],
  }),
  changePassword: endpoint({
    method: 'POST', path: '/api/identity/password', access: 'signed-in', summary: 'Change my password; every other session of mine ends',
    body: proof.extend({ newPassword: z.string().min(1).max(1024) }),
    response: z.object({ outcome: z.enum(['changed', 'code-needed']) }),
    problems: [
      'identity/wrong-credentials', 'too-many-requests', 'identity/password-too-short', 'identity/password-same', 'identity/password-too-common',
      'identity/password-names-you',
    ],
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
  listDelegations: endpoint({
    method: 'GET', path: '/api/identity/delegations', access: 'signed-in', summary: 'Delegations I gave and received, the latest first',
    response: z.object({ given: z.array(delegation), received: z.array(delegation) }),
  }),
  revokeDelegation: endpoint({
    method: 'POST', path: '/api/identity/delegations/:id/revoke', access: 'signed-in', summary: 'Take a delegation back; it carries no right from this moment',
    params: byId, problems: ['not-found', 'identity/already-ended'],
  }),
} as const;
