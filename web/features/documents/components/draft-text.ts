import type { DraftFields, FormFields } from '../api/types.ts';

/** A draft as it stands in the editor, and the version of the server's text it was begun on. */
export interface DraftText {
  readonly fields: DraftFields;
  readonly basedOn: number;
}
/** The text the server holds. */
export interface SavedText {
  readonly fields: DraftFields;
  readonly version: number;
}

const even = (text: string): string => text.normalize('NFC').trim();

/** The lines of Nơi nhận that are sent: an empty one names nobody. */
export const sentLines = (typed: readonly string[]): string[] => typed.map(even).filter((line) => line !== '');

/** What is sent: blanks around a text say nothing. */
export const tidy = (fields: DraftFields): DraftFields => ({ ...fields, subject: even(fields.subject), recipientLines: sentLines(fields.recipientLines), form: tidyForm(fields.form) });

function tidyForm(form: FormFields): FormFields {
  const { bases, addressees, otherSigner } = form;
  const other = otherSigner === null ? null : { title: even(otherSigner.title), name: even(otherSigner.name) };
  return {
    ...form, bases: sentLines(bases), addressees: sentLines(addressees), otherSigner: other === null || `${other.title}${other.name}` === '' ? null : other,
    place: even(form.place), drafterInitials: even(form.drafterInitials), attachedTo: even(form.attachedTo),
  };
}

const PARTS = ['type', 'urgency', 'subject', 'signerPostId', 'recipientAgencyIds', 'recipientLines', 'form'] as const satisfies readonly (keyof DraftFields)[];
export type DraftPartName = (typeof PARTS)[number];

/** Which parts of two texts say something different. */
export function differences(one: DraftFields, other: DraftFields): DraftPartName[] {
  const [a, b] = [tidy(one), tidy(other)];
  return PARTS.filter((part) => JSON.stringify(a[part]) !== JSON.stringify(b[part]));
}

export const isSame = (one: DraftFields, other: DraftFields): boolean => one === other || differences(one, other).length === 0;

/** A newer text than the one this was begun on is on the server, and it says something else. */
export const isBehind = ({ fields, basedOn }: DraftText, saved: SavedText): boolean => basedOn < saved.version && !isSame(fields, saved.fields);

interface Arrival {
  readonly before: SavedText;
  readonly now: SavedText;
  /** The text that was last sent, as it stood in the editor; its answer may have been lost on the way. */
  readonly sent: DraftFields | undefined;
}

/** What the editor holds after the server's text has changed: nothing that was typed since is replaced. */
export function afterArrival(typed: DraftText, { before, now, sent }: Arrival): DraftText {
  if (isSame(typed.fields, now.fields)) return { fields: typed.fields, basedOn: now.version };
  const isOwn = sent !== undefined && isSame(sent, now.fields);
  // The server tidies more than this page does; what stands untouched since it was sent takes the tidied form.
  if (isSame(typed.fields, before.fields) || (isOwn && typed.fields === sent)) return { fields: now.fields, basedOn: now.version };
  return isOwn ? { ...typed, basedOn: now.version } : typed;
}
