/** One line of well-formed text, Unicode NFC. A pile of marks is cut first: sorting it takes quadratic time. */
export function cleaned(text: string): string {
  return text.toWellFormed().replace(PILED_MARKS, '$1').replace(/\s+/gu, ' ').trim().normalize('NFC');
}

const PILED_MARKS = /(\p{M}{6})\p{M}+/gu;
