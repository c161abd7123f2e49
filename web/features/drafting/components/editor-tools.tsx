import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { IconArrowBackUp, IconArrowForwardUp, IconBold, IconItalic, IconTable, IconUnderline } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Tool, Toolbar, ToolGap, ToolMenu, type ToolChoice } from '#web/ui/toolbar.tsx';
import { become } from '../editor/steps.ts';
import { editorTexts } from '../texts/editor.ts';

type KindName = 'paragraph' | 'part' | 'chapter' | 'section' | 'subsection' | 'article' | 'clause' | 'point' | 'listItem' | 'subItem';
interface KindChoice {
  readonly name: KindName;
  readonly node: string;
  readonly attrs: Readonly<Record<string, string | number>> | null;
  readonly keys?: string;
}
const KINDS: readonly (readonly KindChoice[])[] = [
  [{ name: 'paragraph', node: 'paragraph', attrs: null, keys: 'Ctrl Alt 0' }],
  [
    { name: 'article', node: 'article', attrs: null, keys: 'Ctrl Alt 1' },
    { name: 'clause', node: 'clause', attrs: null, keys: 'Ctrl Alt 2' },
    { name: 'point', node: 'point', attrs: null, keys: 'Ctrl Alt 3' },
    { name: 'listItem', node: 'listItem', attrs: { depth: 1 }, keys: 'Ctrl Alt 4' },
    { name: 'subItem', node: 'listItem', attrs: { depth: 2 } },
  ],
  [
    { name: 'part', node: 'heading', attrs: { level: 'part' } },
    { name: 'chapter', node: 'heading', attrs: { level: 'chapter' }, keys: 'Ctrl Alt 5' },
    { name: 'section', node: 'heading', attrs: { level: 'section' }, keys: 'Ctrl Alt 6' },
    { name: 'subsection', node: 'heading', attrs: { level: 'subsection' } },
  ],
];

function kindOf(editor: Editor): KindName | 'table' | 'mixed' {
  const { $from, $to } = editor.state.selection;
  if ($from.depth > 1) return 'table';
  const line = $from.parent;
  const found = KINDS.flat().find(({ node, attrs }) => line.type.name === node && (attrs === null || Object.entries(attrs).every(([name, value]) => line.attrs[name] === value)));
  return found === undefined || !$from.sameParent($to) ? 'mixed' : found.name;
}

const stateOf = ({ editor }: { editor: Editor }) => ({
  kind: kindOf(editor),
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  underline: editor.isActive('underline'),
  inTable: editor.isActive('table'),
  mayMerge: editor.can().mergeCells(),
  maySplit: editor.can().splitCell(),
  mayUndo: editor.can().undo(),
  mayRedo: editor.can().redo(),
});

/** What can be done with the text, each with its name and its keys. */
export function EditorTools({ editor, children }: { editor: Editor; children?: ReactNode }) {
  const say = useTexts(editorTexts);
  const state = useEditorState({ editor, selector: stateOf });
  const go = (act: () => void) => (): void => {
    act();
    editor.commands.focus();
  };
  const kinds = KINDS.map((group) => group.map(({ name, node, attrs, keys }): ToolChoice => ({
    label: say(name), chosen: state.kind === name, ...(keys === undefined ? {} : { keys }),
    // Chosen once more it stays what it is: only its keys turn a line back.
    act: go(() => state.kind !== name && become(node, attrs)(editor.state, editor.view.dispatch)),
  })));
  return (
    <Toolbar label={say('tools')} onLeave={() => editor.commands.focus()}>
      <ToolMenu first label={`${say('kind')}: ${say(state.kind)}`} face={say(state.kind)} groups={kinds} />
      <ToolGap />
      <Tool label={say('bold')} keys="Ctrl B" pressed={state.bold} onPress={go(() => editor.commands.toggleBold())}><IconBold size={18} /></Tool>
      <Tool label={say('italic')} keys="Ctrl I" pressed={state.italic} onPress={go(() => editor.commands.toggleItalic())}><IconItalic size={18} /></Tool>
      <Tool label={say('underline')} keys="Ctrl U" pressed={state.underline} onPress={go(() => editor.commands.toggleUnderline())}><IconUnderline size={18} /></Tool>
      <ToolGap />
      <ToolMenu label={say('table')} face={<IconTable size={18} aria-hidden="true" />} groups={useTableChoices(editor, state, go)} />
      <ToolGap />
      <Tool label={say('undo')} keys="Ctrl Z" disabled={!state.mayUndo} onPress={go(() => editor.commands.undo())}><IconArrowBackUp size={18} /></Tool>
      <Tool label={say('redo')} keys="Ctrl Y" disabled={!state.mayRedo} onPress={go(() => editor.commands.redo())}><IconArrowForwardUp size={18} /></Tool>
      {Boolean(children) && <><ToolGap />{children}</>}
    </Toolbar>
  );
}

interface TableState {
  readonly inTable: boolean;
  readonly mayMerge: boolean;
  readonly maySplit: boolean;
}

function useTableChoices(editor: Editor, { inTable, mayMerge, maySplit }: TableState, go: (act: () => void) => () => void): readonly (readonly ToolChoice[])[] {
  const say = useTexts(editorTexts);
  const choice = (label: string, act: () => void, disabled = !inTable): ToolChoice => ({ label, disabled, act: go(act) });
  return [
    [choice(say('insertTable'), () => editor.commands.insertTable({ rows: 3, cols: 3, withHeaderRow: true }), inTable)],
    [
      choice(say('rowAbove'), () => editor.commands.addRowBefore()), choice(say('rowBelow'), () => editor.commands.addRowAfter()),
      choice(say('columnLeft'), () => editor.commands.addColumnBefore()), choice(say('columnRight'), () => editor.commands.addColumnAfter()),
    ],
    [choice(say('headerRow'), () => editor.commands.toggleHeaderRow()), choice(say('merge'), () => editor.commands.mergeCells(), !mayMerge), choice(say('split'), () => editor.commands.splitCell(), !maySplit)],
    [choice(say('deleteRow'), () => editor.commands.deleteRow()), choice(say('deleteColumn'), () => editor.commands.deleteColumn()), choice(say('deleteTable'), () => editor.commands.deleteTable())],
  ];
}
