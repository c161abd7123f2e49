import type { Tx } from '#server/platform/database/transaction.ts';
import type { KeyRing } from '#server/platform/storage/key-ring.ts';
import { findHostedAgencies, type Organization } from '../../identity/index.ts';
import type { Line } from '../lines/line.ts';
import { type LinesSettings, openLine } from '../lines/open-line.ts';
import { readLines, type StoredLine } from '../queries/read-lines.ts';

export interface LinesDeps {
  readonly keys: KeyRing;
  readonly lines: LinesSettings;
  readonly clock: () => Date;
}

/** A line that is switched on, ready to be asked; opening one asks nobody yet. */
export interface OpenLine {
  readonly id: string;
  readonly name: string;
  readonly kind: StoredLine['kind'];
  readonly line: Line;
  /** Agencies of this house that send and receive over it. */
  readonly agencyIds: readonly string[];
  /** Their identifiers, of both schemes. */
  readonly organIds: readonly string[];
  /** Agencies elsewhere that are reached over it alone; null: whoever no other line names. */
  readonly reachesAgencyIds: readonly string[] | null;
}

/** The lines of the house that are switched on and lead where the operator still allows. */
export async function openLines(deps: LinesDeps, tx: Tx): Promise<OpenLine[]> {
  const stored = (await readLines(tx)).filter(({ enabled }) => enabled);
  if (stored.length === 0) return [];
  const hosted = await findHostedAgencies(tx);
  return stored.flatMap((row) => {
    const line = adapterOf(deps, row);
    if (line === undefined) return [];
    const served = row.serves_agency_ids === null ? hosted : hosted.filter(({ id }) => row.serves_agency_ids?.includes(id));
    return [{ id: row.id, name: row.name, kind: row.kind, line, agencyIds: served.map(({ id }) => id), organIds: served.flatMap(codesOf), reachesAgencyIds: row.reaches_agency_ids }];
  });
}

/** Undefined when the operator allows its address no more, or its secret was sealed by another master key. */
export function adapterOf({ keys, lines, clock }: LinesDeps, { kind, address, system_id: systemId, sealed_secret: sealed, key_id: keyId }: StoredLine): Line | undefined {
  if (sealed !== null && keyId !== keys.keyId) return undefined;
  return openLine(lines, { kind, address, systemId, secret: sealed === null ? null : keys.unwrap(sealed).toString('utf8') }, clock);
}

const codesOf = ({ codeQcvn102, codeQd20 }: Organization): string[] => [codeQcvn102, codeQd20].filter((code) => code !== null);
