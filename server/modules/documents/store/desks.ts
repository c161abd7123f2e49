import type { Tx } from '#server/platform/database/transaction.ts';
import { postKey, roleKey } from '#server/platform/access/actor.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import { type NewItem, openItem } from '../../queue/index.ts';
import { numberAndSymbol } from '../rules/number-and-symbol.ts';

interface Matter {
  readonly id: string;
  readonly agencyId: string;
  readonly subject: string;
  readonly urgency: number;
}

interface IncomingMatter extends Matter {
  readonly issuerName: string;
  readonly number: string | null;
  readonly symbol: string | null;
}

type Desk = Pick<NewItem, 'addressee' | 'kind'> & Partial<Pick<NewItem, 'partId' | 'note' | 'dueOn'>>;

/** Lays an incoming document on a desk. */
export function layIncoming(tx: Tx, bus: Bus, matter: IncomingMatter, desk: Desk): Promise<void> {
  const context = [numberAndSymbol(matter.number, matter.symbol), matter.issuerName].filter((part) => part !== '').join(' · ');
  return openItem(tx, bus, {
    dueOn: null, ...desk, agencyId: matter.agencyId, subjectType: 'incoming', subjectId: matter.id, title: matter.subject, context,
    urgency: matter.urgency,
  });
}

/** Lays a draft or signed document on a desk. */
export function layOutgoing(tx: Tx, bus: Bus, matter: Matter & { readonly unitName: string }, desk: Desk): Promise<void> {
  return openItem(tx, bus, {
    dueOn: null, ...desk, agencyId: matter.agencyId, subjectType: 'outgoing', subjectId: matter.id, title: matter.subject,
    context: matter.unitName, urgency: matter.urgency,
  });
}

/** The desk of the records office (văn thư) of an agency: whoever of its clerks comes first. */
export const clerksOf = (agencyId: string): string => roleKey(agencyId, 'clerk');
export const headOf = (agencyId: string): string => roleKey(agencyId, 'head');
export const deputiesOf = (agencyId: string): string => roleKey(agencyId, 'deputy');
export const holderOf = (postId: string): string => postKey(postId);
