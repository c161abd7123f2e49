import { visible } from '#contract/primitives.ts';
import type { ArrivedFields } from '../../documents/index.ts';
import type { EdocFacts } from '../edxml/facts.ts';
import { typeOfFacts } from './document-type.ts';

const MOST_CHARACTERS = 2_000;
const shown = (text: string | null): string => [...visible(text ?? '').trim()].slice(0, MOST_CHARACTERS).join('');
const shownOrNull = (text: string | null): string | null => shown(text) || null;

/** Priority 4 (hỏa tốc hẹn giờ) is kept as 3; what is no number of the list is ordinary. */
const urgencyOf = (priority: number): number => (Number.isInteger(priority) && priority >= 0 ? Math.min(3, priority) : 0);

export function fieldsOfEdoc(facts: EdocFacts): ArrivedFields {
  return {
    number: shownOrNull(facts.number), symbol: shownOrNull(facts.symbol), documentDate: facts.promulgatedOn === '' ? null : facts.promulgatedOn,
    type: typeOfFacts(facts.type), subject: shown(facts.subject), signerName: shownOrNull(facts.signer.fullName),
    signerPosition: shownOrNull([facts.signer.competence, facts.signer.position].filter((part) => part !== null && part !== '').join(' – ')),
    urgency: urgencyOf(facts.priority), dueOn: facts.dueOn,
  };
}

/** Every word of the header, for the secrecy gate. */
export function textsOfEdoc(facts: EdocFacts): { readonly title: string; readonly body: string } {
  const { business } = facts;
  return {
    title: shown(facts.subject),
    body: [
      facts.number, facts.symbol, facts.content, facts.type.name, facts.signer.competence, facts.signer.position, facts.signer.fullName, facts.sphere, business.reason,
      ...facts.appendixes, ...facts.toPlaces,
    ].filter((part) => part !== null && part !== '').join('\n'),
  };
}
