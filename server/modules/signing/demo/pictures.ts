import { createHash } from 'node:crypto';
import type { Picture } from '#server/platform/typesetting/index.ts';

const BLUE = '#1d3fae';
const RED = '#d4142a';
const MARK = 'DEMO – không có giá trị pháp lý';

const svg = (box: string, content: string): Picture => ({ format: 'svg', bytes: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${content}</svg>`) });

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** Strokes in blue that look like a hand and differ from person to person, with the word DEMO below; 60 × 26 mm. */
export function demoHandwriting(name: string): Picture {
  const chance = chanceOf(name);
  const loops = Array.from({ length: 5 + Math.floor(chance() * 3) }, (_, at) => {
    const [step, height] = [5 + chance() * 2, (at === 0 ? 13 : 5) + chance() * 4];
    return `c ${n(step * 0.2)} ${n(-height)} ${n(step * 1.5)} ${n(-height)} ${n(step * 0.7)} ${n(-chance() * 2)} s ${n(-step * 0.4)} ${n(height * 0.5)} ${n(step * 0.5)} ${n(chance() * 2)}`;
  });
  const flourish = `c 6 -4 9 -8 4 -6 s -30 12 -34 11 s 18 -5 ${n(34 + chance() * 6)} -6`;
  return svg('0 0 60 26', `<path d="M ${n(7 + chance() * 3)} 17 ${loops.join(' ')} ${flourish}" fill="none" stroke="${BLUE}" stroke-width="0.75" stroke-linecap="round"/>
    <text x="30" y="25" font-family="Tinos" font-size="2.4" fill="${BLUE}" text-anchor="middle">${MARK}</text>`);
}

/** A round seal in red with the agency's name on its arc and the word DEMO on the lower one; 36 × 36 mm. */
export function demoSeal(agencyName: string): Picture {
  const name = agencyName.toLocaleUpperCase('vi');
  const size = Math.min(3.1, 52 / (0.74 * name.length));
  const star = Array.from({ length: 10 }, (_, at) => {
    const [radius, angle] = [at % 2 === 0 ? 6.2 : 2.4, (at * Math.PI) / 5 - Math.PI / 2];
    return `${n(18 + radius * Math.cos(angle))},${n(18 + radius * Math.sin(angle))}`;
  });
  const word = (path: string, letters: string, fontSize: number): string =>
    `<text font-family="Tinos" font-weight="bold" font-size="${n(fontSize)}" fill="${RED}" text-anchor="middle"><textPath href="#${path}" startOffset="50%">${escaped(letters)}</textPath></text>`;
  return svg('0 0 36 36', `<g fill="none" stroke="${RED}"><circle cx="18" cy="18" r="17.4" stroke-width="0.9"/><circle cx="18" cy="18" r="16.4" stroke-width="0.3"/><circle cx="18" cy="18" r="10.6" stroke-width="0.4"/></g>
    <path id="upper" d="M 6.6 24.5 A 13 13 0 1 1 29.4 24.5" fill="none"/><path id="lower" d="M 6.5 27.5 A 15 15 0 0 0 29.5 27.5" fill="none"/>
    <polygon points="${star.join(' ')}" fill="${RED}"/>${word('upper', name, size)}${word('lower', 'DEMO – KHÔNG CÓ GIÁ TRỊ', 1.9)}`);
}

/** Where a key came without an image: the name in words, as plain as can be. */
export const plainPicture = (name: string, kind: 'person' | 'agency'): Picture =>
  svg('0 0 60 26', `<text x="30" y="14" font-family="Tinos" font-size="${n(Math.min(4, 80 / name.length))}" fill="${kind === 'person' ? BLUE : RED}" text-anchor="middle">${escaped(name)}</text>`);

const n = (value: number): string => value.toFixed(2);

/** Numbers between 0 and 1, the same for the same name at every run. */
function chanceOf(name: string): () => number {
  const bytes = createHash('sha512').update(name).digest();
  let at = 0;
  return () => (bytes[at++ % bytes.length] ?? 0) / 255;
}
