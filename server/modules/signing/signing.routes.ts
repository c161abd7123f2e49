import type { FastifyInstance } from 'fastify';
import { contract } from '#contract/index.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { type Authenticate, implement } from '#server/platform/http/implement.ts';
import { beginDigitalSigning } from './commands/begin-digital-signing.ts';
import { importKey } from './commands/import-key.ts';
import { registerKey } from './commands/register-key.ts';
import { revokeKey } from './commands/revoke-key.ts';
import type { KeysDeps } from './signing.deps.ts';
import { listKeys } from './queries/list-keys.ts';
import { listOwnCertificates } from './queries/list-own-certificates.ts';
import { shownKey } from './queries/shown-key.ts';
import { findKey } from './store/key.store.ts';
import { type KeyOwnerRef, ownerInCare } from './steps/owner-in-care.ts';

export function registerSigningRoutes(app: FastifyInstance, deps: KeysDeps, authenticate: Authenticate): void {
  implement(app, contract.signing, {
    authenticate,
    handlers: {
      getOwnCertificates: (_input, actor) => deps.database.read((tx) => listOwnCertificates(tx, actor)),
      // Looking after somebody locks them, so this read is a short transaction of its own.
      getKey: ({ params }, actor) => deps.database.transact(async (tx) => {
        await ownerInCare(tx, actor, params);
        const key = await findKey(tx, params.ownerKind, params.id);
        return { key: key === undefined ? null : shownKey(key) };
      }),
      listKeys: ({ params }, actor) => deps.database.transact((tx) => listKeys(tx, actor, params.id)),
      importKey: async ({ params, body }, actor) => {
        await importKey(deps, actor, { ...params, ...body });
        return { key: await currentKey(deps, params) };
      },
      registerKey: async ({ params, body }, actor) => {
        await registerKey(deps, actor, { ...params, ...body });
        return { key: await currentKey(deps, params) };
      },
      revokeKey: async ({ params, body }, actor) => {
        await revokeKey(deps, actor, { ...params, ...body });
        return undefined;
      },
      beginDigitalSigning: async ({ params }, actor) => {
        await beginDigitalSigning(deps, actor, params.id);
        return undefined;
      },
    },
  });
}

async function currentKey({ database }: KeysDeps, { ownerKind, id }: KeyOwnerRef): Promise<ReturnType<typeof shownKey>> {
  const key = await database.read((tx) => findKey(tx, ownerKind, id));
  if (key === undefined) throw new Refusal('not-found');
  return shownKey(key);
}
