import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { cellLines, type LetterFacts, typesetOpenLetter } from '#server/platform/typesetting/index.ts';
import { decidePersonalSigning } from '../rules/order.ts';
import { fieldsAt } from '../rules/placement.ts';
import type { SigningDeps } from '../signing.deps.ts';
import { keyFacts, keyOf } from './key-of.ts';
import type { Outside } from './outside.ts';
import { putSignature } from './put-signature.ts';

export interface PersonalOrder {
  readonly subjectId: string;
  readonly person: { readonly id: string; readonly name: string; readonly agencyName: string };
  readonly presenceConfirmed: boolean;
  /** The document without number and date. */
  readonly letter: LetterFacts;
  readonly outside?: Outside | undefined;
}

/**
 * Chữ ký số của người có thẩm quyền: the document as it is approved, laid out now and signed with the person's own key. Number
 * and date stay open as form fields. Throws TypesettingError and refusals.
 */
export async function signAsPerson(deps: SigningDeps, tx: Tx, { subjectId, person, presenceConfirmed, letter, outside }: PersonalOrder): Promise<Uint8Array> {
  const key = await keyOf(deps, tx, { kind: 'person', ...person });
  orRefuse(decidePersonalSigning({ personId: person.id, presenceConfirmed, key: key && keyFacts(key), now: deps.clock() }));
  if (key === undefined) throw new Error('a key that is not there was allowed');
  const { pdf, places } = await typesetOpenLetter(letter, outside?.at);
  return putSignature(deps, tx, { subjectId, kind: 'person', key, signerName: person.name, pdf, places, fields: fieldsAt(places), cells: cellLines(letter), outside });
}
