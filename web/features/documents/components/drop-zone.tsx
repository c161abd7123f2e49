import { IconFileTypePdf, IconShieldLock } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Group, Words } from '#web/ui/layout.tsx';
import { uploadTexts } from '../texts/upload.ts';
import classes from './documents.module.css';

/** Where a PDF is dropped or chosen; while it goes out, how much has gone. */
export function DropZone({ onFile, share }: { onFile: (file: File) => void; share: number | undefined }) {
  const say = useTexts(uploadTexts);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section className={classes['drop']} data-over={isOver} aria-label={say('dropArea')} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <IconFileTypePdf size={44} stroke={1.4} aria-hidden="true" />
      {share === undefined ? (
        <>
          <strong>{say('drop')}</strong>
          <Words tone="soft">{say('dropHint')}</Words>
          <input ref={input} type="file" accept="application/pdf,.pdf" hidden aria-label={say('choose')} onChange={(event) => { take(event.currentTarget.files); event.currentTarget.value = ''; }} />
          <Button kind="main" onClick={() => input.current?.click()}>{say('choose')}</Button>
        </>
      ) : (
        <div role="status" style={{ display: 'contents' }}>
          <strong>{say('reading')}</strong>
          <div className={classes['bar']} aria-hidden="true"><span style={{ width: `${Math.round(share * 100)}%` }} /></div>
          <Words tone="soft">{say('sent', { share: Math.round(share * 100) })}</Words>
        </div>
      )}
      <Group gap={6} wrap="nowrap"><IconShieldLock size={17} aria-hidden="true" /><Words small tone="soft">{say('lawful')}</Words></Group>
    </section>
  );
}
