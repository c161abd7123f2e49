import { ATTACHMENT_LIMITS, ATTACHMENT_TYPES } from '#contract/documents/attachments.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';
import type { Attachment } from './attachment.ts';

type Ending = keyof typeof ATTACHMENT_TYPES;
type Kind = 'pdf' | 'docx' | 'xlsx' | 'zip' | 'office-97';

const KINDS: Readonly<Record<Ending, Kind>> = { pdf: 'pdf', docx: 'docx', xlsx: 'xlsx', doc: 'office-97', xls: 'office-97', zip: 'zip' };

const ENDING = /\.(?<ending>[a-z0-9]+)$/iu;

export const endingOf = (name: string): string => ENDING.exec(name)?.groups?.['ending']?.toLowerCase() ?? '';

const isEnding = (ending: string): ending is Ending => Object.hasOwn(ATTACHMENT_TYPES, ending);

/** What a file is told to be, from its name and what it holds; a name that says another kind than the bytes is refused. */
export function decideKind(name: string, kind: Kind): Decision<{ readonly contentType: string }> {
  const ending = endingOf(name);
  return isEnding(ending) && KINDS[ending] === kind ? allow({ contentType: ATTACHMENT_TYPES[ending] }) : refuse('documents/attachment-kind');
}

/** Kinds by their ending alone, so that nothing of another is read first. */
export const isTaken = (name: string): boolean => isEnding(endingOf(name));

/** The same bytes once, so many files, so many bytes together. */
export function decideAdding(there: readonly Attachment[], added: Pick<Attachment, 'sha256' | 'size'>): Decision<undefined> {
  if (there.some(({ sha256 }) => sha256 === added.sha256)) return refuse('documents/attachment-twice');
  const bytes = there.reduce((sum, { size }) => sum + size, added.size);
  return there.length >= ATTACHMENT_LIMITS.files || bytes > ATTACHMENT_LIMITS.bytesTogether ? refuse('documents/too-many-attachments') : allow(undefined);
}

/** The new name with the ending that the file has. */
export function renamed(name: string, typed: string): string {
  const ending = `.${endingOf(name)}`;
  const bare = typed.toLowerCase().endsWith(ending) ? typed.slice(0, -ending.length) : typed;
  return `${bare.replace(/[.\s]+$/u, '')}${ending}`;
}

/** In the order of the ids; refused where they are not exactly those that are there. */
export function decideOrder(there: readonly Attachment[], ids: readonly string[]): Decision<readonly Attachment[]> {
  const found = ids.flatMap((id) => there.find((each) => each.id === id) ?? []);
  return new Set(ids).size === there.length && found.length === there.length ? allow(found) : refuse('documents/attachments-moved-on');
}
