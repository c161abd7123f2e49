/** How far two words are apart: letters put in, left out, taken for another or changed places with their neighbour. */
export function distance(one: string, other: string): number {
  let [before, row] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const isSame = one[at - 1] === other[to - 1];
      const isSwapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      const steps = [valueAt(row, to) + 1, valueAt(next, to - 1) + 1, valueAt(row, to - 1) + (isSame ? 0 : 1), ...(isSwapped ? [valueAt(before, to - 2) + 1] : [])];
      next.push(Math.min(...steps));
    }
    [before, row] = [row, next];
  }
  return valueAt(row, other.length);
}

const valueAt = (row: readonly number[], index: number): number => row[index] ?? Infinity;

/** A short word has many neighbours that mean something else: one letter of five, two of more may be wrong. */
const allowed = (word: string): number => (word.length <= 5 ? 1 : 2);

/** The word of the list that was most likely meant; undefined when none is near. Of those as near the one that begins alike. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  let best: { word: string; far: number } | undefined;
  for (const each of known) {
    if (Math.abs(each.length - word.length) > allowed(word)) continue;
    const far = distance(word, each) + (each[0] === word[0] ? 0 : 0.5);
    if (far < allowed(word) + 1 && (best === undefined || far < best.far || (far === best.far && each < best.word))) best = { word: each, far };
  }
  return best?.word;
}
