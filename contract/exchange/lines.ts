import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id, instant, text, version } from '../primitives.ts';

/** Đường liên thông: the national axis, an LGSP of a province, or a folder for agencies without a line. */
export const LINE_KINDS = ['axis', 'lgsp', 'folder'] as const;
export const LINE_PROBLEMS = ['unreachable', 'timed-out', 'refused', 'rejected', 'too-large', 'bad-answer'] as const;

const agencies = z.array(id).min(1).max(500).nullable();
const problem = z.object({ code: z.enum(LINE_PROBLEMS), detail: z.string() });

const line = z.object({
  id, kind: z.enum(LINE_KINDS), name: z.string(), address: z.string(), systemId: z.string().nullable(),
  /** The secret itself is shown to nobody. */
  hasSecret: z.boolean(),
  /** Null: every agency of the house. */
  servesAgencyIds: z.array(id).nullable(),
  /** Agencies elsewhere that are reached over it alone; null: whoever no other line names. */
  reachesAgencyIds: z.array(id).nullable(),
  enabled: z.boolean(), version,
  /** `not-allowed`: the operator allows this address no more; `secret-lost`: sealed by another master key, to be entered anew. */
  standing: z.enum(['ready', 'not-allowed', 'secret-lost']),
  checkedAt: instant.nullable(), checkMilliseconds: z.int().nullable(), problem: problem.nullable(),
  /** When it last answered what waits. */
  listedAt: instant.nullable(),
});

const facts = z.object({
  name: text(100), address: text(300), systemId: text(100).nullable(), servesAgencyIds: agencies, reachesAgencyIds: agencies,
  declaredNoSecret: z.boolean().default(false),
});
/** A key of the system, as the other side gave it. */
const secret = z.string().min(1).max(500).regex(/^[\u0021-\u007E]+$/u);

const PATH = '/api/exchange/lines';
const present = ['forbidden', 'identity/presence-not-confirmed'] as const;
const judged = ['secrecy/refused', 'secrecy/declaration-needed', 'exchange/line-name-taken', 'exchange/line-address-not-allowed', 'exchange/line-keys-missing', 'exchange/line-agency-unknown'] as const;

/** The lines of the house, for administrators of the whole city. Nothing here ever answers a secret. */
export const lines = {
  listLines: endpoint({
    method: 'GET', path: PATH, access: 'signed-in', summary: 'The lines to other installations, how their last use went, and where the operator lets lines lead',
    response: z.object({ lines: z.array(line), origins: z.array(z.string()), agencies: z.array(z.object({ id, name: z.string() })) }), problems: ['forbidden'],
  }),
  createLine: endpoint({
    method: 'POST', path: PATH, access: 'signed-in', summary: 'Set up a line: an axis or LGSP with its address and keys, or a folder by its name',
    body: facts.extend({ kind: z.enum(LINE_KINDS), secret: secret.nullable() }), response: z.object({ id }), problems: [...present, ...judged],
  }),
  changeLine: endpoint({
    method: 'PUT', path: `${PATH}/:id`, access: 'signed-in', summary: 'Change a line; without a secret it keeps the one it has, unless the address leads to another server',
    params: byId, body: facts.extend({ secret: secret.nullable(), version }), problems: [...present, 'not-found', 'stale-version', ...judged],
  }),
  switchLine: endpoint({
    method: 'POST', path: `${PATH}/:id/switch`, access: 'signed-in', summary: 'Switch a line on or off; what waits for it goes on waiting',
    params: byId, body: z.object({ enabled: z.boolean(), version }), problems: [...present, 'not-found', 'stale-version'],
  }),
  testLine: endpoint({
    method: 'POST', path: `${PATH}/:id/test`, access: 'signed-in', summary: 'Ask the other side whether address and keys are right; how long it took, or what was wrong', perMinute: 20,
    params: byId, response: z.object({ milliseconds: z.int().nullable(), problem: problem.nullable() }), problems: ['forbidden', 'not-found', 'exchange/line-address-not-allowed', 'exchange/line-keys-missing'],
  }),
} as const;
