import type { OutputOf } from '#contract/endpoint.ts';
import type { numbering } from '#contract/numbering/endpoints.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { unitsOfAgency } from '../../identity/index.ts';
import { decideKeeper, seesSeriesOf } from '../rules/keeper.ts';
import { decideConfigurer } from '../rules/scheme.ts';
import { tables } from '../store/numbering.tables.ts';
import { currentSeries } from './current-series.ts';
import { officeUnitsOf } from './office-units.ts';

type Answer = OutputOf<typeof numbering.getSeries>;

/** How my agency divides its numbers: decided, in force and to come. */
export async function getSeries(tx: Tx, actor: Actor, today: string): Promise<Answer> {
  const configurer = decideConfigurer(actor, await officeUnitsOf(tx, actor));
  const keeper = decideKeeper(actor);
  const capacity = [configurer, keeper].flatMap((decision) => (decision.allowed ? [decision.value] : []))[0] ?? seesSeriesOf(actor);
  if (capacity === undefined) throw new Refusal('forbidden');
  const { agencyId, agencyName } = capacity;
  const units = await unitsOfAgency(tx, agencyId);
  return {
    agencyId, agencyName, today, mayConfigure: configurer.allowed, mayReserve: keeper.allowed,
    series: await currentSeries(tx, agencyId, today), schemes: await listSchemes(tx, agencyId, today), units: units.map(({ id, name }) => ({ id, name })),
  };
}

async function listSchemes(tx: Tx, agencyId: string, today: string): Promise<Answer['schemes']> {
  const rows = await tables(tx)
    .selectFrom('numbering.scheme')
    .select(['id', 'valid_from as validFrom', 'division', 'groups', 'bodies', 'reason', 'by_name as by', 'by_title as byTitle'])
    .where('agency_id', '=', agencyId)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const inForce = rows.find(({ validFrom }) => validFrom <= today)?.id;
  return rows.map((row) => ({ ...(row as unknown as Answer['schemes'][number]), isInForce: row.id === inForce }));
}
