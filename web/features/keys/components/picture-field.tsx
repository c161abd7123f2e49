import { useEffect, useState } from 'react';
import { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { FileField } from '#web/ui/file-field.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { keysTexts } from '../texts.ts';
import { isPossiblePicture } from '../picture.ts';
import classes from './keys.module.css';

/** The image of a signature or seal, shown as it will stand on white paper; one that cannot be is refused before it is sent. */
export function PictureField({ onChange }: { onChange: (file: File | undefined) => void }) {
  const say = useTexts(keysTexts);
  const [shown, show] = useState<string>();
  const [isRefused, refuse] = useState(false);
  useEffect(() => () => { if (shown !== undefined) URL.revokeObjectURL(shown); }, [shown]);
  const take = async (file: File | undefined): Promise<void> => {
    const isPossible = file === undefined || isPossiblePicture(new Uint8Array(await file.slice(0, 24).arrayBuffer()), file.size);
    refuse(!isPossible);
    show(file !== undefined && isPossible ? URL.createObjectURL(file) : undefined);
    onChange(isPossible ? file : undefined);
  };
  return (
    <div className={classes['picture']}>
      <FileField label={say('pictureFile')} description={say('pictureHint')} accept="image/png,.png" onChange={(file) => void take(file)} />
      {isRefused && <ProblemNote problem={new Problem('signing/picture-not-possible')} />}
      {shown !== undefined && <img src={shown} alt={say('preview')} />}
    </div>
  );
}
