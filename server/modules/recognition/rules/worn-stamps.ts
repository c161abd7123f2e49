/** What a recogniser makes of a stamp that was smudged or set aslant: the marks on the one syllable go first. */
const WORN = /^[\s[\]|({*<]*M[\s.]?[ẬÂẠAẶĂ][\s.]?T[\s\])}*>|.,]*$/u;

/**
 * A recognised page as the secrecy gate is to see it: its text, and what stands anywhere in its upper part as lines of their
 * own. A line that is nothing but a worn “MẬT” is taken for the stamp: rather refuse a paper whose line says “MẶT” alone
 * than keep one that was stamped (Law 117, art. 5).
 */
export function forTheGate(text: string, marks: readonly string[]): { where: 'pdf-text'; text: string; marginLines: readonly string[] } {
  return { where: 'pdf-text', text: text.split('\n').map(restored).join('\n'), marginLines: marks.map(restored) };
}

const restored = (line: string): string => line.split('\t').map((cell) => (WORN.test(cell) ? 'MẬT' : cell)).join('\t');
