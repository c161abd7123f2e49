import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id, instant, text, version } from '../primitives.ts';
import { RECORDS_LIMITS } from './limits.ts';
import { planLine, planLineFields } from './parts.ts';

const declared = { declaredNoSecret: z.boolean().default(false) };
const gate = ['secrecy/refused', 'secrecy/declaration-needed'] as const;
const outcome = z.object({ id, version });
const year = z.int().min(1976).max(2200);

/** What is wrong with a line of an imported table; `row` as the spreadsheet counts. */
export const importFault = z.object({ row: z.int(), column: z.string(), message: z.string(), en: z.string() });

export const plans = {
  getPlan: endpoint({
    method: 'GET', path: '/api/records/plans/:year', access: 'signed-in', summary: 'The file plan (danh mục hồ sơ) of my agency for a year; null when there is none yet',
    params: z.object({ year: z.coerce.number().int().min(1976).max(2200) }),
    response: z.object({
      plan: z.object({
        id, year, state: z.enum(['drafting', 'adopted']), version, agencyName: z.string(), adoptedAt: instant.nullable(), adoptedBy: z.string().nullable(), lines: z.array(planLine),
        mayEdit: z.boolean(), mayAdopt: z.boolean(),
      }).nullable(),
      mayBegin: z.boolean(), previousYear: year.nullable(),
    }),
  }),
  beginPlan: endpoint({
    method: 'POST', path: '/api/records/plans', access: 'signed-in', summary: 'Begin the plan of a year, with the lines of an earlier one or without',
    body: z.object({ year, carryFrom: year.nullable().default(null) }), response: outcome, problems: ['forbidden', 'not-found', 'records/plan-exists'],
  }),
  savePlanLine: endpoint({
    method: 'POST', path: '/api/records/plans/:id/lines', access: 'signed-in', summary: 'Write a line of the plan, new or known; after adoption only new ones, with the reason', params: byId,
    body: z.object({ lineId: id.nullable().default(null), fields: planLineFields, reason: text(RECORDS_LIMITS.reason, 0).default(''), ...declared }), response: z.object({ id, version, lineId: id }),
    problems: ['forbidden', 'not-found', 'records/plan-adopted', 'records/reason-needed', 'records/outside-agency', 'records/notation-taken', ...gate],
  }),
  removePlanLine: endpoint({
    method: 'DELETE', path: '/api/records/plans/:id/lines/:lineId', access: 'signed-in', summary: 'Strike a line of a plan that is not adopted', params: z.object({ id, lineId: id }), response: outcome,
    problems: ['forbidden', 'not-found', 'records/plan-adopted'],
  }),
  readPlanTable: endpoint({
    method: 'POST', path: '/api/records/plans/:id/read-table', access: 'signed-in', upload: true, summary: 'Read a table (CSV or XLSX) of lines and say what is wrong in it; nothing is kept', params: byId,
    response: z.object({ lines: z.array(planLineFields.extend({ row: z.int(), unitName: z.string(), personName: z.string().nullable() })), faults: z.array(importFault) }),
    problems: ['forbidden', 'not-found', 'records/plan-adopted', 'records/table-unreadable', 'too-large', ...gate],
  }),
  importPlanLines: endpoint({
    method: 'POST', path: '/api/records/plans/:id/import', access: 'signed-in', summary: 'Take the lines that were read from a table, all or none', params: byId,
    body: z.object({ lines: z.array(planLineFields).min(1).max(RECORDS_LIMITS.planLines), ...declared }), response: outcome,
    problems: ['forbidden', 'not-found', 'records/plan-adopted', 'records/outside-agency', 'records/notation-taken', ...gate],
  }),
  adoptPlan: endpoint({
    method: 'POST', path: '/api/records/plans/:id/adopt', access: 'signed-in', summary: 'Adopt the plan: from now on it is only added to, with a reason', params: byId, body: z.object({ version }), response: outcome,
    problems: ['forbidden', 'not-found', 'stale-version', 'records/plan-adopted', 'records/empty-plan'],
  }),
} as const;
