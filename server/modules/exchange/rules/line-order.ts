import type { LINE_KINDS } from '#contract/exchange/lines.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

export interface LineOrder {
  readonly kind: (typeof LINE_KINDS)[number];
  readonly address: string;
  readonly systemId: string | null;
  readonly secret: string | null;
}

export interface LineBefore {
  readonly address: string;
  readonly hasSecret: boolean;
}

/** The secret that a line keeps, gets, or has none of. */
export type SecretFate = { readonly fate: 'new'; readonly secret: string } | { readonly fate: 'kept' | 'none' };

/**
 * What a line must have: an axis and an LGSP their keys, a folder none. A secret goes to the server it was given for and to no other:
 * who moves a line gives it anew, else an administrator could have a key they never saw sent to a place of their choice.
 */
export function decideLine({ kind, address, systemId, secret }: LineOrder, before: LineBefore | null): Decision<SecretFate> {
  if (kind === 'folder') return systemId === null && secret === null ? allow({ fate: 'none' }) : refuse('exchange/line-keys-missing');
  if (systemId === null) return refuse('exchange/line-keys-missing');
  if (secret !== null) return allow({ fate: 'new', secret });
  const stays = before?.hasSecret === true && originOf(before.address) === originOf(address);
  return stays ? allow({ fate: 'kept' }) : refuse('exchange/line-keys-missing');
}

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : address);
