const DAY_MS = 86_400_000;
/** People are warned so long before: a new certificate takes weeks. */
const WARNED_DAYS = 30;

export type End = { readonly kind: 'revoked'; readonly at: string } | { readonly kind: 'expired' } | { readonly kind: 'soon'; readonly days: number };

/** Why a certificate signs no more, or soon will not. */
export function endOf({ validTo, revokedAt }: { validTo: string; revokedAt: string | null }, now: Date): End | undefined {
  if (revokedAt !== null) return { kind: 'revoked', at: revokedAt };
  const rest = new Date(validTo).getTime() - now.getTime();
  if (rest < 0) return { kind: 'expired' };
  const days = Math.floor(rest / DAY_MS);
  return days <= WARNED_DAYS ? { kind: 'soon', days } : undefined;
}
