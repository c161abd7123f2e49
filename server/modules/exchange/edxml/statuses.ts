import type { StatusCode } from './facts.ts';

/** Trạng thái xử lý chính: 01 arrived, 02 refused, 03 received, 04 assigned, 05 in hand, 06 finished. */
export type MainStatus = Extract<StatusCode, '01' | '02' | '03' | '04' | '05' | '06'>;

export interface Standing {
  /** The highest that was reported; null: nothing yet. */
  readonly main: MainStatus | null;
  /** Yêu cầu lấy lại: asked with 13, answered with 15 or 16. */
  readonly takeBack: 'none' | 'asked' | 'agreed' | 'refused';
  /** Nothing more can follow. */
  readonly closed: boolean;
  /** Statuses that cannot all be true were reported: refused and yet received, or two answers to one request. A person should ask. */
  readonly contrary: boolean;
}

const MAIN: readonly MainStatus[] = ['01', '02', '03', '04', '05', '06'];

/**
 * Where a delivery stands after these statuses. They arrive late, twice and in any order, so the answer depends on which were
 * reported and on nothing else.
 */
export function standingAfter(reported: Iterable<StatusCode>): Standing {
  const codes = new Set(reported);
  const main = MAIN.findLast((code) => codes.has(code)) ?? null;
  const takeBack = takeBackAfter(codes);
  return { main, takeBack, closed: isEnd(main) || takeBack === 'agreed', contrary: (codes.has('02') && main !== '02') || (codes.has('15') && codes.has('16')) };
}

function takeBackAfter(codes: ReadonlySet<StatusCode>): Standing['takeBack'] {
  if (codes.has('15')) return 'agreed';
  if (codes.has('16')) return 'refused';
  return codes.has('13') ? 'asked' : 'none';
}

const isEnd = (main: MainStatus | null): boolean => main === '02' || main === '06';

/** From where each main status may come; 03 → 05, 03 → 06 and 04 → 06 are tolerated. */
const BEFORE: Readonly<Record<MainStatus, readonly (MainStatus | null)[]>> = {
  '01': [null], '02': [null, '01'], '03': [null, '01'], '04': ['03'], '05': ['03', '04'], '06': ['03', '04', '05'],
};

/** Whether this may be reported next. A status is reported once by each agency; what was agreed to be taken back stands still. */
export function mayFollow(reported: Iterable<StatusCode>, next: StatusCode): boolean {
  const codes = new Set(reported);
  const { main, takeBack } = standingAfter(codes);
  if (codes.has(next) || takeBack === 'agreed') return false;
  if (next === '13') return !isEnd(main) && takeBack === 'none';
  return next === '15' || next === '16' ? takeBack === 'asked' : BEFORE[next].includes(main);
}
