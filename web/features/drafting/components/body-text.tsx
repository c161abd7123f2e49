import type { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { EditorContent, useEditor } from '@tiptap/react';
import type { HocuspocusProvider } from '@hocuspocus/provider';
import { useEffect, useId, type ReactNode } from 'react';
import type { Doc } from 'yjs';
import { fragmentOf } from '#contract/drafting/live-line.ts';
import { useTexts } from '#web/lib/texts.ts';
import { VisuallyHidden } from '#web/ui/layout.tsx';
import { caretsOf } from '../editor/carets.ts';
import { bodyExtensions, INPUT_RULES } from '../editor/extensions.ts';
import { placeholder } from '../editor/placeholder.ts';
import { editorTexts } from '../texts/editor.ts';
import classes from './body-text.module.css';
import { EditorTools } from './editor-tools.tsx';

interface BodyTextProps {
  readonly text: Doc;
  readonly carets: HocuspocusProvider;
  /** The main text, or an appendix by its id. */
  readonly part: string;
  readonly label: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly mayWrite: boolean;
  readonly onEditor?: (editor: Editor | null) => void;
  readonly tools?: (editor: Editor) => ReactNode;
  /** Below the tools, above the text. */
  readonly head?: ReactNode;
}

/** One text, written by everybody who has it open; the tools stay above it while it scrolls. */
export function BodyText({ text, carets, part, label, person, mayWrite, onEditor, tools, head }: BodyTextProps) {
  const say = useTexts(editorTexts);
  const hint = useId();
  const editor = useEditor({
    extensions: [...bodyExtensions, placeholder(say('placeholder')), Collaboration.configure({ fragment: text.getXmlFragment(fragmentOf(part)), provider: carets }), caretsOf(carets, person)],
    editable: mayWrite,
    injectCSS: false,
    enableInputRules: INPUT_RULES,
    enablePasteRules: false,
    // What the text holds is decided by the shared document; an empty one stays empty until somebody writes.
    editorProps: { attributes: { class: classes['text'] ?? '', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'aria-describedby': hint, spellcheck: 'false', lang: 'vi', 'data-part-of-draft': part } },
  }, [text, part]);
  useEffect(() => {
    if (editor.isEditable !== mayWrite) editor.setEditable(mayWrite, false);
    editor.view.dom.setAttribute('aria-readonly', String(!mayWrite));
  }, [editor, mayWrite]);
  useEffect(() => {
    onEditor?.(editor);
    return () => onEditor?.(null);
  }, [editor, onEditor]);
  return (
    <div className={classes['frame']}>
      <div className={classes['top']}>
        {mayWrite && <EditorTools editor={editor}>{tools?.(editor)}</EditorTools>}
        {head}
      </div>
      <VisuallyHidden id={hint}>{mayWrite ? say('hint') : ''}</VisuallyHidden>
      <EditorContent editor={editor} className={classes['holder'] ?? ''} />
    </div>
  );
}
