import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CATALOGUE_LIMITS } from '#contract/catalogue/limits.ts';
import { upload } from '#web/lib/call.ts';
import { moment } from '#web/lib/dates.ts';
import { newKey } from '#web/lib/new-key.ts';
import { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { DeclaredProblem } from '#web/ui/declared-problem.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { FileField } from '#web/ui/file-field.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import type { Imported } from '../api/listing.ts';
import { listingTexts } from '../listing-texts.ts';
import { ImportPreview } from './import-preview.tsx';
import classes from './listing.module.css';

/** A file of the official catalogue: chosen, looked at, adopted. */
export function ImportDialog({ imports, onClose }: { imports: readonly Imported[]; onClose: () => void }) {
  const say = useTexts(listingTexts);
  const [read, setRead] = useState<Imported>();
  return (
    <Dialog title={read === undefined ? say('importTitle') : say('preview', { file: read.fileName })} closeLabel={say('close')} opened full onClose={onClose}>
      {read === undefined ? <Choosing imports={imports} onRead={setRead} /> : <ImportPreview key={read.id} imported={read} onAnother={() => setRead(undefined)} onDone={onClose} />}
    </Dialog>
  );
}

function Choosing({ imports, onRead }: { imports: readonly Imported[]; onRead: (read: Imported) => void }) {
  const say = useTexts(listingTexts);
  const { file, choose, send, share, problem } = useReading(onRead);
  return (
    <div className={classes['steps']}>
      <FileField label={say('file')} description={say('importHint')} accept=".csv,.xlsx" required disabled={share !== undefined} onChange={choose} />
      {share !== undefined && <p role="status">{share < 1 ? say('reading', { percent: Math.round(share * 100) }) : say('checking')}</p>}
      <DeclaredProblem problem={problem} busy={share !== undefined} onDeclare={() => send(true)} />
      <div className={classes['buttons']}><Button kind="main" busy={share !== undefined} disabled={file === undefined} onClick={() => send(false)}>{say('read')}</Button></div>
      {imports.length > 0 && (
        <Section title={say('history')}>
          <ul className={classes['history']}>
            {imports.slice(0, 5).map(({ id, fileName, personName, at, state, counts }) => (
              <li key={id}><Badge tone={state === 'adopted' ? 'ok' : 'quiet'}>{say(`importState.${state}`)}</Badge><Words small>{say('historyLine', { file: fileName, who: personName, at: moment(at) })} · {say('lines', { count: counts.lines.toLocaleString('vi-VN') })}</Words></li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** Sends the file; the share sent so far, 1 while the server compares, undefined when nothing is under way. */
function useReading(onRead: (read: Imported) => void) {
  const cache = useQueryClient();
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const choose = (chosen: File | undefined): void => {
    setFile(chosen);
    setProblem(null);
  };
  const read = async (sent: File, declaredNoSecret: boolean): Promise<void> => {
    setProblem(null);
    setShare(0);
    try {
      if (sent.size > CATALOGUE_LIMITS.importBytes) throw new Problem('too-large');
      const answer = await upload('catalogue', 'readImport', sent, { idempotencyKey: newKey(), declaredNoSecret, onProgress: setShare });
      await cache.invalidateQueries({ queryKey: ['catalogue', 'imports'] });
      onRead(answer);
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem('internal'));
    } finally {
      setShare(undefined);
    }
  };
  const send = (declaredNoSecret: boolean): void => {
    if (file !== undefined) void read(file, declaredNoSecret);
  };
  return { file, choose, send, share, problem };
}
