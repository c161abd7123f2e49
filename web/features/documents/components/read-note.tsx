import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Group, VisuallyHidden, Words } from '#web/ui/layout.tsx';
import type { Place } from '#web/ui/pdf/place.ts';
import type { Readings } from '../api/types.ts';
import { uploadTexts } from '../texts/upload.ts';
import classes from './documents.module.css';

interface ReadNoteProps {
  readonly field: string;
  readonly reading: Readings['number'];
  /** The value stands as it was read. */
  readonly isUntouched: boolean;
  readonly onShow: (place: Place) => void;
}

const SURE = 0.8;

/** Where a field was read from, as a way to that place on the paper. */
export function ReadNote({ field, reading, isUntouched, onShow }: ReadNoteProps) {
  const say = useTexts(uploadTexts);
  if (reading === null) return <Words small tone="soft">{say('notRead')}</Words>;
  const { place, confidence } = reading;
  return (
    <Group gap={6} component="span">
      {place === null
        ? <Words small tone="soft">{say('readText')}</Words>
        : <button type="button" className={classes['readFrom']} onClick={() => onShow(place)}>{say('readFrom', { page: place.page })}<VisuallyHidden>: {field}</VisuallyHidden></button>}
      {isUntouched && confidence < SURE && <Badge tone="warn">{say('check')}</Badge>}
    </Group>
  );
}
