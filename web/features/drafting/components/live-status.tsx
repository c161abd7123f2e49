import { IconCloudCheck, IconCloudOff, IconCloudUpload, IconEye, IconLock } from '@tabler/icons-react';
import { useTexts } from '#web/lib/texts.ts';
import type { LiveNow } from '../live/use-live-text.ts';
import { liveTexts } from '../texts/live.ts';
import classes from './live-status.module.css';

type Mode = 'lost' | 'saving' | 'frozen' | 'reading' | 'saved';
const ICON = { lost: IconCloudOff, saving: IconCloudUpload, frozen: IconLock, reading: IconEye, saved: IconCloudCheck } as const;

function modeOf({ isLost, hasUnsent, isFrozen, mayWrite }: LiveNow): Mode {
  if (isLost) return 'lost';
  if (hasUnsent) return 'saving';
  if (isFrozen) return 'frozen';
  return mayWrite ? 'saved' : 'reading';
}

/** Whether the text is with the server, and who else has it open. */
export function LiveStatus({ now }: { now: LiveNow }) {
  const say = useTexts(liveTexts);
  const mode = modeOf(now);
  const Icon = ICON[mode];
  const others = [...new Map(now.others.map((other) => [other.name, other])).values()];
  return (
    <div className={classes['status']}>
      <span className={classes['mode']} data-mode={mode} role="status"><Icon size={17} aria-hidden="true" />{say(mode)}</span>
      {others.length > 0 && (
        <ul className={classes['people']} aria-label={say('here', { names: others.map(({ name }) => name).join(', ') })}>
          {others.map(({ name, color }) => <li key={name} style={{ '--person': color } as Record<string, string>}>{name}</li>)}
        </ul>
      )}
    </div>
  );
}
