import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';
import { COMMON_STEMS, RUNS } from '../data/common-passwords.ts';

export interface NewPasswordFacts {
  readonly present: string;
  readonly email: string;
}

const SHORTEST = 12;
/** A shorter name of a mailbox may stand in any word. */
const SHORTEST_MAILBOX = 4;
const FEWEST_CHARACTERS = 5;

/** Letters and digits without accents and case: "Mật-khẩu 2020" → matkhau2020. */
const fold = (text: string): string => text.normalize('NFD').toLowerCase().replaceAll('đ', 'd').replaceAll(/[^a-z0-9]/g, '');

/** Whether a new password may be taken (NIST SP 800-63B: length and a list of known ones, no rules of composition). */
export function decideNewPassword(typed: string, { present, email }: NewPasswordFacts): Decision<string> {
  const password = typed.normalize('NFC');
  if ([...password].length < SHORTEST) return refuse('identity/password-too-short');
  if (password === present.normalize('NFC')) return refuse('identity/password-same');
  if (namesMailbox(password, email)) return refuse('identity/password-names-you');
  if (isCommon(password)) return refuse('identity/password-too-common');
  return allow(password);
}

function namesMailbox(password: string, email: string): boolean {
  const mailbox = email.slice(0, email.lastIndexOf('@')).toLowerCase();
  if (mailbox.length < SHORTEST_MAILBOX) return false;
  const parts = [mailbox, fold(mailbox), ...mailbox.split('.').filter((part) => part.length > SHORTEST_MAILBOX)];
  return parts.some((part) => password.toLowerCase().includes(part) || fold(password).includes(part));
}

function isCommon(password: string): boolean {
  if (new Set(password.toLowerCase()).size < FEWEST_CHARACTERS) return true;
  const folded = fold(password);
  const stem = folded.replace(/^\d+|\d+$/g, '');
  return COMMON_STEMS.has(stem) || RUNS.some((run) => isAlong(folded, run)) || (/^\d+$/.test(folded) && password.length === folded.length && folded.length < 16);
}

/** Whether the whole text is one piece of the run, or a short piece of it again and again. */
function isAlong(folded: string, run: string): boolean {
  if (folded === '') return false;
  if (run.includes(folded)) return true;
  return Array.from({ length: 8 }, (_, index) => index + 3).some((length) => {
    const piece = folded.slice(0, length);
    return run.includes(piece) && folded.length > length && piece.repeat(Math.ceil(folded.length / length)).startsWith(folded);
  });
}
