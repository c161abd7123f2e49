import type { Actor, Capacity, Role } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';
import type { SigningMode } from '#contract/documents/form-fields.ts';
import type { SignerFacts } from '#server/platform/typesetting/index.ts';

export interface SignerPost {
  readonly role: Role;
  readonly title: string;
  readonly name: string;
  readonly agencyName: string;
}

/** What the drafter chose, and what the agency has settled about its signers. */
export interface ChosenSigning {
  readonly mode: SigningMode;
  /** The working regulations let this post sign by order (TL.). */
  readonly byOrder: boolean;
  /** Title of the head of the agency; null where the post is vacant. */
  readonly headTitle: string | null;
}

const DERIVED: ChosenSigning = { mode: 'derived', byOrder: true, headTitle: null };
/** An agency led as a collective (People's Committee) signs TM.; others under the head regime (Decree 30/2020 art. 13). */
const COLLECTIVE = /^Ủy ban nhân dân/u;
/** Quyền Giám đốc: in charge without the appointment, printed Q. */
const ACTING = /^Quyền\s+/u;
/** A deputy who stands first or is put in charge signs KT. like the others. */
const RANK_OF_DEPUTY = /\s+(?:thường trực|phụ trách)$/iu;

/**
 * The ways in which a post may sign, the usual one first. Leaders of a committee sign for it (TM.) or, in what is the chairman's own
 * authority, by that; unit heads and their deputies by order (TL.) where the regulations say so (art. 13 §1–3).
 */
export function lawfulModes({ role, agencyName }: Pick<SignerPost, 'role' | 'agencyName'>, { byOrder }: Pick<ChosenSigning, 'byOrder'>): Exclude<SigningMode, 'derived'>[] {
  if (role === 'head' || role === 'deputy') return COLLECTIVE.test(agencyName) ? ['collective', 'own'] : ['own'];
  return byOrder && (role === 'unit-head' || role === 'unit-deputy') ? ['by-order'] : [];
}

/** Words above the signature: TM. for a committee, TL. by order, KT. for a deputy, Q. for an acting head, nothing for the head of an agency. */
export function signerFacts(post: SignerPost, chosen: ChosenSigning = DERIVED): SignerFacts {
  const { role, title, name, agencyName } = post;
  const lawful = lawfulModes(post, chosen);
  const mode = lawful.find((one) => one === chosen.mode) ?? lawful[0];
  return {
    position: title.replace(ACTING, ''),
    name,
    ...(mode === 'collective' ? { onBehalfOf: 'Ủy ban nhân dân' } : {}),
    ...(mode === 'by-order' ? { byOrderOf: headOf(agencyName, chosen) } : {}),
    ...(role === 'deputy' || role === 'unit-deputy' ? { signingFor: signedFor(post) } : {}),
    ...(ACTING.test(title) ? { acting: true } : {}),
  };
}

const headOf = (agencyName: string, { headTitle }: ChosenSigning): string => (headTitle ?? (COLLECTIVE.test(agencyName) ? 'Chủ tịch' : 'Giám đốc')).replace(ACTING, '');

/** Whom a deputy signs for: the chairman of the committee, the head of their own agency or unit. */
const signedFor = ({ role, title, agencyName }: SignerPost): string => (role === 'deputy' && COLLECTIVE.test(agencyName) ? 'Chủ tịch' : headTitleOf(title));

/**
 * How a person signs through a post. Through a delegated one, leaders still sign by their own right (a deputy KT.); else it is
 * TUQ., which only the head may give and only the head of a unit of the same agency may have (Decree 30/2020 art. 13 §4).
 */
export function decideSignature(actor: Actor, through: Capacity, chosen: ChosenSigning = DERIVED): Decision<SignerFacts> {
  if (through.onBehalfOf === null) return lawfulModes(through, chosen).length === 0 ? refuse('documents/signer-not-entitled') : allow(signerFacts({ ...through, name: actor.name }, chosen));
  const own = actor.capacities.filter(({ onBehalfOf, agencyId }) => onBehalfOf === null && agencyId === through.agencyId);
  const leader = own.find(({ role }) => role === 'head') ?? own.find(({ role }) => role === 'deputy');
  if (leader !== undefined) return allow(signerFacts({ ...leader, name: actor.name }, chosen));
  const unitHead = own.find(({ role }) => role === 'unit-head');
  if (through.role !== 'head' || unitHead === undefined) return refuse('documents/signer-not-entitled');
  return allow({ position: unitHead.title, name: actor.name, authorisedBy: through.title.replace(ACTING, '') });
}

/** The issuing authority of a decision or telegram: the committee itself, or the head of the agency whoever signs for them (Appendix I, 5a). */
export function authorityOf({ onBehalfOf, byOrderOf, authorisedBy, signingFor, position }: SignerFacts, agencyName: string): string {
  if (onBehalfOf !== undefined) return agencyName;
  const head = byOrderOf ?? authorisedBy ?? signingFor ?? position;
  const doubled = ['Văn phòng', 'Thanh tra'].find((word) => head.endsWith(word) && agencyName.startsWith(word));
  return doubled === undefined ? `${head} ${agencyName}` : `${head}${agencyName.slice(doubled.length)}`;
}

/** `Phó Giám đốc` signs for `Giám đốc`. */
function headTitleOf(title: string): string {
  const rest = title.replace(/^Phó\s+/u, '').replace(RANK_OF_DEPUTY, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
