import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Button, IconButton } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Stack, Words } from '#web/ui/layout.tsx';
import type { CopyOrder } from '../api/copies.ts';
import { copiesTexts } from '../texts/copies.ts';
import classes from './copies.module.css';

export type Bar = NonNullable<CopyOrder['bars']>[number];

const MM = 25.4 / 72;

interface BarsFieldProps {
  readonly bars: readonly Bar[];
  readonly onChange: (bars: readonly Bar[]) => void;
  /** Where the paper comes from. */
  readonly source: string;
}

/** What is covered, one line each, and covering by words: for those who do not drag over the page. */
export function BarsField({ bars, onChange, source }: BarsFieldProps) {
  const say = useTexts(copiesTexts);
  const [words, setWords] = useState('');
  const [told, setTold] = useState('');
  const cover = async (): Promise<void> => {
    const [{ findWords }, response] = await Promise.all([import('#web/ui/pdf/find-words.ts'), fetch(source)]);
    const found = await findWords(new Uint8Array(await response.arrayBuffer()), words);
    setTold(found.length === 0 ? say('notFound') : say('found', { count: found.length }));
    onChange([...bars, ...found]);
  };
  return (
    <Stack gap="xs">
      <Words strong>{say('bars')}</Words>
      <Words small tone="soft">{say('barsHint')}</Words>
      <TextField label={say('words')} value={words} onChange={setWords} maxLength={200} />
      <div><Button disabled={words.trim() === ''} onClick={() => void cover()}>{say('coverWords')}</Button></div>
      <div role="status"><Words small>{told}</Words></div>
      <ul className={classes['bars']}>
        {bars.map((bar, index) => (
          <li key={index}>
            <Words small>{say('barAt', { page: bar.page, y: Math.round(bar.y * MM) })}</Words>
            <IconButton label={`${say('remove')}: ${say('barAt', { page: bar.page, y: Math.round(bar.y * MM) })}`} onClick={() => onChange(bars.filter((_, at) => at !== index))}><IconTrash size={16} /></IconButton>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
