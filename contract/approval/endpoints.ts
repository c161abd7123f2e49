import * as z from 'zod';
import { documentType } from '../documents/incoming.ts';
import { endpoint } from '../endpoint.ts';
import { byId, day, id, instant, text } from '../primitives.ts';
import { ROUTE_LIMITS } from './limits.ts';
import { route } from './route.ts';

const declared = { declaredNoSecret: z.boolean().default(false) };
const templateFields = z.object({ name: text(ROUTE_LIMITS.templateName), appliesTo: documentType.nullable().default(null), steps: route.min(1) });
const template = z.object({ id, name: z.string(), appliesTo: documentType.nullable(), steps: route, savedBy: z.string(), updatedAt: instant });
const substitute = z.object({
  id, postId: id, postTitle: z.string(), postHolder: z.string().nullable(), substitutePostId: id, substituteTitle: z.string(), substituteName: z.string().nullable(),
  from: day, to: day, reason: z.string(), namedBy: z.string(), mayEnd: z.boolean(),
});

/** Templates of routes and substitutes of the agency. The rounds themselves are asked for with the document that goes through them. */
export const approval = {
  listTemplates: endpoint({
    method: 'GET', path: '/api/approval/templates', access: 'signed-in', summary: 'Mẫu tuyến trình ký of my agencies',
    response: z.object({ templates: z.array(template), maySave: z.boolean() }),
  }),
  saveTemplate: endpoint({
    method: 'PUT', path: '/api/approval/templates/:id', access: 'signed-in', summary: 'Keep a route as a template of the agency (clerk, unit head); the id is chosen by the caller, a known one is replaced',
    params: byId, body: templateFields.extend(declared), response: z.object({ id }),
    problems: ['forbidden', 'not-found', 'approval/seat-twice', 'approval/own-unit-missing', 'approval/seat-outside-agency', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  removeTemplate: endpoint({
    method: 'DELETE', path: '/api/approval/templates/:id', access: 'signed-in', summary: 'Give up a template; routes already chosen stay as they are',
    params: byId, problems: ['forbidden', 'not-found'],
  }),
  listSubstitutes: endpoint({
    method: 'GET', path: '/api/approval/substitutes', access: 'signed-in', summary: 'Who stands in for whom in my agencies now or later',
    response: z.object({ substitutes: z.array(substitute) }),
  }),
  nameSubstitute: endpoint({
    method: 'POST', path: '/api/approval/substitutes', access: 'signed-in', summary: 'Name who gives a post’s checks, opinions and initials between two days: its holder, the head of its unit, a leader of the agency',
    body: z.object({ postId: id, substitutePostId: id, from: day, to: day, reason: text(ROUTE_LIMITS.substituteReason), ...declared }), response: z.object({ id }),
    problems: ['forbidden', 'not-found', 'approval/substitute-not-possible', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  endSubstitute: endpoint({
    method: 'POST', path: '/api/approval/substitutes/:id/end', access: 'signed-in', summary: 'End a substitution now',
    params: byId, problems: ['forbidden', 'not-found'],
  }),
} as const;
