const MAX_LENGTH = 200;
/** Path separators, control and direction characters, and what other systems forbid in names. */
const FORBIDDEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF<>:"|?*]/gu;

/** A name fit to be shown and offered for download; never used as a path on the server. */
export function shownFileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const clean = last.replace(FORBIDDEN, '').replace(/^[.\s]+|[.\s]+$/gu, '');
  return clean === '' ? 'van-ban.pdf' : [...clean].slice(0, MAX_LENGTH).join('');
}
