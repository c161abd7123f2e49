import type { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { EditorContent, useEditor } from '@tiptap/react';
import type { HocuspocusProvider } from '@hocuspocus/provider';
import { useEffect, useId, type KeyboardEvent, type ReactNode } from 'react';
import type { Doc } from 'yjs';
import { fragmentOf } from '#contract/drafting/live-line.ts';
import { useTexts } from '#web/lib/texts.ts';
import { VisuallyHidden } from '#web/ui/layout.tsx';
import { Toolbar } from '#web/ui/toolbar.tsx';
import { caretsOf } from '../editor/carets.ts';
import { commentMarks } from '../editor/comment-marks.ts';
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
  readonly onEditor: (editor: Editor | null) => void;
  /** Ctrl Alt M: a comment on what is selected. */
  readonly onComment: () => void;
  /** A passage with a comment was pressed. */
  readonly onChosen: (commentId: string) => void;
  /** More tools, also where the text may only be read. */
  readonly tools?: ReactNode;
  /** Below the tools, above the text. */
  readonly head?: ReactNode;
}

/** One text, written by everybody who has it open; the tools stay above it while it scrolls. */
export function BodyText({ text, carets, part, label, person, mayWrite, onEditor, onComment, onChosen, tools, head }: BodyTextProps) {
  const say = useTexts(editorTexts);
  const hint = useId();
  const editor = useEditor({
    extensions: [...bodyExtensions, placeholder(say('placeholder')), Collaboration.configure({ fragment: text.getXmlFragment(fragmentOf(part)), provider: carets }), caretsOf(carets, person), commentMarks(onChosen)],
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
    // A text that is only read takes the focus too, so that it can be scrolled and marked by keyboard.
    editor.view.dom.setAttribute('tabindex', '0');
  }, [editor, mayWrite]);
  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  const onKeys = (event: KeyboardEvent): void => {
    if (!event.altKey || (!event.ctrlKey && !event.metaKey && event.key !== 'F10')) return;
    if (event.key === 'F10') event.currentTarget.querySelector<HTMLElement>('[data-tool][tabindex="0"]')?.focus();
    else if (event.code === 'KeyM') onComment();
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes['frame']} role="group" aria-label={label} onKeyDown={onKeys}>
      <div className={classes['top']}>
        {mayWrite ? <EditorTools editor={editor}>{tools}</EditorTools> : Boolean(tools) && <Toolbar label={say('tools')} onLeave={() => editor.view.dom.focus()}>{tools}</Toolbar>}
        {head}
      </div>
      <VisuallyHidden id={hint}>{mayWrite ? say('hint') : ''}</VisuallyHidden>
      <EditorContent editor={editor} className={classes['holder'] ?? ''} />
    </div>
  );
}
