export interface LineReach {
  readonly id: string;
  /** Agencies of this house that use it. */
  readonly agencyIds: readonly string[];
  /** Agencies elsewhere that it is for; null: whoever no other line names. */
  readonly reachesAgencyIds: readonly string[] | null;
}

/**
 * Which line a packet takes: for a status, the one its document came by; else one that names the receiver, else the first that reaches
 * everybody. Only lines that serve the sending agency.
 */
export function chooseLine<L extends LineReach>(lines: readonly L[], { agencyId, recipientId, cameBy }: { agencyId: string; recipientId: string; cameBy: string | null }): L | undefined {
  const serving = lines.filter(({ agencyIds }) => agencyIds.includes(agencyId));
  return serving.find(({ id }) => id === cameBy) ?? serving.find(({ reachesAgencyIds }) => reachesAgencyIds?.includes(recipientId) === true) ?? serving.find(({ reachesAgencyIds }) => reachesAgencyIds === null);
}
