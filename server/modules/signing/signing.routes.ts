import type { FastifyInstance } from 'fastify';
import type { OutputOf } from '#contract/endpoint.ts';
import { contract } from '#contract/index.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { type Authenticate, implement } from '#server/platform/http/implement.ts';
import { beginDigitalSigning } from './commands/begin-digital-signing.ts';
import { importKey } from './commands/import-key.ts';
import { revokeKey } from './commands/revoke-key.ts';
import type { KeysDeps } from './signing.deps.ts';
import { findKey, type StoredKey } from './store/key.store.ts';
import { ownerInCare } from './steps/owner-in-care.ts';

export function registerSigningRoutes(app: FastifyInstance, deps: KeysDeps, authenticate: Authenticate): void {
  implement(app, contract.signing, {
    authenticate,
    handlers: {
      // Looking after somebody locks them, so this read is a short transaction of its own.
      getKey: ({ params }, actor) => deps.database.transact(async (tx) => {
        await ownerInCare(tx, actor, params);
        const key = await findKey(tx, params.ownerKind, params.id);
        return { key: key === undefined ? null : shown(key) };
      }),
      importKey: async ({ params, body }, actor) => {
        await importKey(deps, actor, { ...params, ...body });
        const key = await deps.database.read((tx) => findKey(tx, params.ownerKind, params.id));
        if (key === undefined) throw new Refusal('not-found');
        return { key: shown(key) };
      },
      revokeKey: async ({ params }, actor) => {
        await revokeKey(deps, actor, params);
        return undefined;
      },
      beginDigitalSigning: async ({ params }, actor) => {
        await beginDigitalSigning(deps, actor, params.id);
        return undefined;
      },
    },
  });
}

const shown = (key: StoredKey): OutputOf<typeof contract.signing.importKey>['key'] => ({
  subject: key.subject, issuer: key.issuer, serial: key.serial, validFrom: key.valid_from, validTo: key.valid_to, revokedAt: key.revoked_at, hasPicture: key.picture !== null,
});
