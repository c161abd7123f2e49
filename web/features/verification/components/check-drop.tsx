import { IconFileCertificate } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Words } from '#web/ui/layout.tsx';
import { checkTexts } from '../texts/check.ts';
import classes from './verification.module.css';

/** Where a file is dropped or chosen; while it is checked, how much has gone. */
export function CheckDrop({ onFile, share, isAnother }: { onFile: (file: File) => void; share: number | undefined; isAnother: boolean }) {
  const say = useTexts(checkTexts);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined && share === undefined) onFile(file);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section className={classes['drop']} data-over={isOver} aria-label={say('area')} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <IconFileCertificate size={40} stroke={1.4} aria-hidden="true" />
      {share === undefined ? (
        <>
          <strong>{say('drop')}</strong>
          <Words tone="soft">{say('dropHint')}</Words>
          <input ref={input} type="file" accept="application/pdf,.pdf" hidden aria-label={say('choose')} onChange={(event) => { take(event.currentTarget.files); event.currentTarget.value = ''; }} />
          <Button kind="main" onClick={() => input.current?.click()}>{say(isAnother ? 'another' : 'choose')}</Button>
        </>
      ) : (
        <div role="status" className={classes['sending']}>
          <strong>{say('sending')}</strong>
          <Words tone="soft">{say('sent', { share: Math.round(share * 100) })}</Words>
        </div>
      )}
      <Words small tone="soft">{say('private')}</Words>
    </section>
  );
}
