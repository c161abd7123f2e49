import type { FindingPlace } from '#contract/documents/form-check.ts';
import { showBlock, type Room } from '#web/features/drafting/index.ts';

const CONTROL = 'input:not([type="hidden"]), textarea, select, button';

function showField(field: string, line: number | null): void {
  const holder = document.querySelector(`[data-field="${field}"]`);
  const control = holder?.querySelector<HTMLElement>(CONTROL);
  if (!control) return;
  holder?.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  if (control instanceof HTMLTextAreaElement && line !== null) selectLine(control, line);
}

/** In a field with one thing a line, the line that is meant. */
function selectLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split('\n');
  const start = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  field.setSelectionRange(start, start + (lines[line] ?? '').length);
}

/** Leads to what a finding is about: its field, or its block of the text. */
export function showFinding(place: FindingPlace, { editors }: Pick<Room, 'editors'>): void {
  if (place.part === 'field') {
    showField(place.field, place.line);
    return;
  }
  const editor = editors.get(place.part === 'body' ? 'body' : place.appendixId);
  if (editor === undefined) return;
  if (place.block === null) editor.commands.focus('start');
  else showBlock(editor, place.block);
}
