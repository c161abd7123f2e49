import { useMutation } from '@tanstack/react-query';
import { IconFileDownload, IconFileUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { MAX_UPLOAD_BYTES } from '#contract/upload-limit.ts';
import { useRoom } from '#web/features/drafting/index.ts';
import { call, upload, urlOf, type Output } from '#web/lib/call.ts';
import { newKey } from '#web/lib/new-key.ts';
import { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Outgoing } from '../api/types.ts';
import { wordTexts } from '../texts/word.ts';
import classes from './documents.module.css';
import { Refusal } from './refusal.tsx';
import type { Draft } from './use-draft.ts';

type ReadWord = Output<'documents', 'readWord'>;

/** A Word file in the place of the text, and the draft as a Word file. */
export function WordFiles({ document: { id }, draft }: { document: Outgoing; draft: Draft }) {
  const say = useTexts(wordTexts);
  const { now } = useRoom();
  const input = useRef<HTMLInputElement>(null);
  const { file, reading, send, declare } = useReadWord(id, draft);
  return (
    <div className={classes['word']}>
      <div className={classes['buttons']}>
        {now?.mayWrite === true && (
          <>
            <input ref={input} type="file" accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document" hidden aria-label={say('import')}
              onChange={(event) => { send(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
            <Button small kind="quiet" icon={<IconFileUpload size={16} />} busy={reading.isPending} onClick={() => input.current?.click()}>{say('import')}</Button>
          </>
        )}
        <a className={classes['wordLink']} href={urlOf('documents', 'getWord', { id })} download><IconFileDownload size={16} aria-hidden="true" />{say('export')}</a>
      </div>
      {file !== undefined && <Refusal problem={reading.error} busy={reading.isPending} onDeclare={declare} />}
      {reading.data !== undefined && reading.data.leftOut.length > 0 && (
        <Notice title={say('leftOut')} act={<Button small kind="quiet" onClick={reading.reset}>{say('noted')}</Button>}>
          <ul>{reading.data.leftOut.map(({ what, count }) => <li key={what}>{say(`leftOut.${what}`, { count })}</li>)}</ul>
        </Notice>
      )}
    </div>
  );
}

function useReadWord(id: string, draft: Draft) {
  const [file, setFile] = useState<File>();
  const take = useTakeOver(id, draft);
  const reading = useMutation<ReadWord, Problem, { file: File; declaredNoSecret: boolean }>({
    mutationFn: async ({ file: sent, declaredNoSecret }) => {
      if (sent.size > MAX_UPLOAD_BYTES) throw new Problem('too-large');
      const read = await upload('documents', 'readWord', sent, { idempotencyKey: newKey(), declaredNoSecret, params: { id } });
      await take(read, declaredNoSecret);
      return read;
    },
  });
  const send = (chosen: File | undefined): void => {
    if (chosen === undefined) return;
    setFile(chosen);
    reading.mutate({ file: chosen, declaredNoSecret: false });
  };
  const declare = (): void => {
    if (file !== undefined) reading.mutate({ file, declaredNoSecret: true });
  };
  return { file, reading, send, declare };
}

/** The text replaces the one that stands there, and can be taken back; bases and appendices are added. */
function useTakeOver(id: string, draft: Draft): (read: ReadWord, declaredNoSecret: boolean) => Promise<void> {
  const say = useTexts(wordTexts);
  const { editors } = useRoom();
  return async ({ body, bases, appendices }, declaredNoSecret) => {
    const editor = editors.get('body');
    if (editor === undefined) return;
    editor.commands.setContent(editor.schema.nodeFromJSON(body));
    const { form } = draft.fields;
    if (bases.length > 0) draft.change({ form: { ...form, bases: [...form.bases, ...bases] } });
    for (const { title, body: content } of appendices) {
      const { appendixId } = await call('drafting', 'addAppendix', { params: { id }, body: { title: title || say('appendix'), declaredNoSecret } }, { idempotencyKey: newKey() });
      await call('drafting', 'replacePart', { params: { id, part: appendixId }, body: { content, declaredNoSecret } }, { idempotencyKey: newKey() });
    }
    toast({ text: say('imported'), undo: { label: say('undo'), act: () => void editor.commands.undo() } });
  };
}
