import type { DocumentTypeCode } from '#contract/documents/document-types.ts';
import { skeletonOf } from '#contract/drafting/templates/skeletons.ts';
import { useRoom, type Room } from '#web/features/drafting/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { toast } from '#web/ui/toast.tsx';
import { formTexts } from '../texts/form.ts';
import { useLabels } from './labels.ts';

/** Nothing is written yet, or nothing but the template of that kind. */
function isUntouched({ editors }: Pick<Room, 'editors'>, type: DocumentTypeCode): boolean {
  const editor = editors.get('body');
  if (editor === undefined) return false;
  const { doc, schema } = editor.state;
  return (doc.childCount === 1 && doc.content.size === 2) || schema.nodeFromJSON(skeletonOf(type)).eq(doc);
}

/** Puts the template of a kind of document in the place of the text; Ctrl Z takes it back. */
export function useTemplate(): { readonly fill: (type: DocumentTypeCode) => void; readonly change: (before: DocumentTypeCode, type: DocumentTypeCode) => void } {
  const say = useTexts(formTexts);
  const label = useLabels();
  const room = useRoom();
  const fill = (type: DocumentTypeCode): void => {
    const editor = room.editors.get('body');
    if (editor?.isEditable !== true) return;
    editor.commands.setContent(editor.schema.nodeFromJSON(skeletonOf(type)));
    toast({ text: say('templateUsed', { type: label(`type.${type}`) }), undo: { label: say('undo'), act: () => void editor.commands.undo() } });
  };
  // What somebody has written is never replaced because they chose another kind.
  return { fill, change: (before, type) => { if (isUntouched(room, before)) fill(type); } };
}

/** For a text that is still empty. */
export function TemplateFill({ type }: { type: DocumentTypeCode }) {
  const say = useTexts(formTexts);
  const room = useRoom();
  const { fill } = useTemplate();
  const isEmpty = room.editors.get('body')?.state.doc.content.size === 2;
  if (!isEmpty) return null;
  return <Button small kind="quiet" onClick={() => fill(type)}>{say('template')}</Button>;
}
