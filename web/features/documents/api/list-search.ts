import type { IncomingState, OutgoingState } from './types.ts';

const INCOMING: readonly IncomingState[] = ['arrived', 'registered', 'directed', 'in-hand', 'closed', 'returned', 'recalled'];
const OUTGOING: readonly OutgoingState[] = ['drafting', 'checking', 'returned', 'to-sign', 'signed', 'issued', 'cancelled'];

export interface IncomingSearch {
  readonly state?: IncomingState;
  readonly overdue?: true;
}
export interface OutgoingSearch {
  readonly state?: OutgoingState;
}

export function readIncomingSearch({ state, overdue }: Record<string, unknown>): IncomingSearch {
  if (overdue === true || overdue === 'true') return { overdue: true };
  const known = INCOMING.find((one) => one === state);
  return known === undefined ? {} : { state: known };
}

export function readOutgoingSearch({ state }: Record<string, unknown>): OutgoingSearch {
  const known = OUTGOING.find((one) => one === state);
  return known === undefined ? {} : { state: known };
}

export { INCOMING as INCOMING_STATES, OUTGOING as OUTGOING_STATES };
