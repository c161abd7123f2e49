import type { contract } from '#contract/index.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { findHostedAgencies, platformAdministrator } from '../../identity/index.ts';
import { isAllowedAddress, isFolderName } from '../lines/open-line.ts';
import type { LinesDeps } from '../steps/open-lines.ts';
import type { StoredLine } from '../store/line.tables.ts';
import { readLines } from './read-lines.ts';

type Shown = OutputOf<typeof contract.exchange.listLines>;

/** Every line with how it stands, for administrators of the city; the secrets stay where they are. */
export async function listLines(deps: LinesDeps, tx: Tx, actor: Actor): Promise<Shown> {
  await platformAdministrator(tx, actor);
  const agencies = (await findHostedAgencies(tx)).map(({ id, name }) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
  return { lines: (await readLines(tx)).map((line) => shown(deps, line)), origins: [...deps.lines.origins], agencies };
}

function shown({ keys, lines }: LinesDeps, line: StoredLine): Shown['lines'][number] {
  const { id, kind, name, address, enabled, version } = line;
  const isAllowed = kind === 'folder' ? isFolderName(address) : isAllowedAddress(address, lines.origins);
  const isLost = line.sealed_secret !== null && line.key_id !== keys.keyId;
  return {
    id, kind, name, address, enabled, version, systemId: line.system_id, hasSecret: line.sealed_secret !== null,
    servesAgencyIds: line.serves_agency_ids, reachesAgencyIds: line.reaches_agency_ids, standing: !isAllowed ? 'not-allowed' : isLost ? 'secret-lost' : 'ready',
    checkedAt: line.checked_at, checkMilliseconds: line.check_milliseconds, problem: line.last_problem === null ? null : { code: line.last_problem, detail: line.last_detail ?? '' }, listedAt: line.listed_at,
  };
}
