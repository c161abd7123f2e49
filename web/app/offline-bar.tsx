import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useIsLineLost } from '#web/lib/realtime.ts';
import { useTexts } from '#web/lib/texts.ts';
import classes from './shell.module.css';
import { appTexts } from './texts.ts';

export function OfflineBar() {
  const say = useTexts(appTexts);
  const isOnline = useSyncExternalStore((tell) => onlineManager.subscribe(tell), () => onlineManager.isOnline());
  const isLineLost = useIsLineLost();
  return <div role="status">{(!isOnline || isLineLost) && <div className={classes['offline']}>{say(isOnline ? 'lineLost' : 'offline')}</div>}</div>;
}
