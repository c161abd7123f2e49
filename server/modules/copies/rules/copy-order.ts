import type { ProblemCode } from '#contract/problems.ts';
import type { Actor, Capacity, Role } from '#server/platform/access/actor.ts';
import { capacityWhere } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

export type CopyKind = 'certified' | 'recopy' | 'extract' | 'redacted';
export type CopyForm = 'paper' | 'electronic';

/** Appendix III of Decree 30/2020: what stands before the agency in the symbol of a copy, and above it. */
export const FORMS = {
  certified: { abbreviation: 'SY', name: 'Sao y', heading: 'SAO Y' },
  recopy: { abbreviation: 'SL', name: 'Sao lục', heading: 'SAO LỤC' },
  extract: { abbreviation: 'TrS', name: 'Trích sao', heading: 'TRÍCH SAO' },
} as const;

/** Points from the upper left corner of the page. */
export interface CopyBar {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CopyOrder {
  readonly kind: CopyKind;
  readonly form: CopyForm;
  readonly pages: readonly number[] | null;
  readonly bars: readonly { readonly page: number }[];
}

export interface SourceFacts {
  readonly agencyId: string;
  readonly subjectType: 'incoming' | 'outgoing';
  /** An upload of the clerk's may be the scan of a paper; what came or was issued here is an electronic original. */
  readonly isScan: boolean;
  readonly isRecalled: boolean;
  /** Null where it could not be told. */
  readonly pages: number | null;
}

const DECIDES: readonly Role[] = ['head', 'deputy'];

/**
 * What kind of copy may be made of what, and by whose decision. The head of the agency decides on copies (art. 27); an electronic document
 * is sent on as it is and needs no electronic sao y (art. 25 §1); sao lục is made of a sao y that came in; an extract is a part.
 */
export function decideCopy(source: SourceFacts, order: CopyOrder, actor: Actor): Decision<Capacity> {
  const capacity = capacityWhere(actor, ({ agencyId, role }) => agencyId === source.agencyId && (order.kind === 'redacted' || DECIDES.includes(role)));
  if (capacity === undefined) return refuse('forbidden');
  const fault = faultOfPages(source, order) ?? faultOfKind(source, order);
  return fault === undefined ? allow(capacity) : refuse(fault);
}

function faultOfPages({ pages: all }: SourceFacts, { pages, bars }: CopyOrder): ProblemCode | undefined {
  const named = [...(pages ?? []), ...bars.map(({ page }) => page)];
  return all !== null && named.some((page) => page > all) ? 'copies/no-such-page' : undefined;
}

function faultOfKind(source: SourceFacts, order: CopyOrder): ProblemCode | undefined {
  if (order.kind === 'redacted') return order.bars.length === 0 ? 'copies/nothing-covered' : undefined;
  if (source.isRecalled) return 'copies/source-recalled';
  if (order.kind === 'extract') return isWhole(order, source.pages) ? 'copies/extract-is-whole' : undefined;
  return faultOfWhole(source, order);
}

function faultOfWhole(source: SourceFacts, order: CopyOrder): ProblemCode | undefined {
  if (order.pages !== null || order.bars.length > 0) return 'copies/bars-in-whole-copy';
  if (order.kind === 'recopy' && source.subjectType !== 'incoming') return 'copies/nothing-to-copy';
  return order.form === 'electronic' && !source.isScan ? 'copies/electronic-original' : undefined;
}

function isWhole({ pages, bars }: CopyOrder, all: number | null): boolean {
  if (bars.length > 0) return false;
  return pages === null || (all !== null && new Set(pages).size >= all);
}

export interface CopyFacts {
  readonly agencyId: string;
  readonly state: 'ordered' | 'issued' | 'cancelled';
  readonly orderedByPostId: string;
}

export type CopyAct = 'issue' | 'cancel';

/** The records office numbers and signs; who ordered it, or the office, may give it up before. */
export function decideCopyAct(copy: CopyFacts, actor: Actor, act: CopyAct): Decision<Capacity> {
  const capacity = capacityWhere(actor, ({ agencyId, role, postId }) => agencyId === copy.agencyId && (role === 'clerk' || (act === 'cancel' && postId === copy.orderedByPostId)));
  if (capacity === undefined) return refuse('forbidden');
  return copy.state === 'ordered' ? allow(capacity) : refuse('copies/act-not-possible');
}

export const actsOnCopy = (copy: CopyFacts, actor: Actor): CopyAct[] => (['issue', 'cancel'] as const).filter((act) => decideCopyAct(copy, actor, act).allowed);

/** The line of an electronic copy (Decree 30/2020, Appendix I Part III): form; agency; day; hour with zone, ISO 8601. */
export function electronicLine(kind: Exclude<CopyKind, 'redacted'>, agency: string, at: Date): string {
  const [day = '', rest = ''] = new Date(at.getTime() + 7 * 3_600_000).toISOString().split('T');
  return `${FORMS[kind].name}; ${agency}; ${day.split('-').reverse().join('/')}; ${rest.slice(0, 8)} +07:00`;
}
