import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import classes from './shell.module.css';
import { appTexts } from './texts.ts';

export function OfflineBar() {
  const say = useTexts(appTexts);
  const isOnline = useSyncExternalStore((tell) => onlineManager.subscribe(tell), () => onlineManager.isOnline());
  return <div role="status">{!isOnline && <div className={classes['offline']}>{say('offline')}</div>}</div>;
}
