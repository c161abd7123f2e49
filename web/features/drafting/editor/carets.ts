import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { HocuspocusProvider } from '@hocuspocus/provider';

/** Dark enough to carry white letters, far enough apart to be told from each other; the name always stands beside the colour. */
const COLOURS = ['#1b4b7a', '#8a3b12', '#17613a', '#6b2d7b', '#7d4a00', '#a3211a', '#0b5d66', '#4a4a9c'] as const;

/** One person has one colour, at every desk and after every reload. */
export function colourOf(personId: string): string {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return COLOURS[sum % COLOURS.length] ?? COLOURS[0];
}

/** Where colleagues are writing: a line in their colour, their name above it. */
export const caretsOf = (provider: HocuspocusProvider, person: { readonly id: string; readonly name: string }) => CollaborationCaret.configure({
  provider,
  user: { name: person.name, color: colourOf(person.id) },
  render: ({ name, color }) => {
    const caret = document.createElement('span');
    caret.className = 'caret';
    const label = document.createElement('span');
    label.className = 'caret-name';
    label.textContent = String(name);
    caret.style.setProperty('--caret', String(color));
    caret.setAttribute('aria-hidden', 'true');
    caret.append(label);
    return caret;
  },
  selectionRender: ({ color }) => ({ class: 'caret-selection', style: `--caret: ${String(color)}` }),
});
