import { Input } from '@mantine/core';
import { useId, useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import classes from './file-field.module.css';
import type { Common } from './fields.tsx';
import { fileTexts } from './file-texts.ts';

/** One file from this device. The system's own control lies unseen over the words, which would else be in the language of the browser. */
export function FileField({ label, description, error, required, disabled, accept, onChange }: Common & { readonly accept: string; readonly onChange: (file: File | undefined) => void }) {
  const say = useTexts(fileTexts);
  const id = useId();
  const [name, setName] = useState<string>();
  const take = (file: File | undefined): void => {
    setName(file?.name);
    onChange(file);
  };
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error} withAsterisk={required ?? false} descriptionProps={{ id: `${id}-description` }} errorProps={{ id: `${id}-error` }}>
      <div className={classes['file']}>
        <span className={classes['choose']} aria-hidden="true">{say('choose')}</span>
        <span className={classes['name']} aria-hidden="true">{name ?? say('none')}</span>
        <input id={id} type="file" accept={accept} required={required ?? false} disabled={disabled ?? false}
          aria-describedby={[description !== undefined && `${id}-description`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')}
          onChange={({ currentTarget }) => take(currentTarget.files?.[0])} />
      </div>
    </Input.Wrapper>
  );
}
