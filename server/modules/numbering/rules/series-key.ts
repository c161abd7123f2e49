import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';

/** How numbers are divided on a day. */
export interface Division {
  readonly division: 'common' | 'by-type' | 'by-group';
  readonly groups: readonly { readonly name: string; readonly types: readonly string[] }[];
  /** Hội đồng, ban, tổ that use the agency's seal and number for themselves. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  /** First day of this division; null where the agency has never decided. */
  readonly dividedSince: string | null;
}

export interface Series {
  readonly key: string;
  readonly name: string;
}

/** Until the head of an agency decides otherwise, its documents have one series (số chung). */
export const UNDECIDED: Division = { division: 'common', groups: [], bodies: [], dividedSince: null };

/** What the head of an agency decided, and from which day it holds. */
export interface Decided extends Omit<Division, 'dividedSince'> {
  readonly validFrom: string;
}

type Parts = Pick<Division, 'division' | 'groups'>;
export const isSameDivision = (one: Parts, other: Parts): boolean => one.division === other.division && JSON.stringify(one.groups) === JSON.stringify(other.groups);

/**
 * The division after these decisions, in the order of their days. Since when numbers are divided so follows from all of them: a
 * decision put in before a planned one makes the planned one begin anew.
 */
export function divisionAfter(decisions: readonly Decided[]): Division {
  return decisions.reduce<Division>((before, { validFrom, ...parts }) => ({ ...parts, dividedSince: isSameDivision(before, parts) ? before.dividedSince : validFrom }), UNDECIDED);
}

/** The series a document takes its number from: its body's own, or by the division of the agency. */
export function seriesOf(division: Division, document: { type: string; unitId: string; year: number }): Series {
  const body = division.bodies.find(({ id }) => id === document.unitId);
  if (body !== undefined) return { key: `body:${body.id}`, name: body.name };
  return begunWithin(division, document.year, ofType(division, document.type));
}

function ofType({ division, groups }: Division, type: string): Series {
  const common = { key: 'common', name: 'Số chung' };
  if (division === 'by-type') return { key: `type:${type}`, name: DOCUMENT_TYPES.find(({ code }) => code === type)?.name ?? type };
  if (division === 'common') return common;
  const place = groups.findIndex(({ types }) => types.includes(type));
  const group = groups[place];
  return group === undefined ? { key: 'common', name: 'Các loại khác' } : { key: `group:${place + 1}`, name: group.name };
}

/** A division that began within the year has series of its own: those before it end where they stand. */
function begunWithin({ dividedSince }: Division, year: number, { key, name }: Series): Series {
  if (dividedSince === null || !isWithin(dividedSince, year)) return { key, name };
  const [, month, day] = dividedSince.split('-');
  return { key: `${key}@${dividedSince}`, name: `${name} (từ ngày ${day}/${month})` };
}

export const isWithin = (day: string, year: number): boolean => day > `${year}-01-01` && day <= `${year}-12-31`;

/** Every series of a division, in the order of the decree's list of types. */
export function allSeries(division: Division, year: number): Series[] {
  const ofBodies = division.bodies.map(({ id }) => seriesOf(division, { type: '', unitId: id, year }));
  const found = DOCUMENT_TYPES.map(({ code }) => seriesOf({ ...division, bodies: [] }, { type: code, unitId: '', year }));
  return [...new Map([...found, ...ofBodies].map((series) => [series.key, series])).values()];
}
