import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { findAddressees } from '../../catalogue/index.ts';
import { isAllowedAddress, isFolderName } from '../lines/open-line.ts';
import type { LineOrder } from '../rules/line-order.ts';
import { isLineNameTaken } from '../store/line.store.ts';
import type { LinesDeps } from './open-lines.ts';

export interface LineFields extends LineOrder {
  readonly name: string;
  readonly servesAgencyIds: readonly string[] | null;
  readonly reachesAgencyIds: readonly string[] | null;
}

/** What the house must be asked about a line: whether the operator allows its address, and whether its agencies are what they are said to be. */
export async function judgeLine({ lines }: LinesDeps, tx: Tx, id: string, fields: LineFields): Promise<void> {
  const { kind, address, name, servesAgencyIds, reachesAgencyIds } = fields;
  if (!(kind === 'folder' ? isFolderName(address) : isAllowedAddress(address, lines.origins))) throw new Refusal('exchange/line-address-not-allowed');
  if (await isLineNameTaken(tx, name, id)) throw new Refusal('exchange/line-name-taken');
  const named = [...(servesAgencyIds ?? []), ...(reachesAgencyIds ?? [])];
  const known = new Map((await findAddressees(tx, named, null)).filter(({ gone }) => !gone).map((agency) => [agency.id, agency.hosted]));
  const fits = (ids: readonly string[] | null, hosted: boolean): boolean => (ids ?? []).every((one) => known.get(one) === hosted);
  if (!fits(servesAgencyIds, true) || !fits(reachesAgencyIds, false)) throw new Refusal('exchange/line-agency-unknown');
}
