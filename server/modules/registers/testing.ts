import { randomUUID } from 'node:crypto';
import type { House } from '#server/testing/house.ts';

export interface IncomingPlan {
  readonly agencyId: string;
  readonly number: number;
  readonly year?: number;
  /** Day of entry in the register. */
  readonly on: string;
  readonly dueOn?: string | null;
  readonly closedOn?: string | null;
  readonly subject?: string;
}

/** A document in the register as it stood on a day of the past, without the acts that took it there. */
export async function anEntry(house: House, plan: IncomingPlan): Promise<string> {
  const id = randomUUID();
  const { agencyId, number, on, dueOn = null, closedOn = null } = plan;
  await house.sql(
    `insert into documents.incoming (id, agency_id, state, source, register_due_at, arrival_year, arrival_number, arrived_on, registered_at, received_at, issuer_name, issuer_key, number,
        symbol, document_date, type, subject, urgency, original_sha256, original_size, original_name, text_state, due_on, closed_at)
      values ($1, $2, $3, 'upload', now(), $4, $5, $6::date, $6::date + time '10:00' at time zone 'Asia/Ho_Chi_Minh', now(), 'Sở Nội vụ', 'so noi vu', '7',
        'SNV-VP', $6::date, 'official-letter', $7, 0, repeat('0', 64), 1, 'a.pdf', 'read', $8::date, $9::date + time '10:00' at time zone 'Asia/Ho_Chi_Minh')`,
    [id, agencyId, closedOn === null ? 'in-hand' : 'closed', plan.year ?? Number(on.slice(0, 4)), number, on, plan.subject ?? `Văn bản thứ ${number}`, dueOn, closedOn],
  );
  await reached(house, { agencyId, book: 'incoming', year: plan.year ?? Number(on.slice(0, 4)), number });
  return id;
}

/** The series has come at least so far. */
export async function reached(house: House, { agencyId, book, year, number }: { agencyId: string; book: 'incoming' | 'outgoing'; year: number; number: number }): Promise<void> {
  await house.sql(
    `insert into numbering.series (agency_id, book, year, last_number) values ($1, $2, $3, $4)
      on conflict (agency_id, book, year, key) do update set last_number = greatest(series.last_number, excluded.last_number)`,
    [agencyId, book, year, number],
  );
}
