import type { Actor, Capacity, Role } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';
import type { SignerFacts } from '#server/platform/typesetting/index.ts';

export interface SignerPost {
  readonly role: Role;
  readonly title: string;
  readonly name: string;
  readonly agencyName: string;
}

/** An agency led as a collective (People's Committee) signs TM.; others under the head regime (Decree 30/2020 art. 13). */
const COLLECTIVE = /^Ủy ban nhân dân/u;
/** Quyền Giám đốc: in charge without the appointment, printed Q. */
const ACTING = /^Quyền\s+/u;
/** A deputy who stands first or is put in charge signs KT. like the others. */
const RANK_OF_DEPUTY = /\s+(?:thường trực|phụ trách)$/iu;

/** Words above the signature: TM. for a committee, KT. for a deputy, Q. for an acting head, nothing for the head of an agency. */
export function signerFacts({ role, title, name, agencyName }: SignerPost): SignerFacts {
  const collective = COLLECTIVE.test(agencyName);
  const head = collective ? 'Chủ tịch' : headTitleOf(title);
  return {
    position: title.replace(ACTING, ''),
    name,
    ...(collective ? { onBehalfOf: 'Ủy ban nhân dân' } : {}),
    ...(role === 'deputy' ? { signingFor: head } : {}),
    ...(ACTING.test(title) ? { acting: true } : {}),
  };
}

/**
 * How a person signs through a post. Through a delegated one, leaders still sign by their own right (a deputy KT.); else it is
 * TUQ., which only the head may give and only the head of a unit of the same agency may have (Decree 30/2020 art. 13 §4).
 */
export function decideSignature(actor: Actor, through: Capacity): Decision<SignerFacts> {
  if (through.onBehalfOf === null) return allow(signerFacts({ ...through, name: actor.name }));
  const own = actor.capacities.filter(({ onBehalfOf, agencyId }) => onBehalfOf === null && agencyId === through.agencyId);
  const leader = own.find(({ role }) => role === 'head') ?? own.find(({ role }) => role === 'deputy');
  if (leader !== undefined) return allow(signerFacts({ ...leader, name: actor.name }));
  const unitHead = own.find(({ role }) => role === 'unit-head');
  if (through.role !== 'head' || unitHead === undefined) return refuse('documents/signer-not-entitled');
  return allow({ position: unitHead.title, name: actor.name, authorisedBy: through.title.replace(ACTING, '') });
}

/** `Phó Giám đốc` signs for `Giám đốc`. */
function headTitleOf(title: string): string {
  const rest = title.replace(/^Phó\s+/u, '').replace(RANK_OF_DEPUTY, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
