import { type RawBuilder, sql } from 'kysely';

/** The calendar day it is in Vietnam, whatever zone the server keeps. */
export const today: RawBuilder<string> = sql<string>`(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

/** In force today: `valid_to` is the first day it is no more. */
export const inForce = (alias: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${alias}.valid_from`)} <= ${today} and (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${today}))`;
