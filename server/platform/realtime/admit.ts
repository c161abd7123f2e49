import type { IncomingMessage } from 'node:http';
import type { Actor } from '../access/actor.ts';
import { type Knock, turnAway } from './doors.ts';

export interface Admission {
  readonly findActor: (request: IncomingMessage) => Promise<Actor | undefined>;
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
  /** Lines of one session at this door; more is a program that forgets to hang up. */
  readonly hasTooMany: (actor: Actor) => boolean;
}

/** Who knocks, or an answer that lets nobody in. */
export async function admit({ findActor, isOwnOrigin, hasTooMany }: Admission, knock: Knock): Promise<Actor | undefined> {
  if (!isOwnOrigin(knock.request)) return turnAway(knock, '403 Forbidden');
  try {
    const actor = await findActor(knock.request);
    if (actor === undefined) return turnAway(knock, '401 Unauthorized');
    return hasTooMany(actor) ? turnAway(knock, '429 Too Many Requests') : actor;
  } catch {
    return turnAway(knock, '503 Service Unavailable');
  }
}
