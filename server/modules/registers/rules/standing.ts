import type { Standing } from '#contract/registers/endpoints.ts';
import { shortDeadline } from '../../calendar/index.ts';

export interface IncomingClock {
  readonly dueOn: string | null;
  readonly closedOn: string | null;
}

/** Overdue counts from the deadline that was set; without one a document cannot be late. */
export function standingOfIncoming({ dueOn, closedOn }: IncomingClock, today: string): Standing {
  const reached = closedOn ?? today;
  const isPast = dueOn !== null && reached > dueOn;
  if (closedOn === null) return isPast ? 'overdue' : 'open';
  return isPast ? 'late' : 'on-time';
}

export interface OutgoingClock {
  readonly signedOn: string | null;
  readonly issuedOn: string;
  readonly urgency: number;
}

/** Released on the day it was signed, at latest the next working day; urgent ones the same day (Decree 30/2020, art. 18). */
export function standingOfOutgoing({ signedOn, issuedOn, urgency }: OutgoingClock): Standing {
  if (signedOn === null) return 'on-time';
  return issuedOn > shortDeadline(new Date(`${signedOn}T12:00:00+07:00`), urgency).dueOn ? 'late' : 'on-time';
}
