import type { Actor } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import { afterCommit } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { saveSessionEnd } from '../store/session.store.ts';

export interface EndSessionDeps {
  readonly database: Database;
  /** Told after the commit, so that open lines of the session are cut at once. */
  readonly sessionEnded: (sessionId: string) => void;
}

/** Ends one of the actor's own sessions, this one or one on another device. */
export async function endSession({ database, sessionEnded }: EndSessionDeps, actor: Actor, sessionId: string): Promise<void> {
  await database.act(actor, async (tx) => {
    const ended = await saveSessionEnd(tx, { id: sessionId, personId: actor.personId });
    if (ended === undefined) throw new Refusal('not-found');
    await recordAudit(tx, { actor, capacity: null }, {
      action: sessionId === actor.sessionId ? 'identity.signed-out' : 'identity.session-ended',
      subjectType: 'person', subjectId: actor.personId, agencyId: null, detail: { session: sessionId },
    });
    afterCommit(tx, () => sessionEnded(sessionId));
  });
}
