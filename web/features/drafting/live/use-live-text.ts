import type { HocuspocusProvider } from '@hocuspocus/provider';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { sessionGate } from '#web/lib/session-gate.ts';
import { keptUnder } from '#web/lib/use-kept.ts';
import { LiveText, type LiveState } from './live-text.ts';
import { openLineTo } from './open-line.ts';

export type Live = LiveText<HocuspocusProvider>;
export type LiveNow = LiveState<HocuspocusProvider>;

/** The text of a draft, connected as long as this page shows it. */
export function useLiveText(id: string): { readonly live: Live | undefined; readonly now: LiveNow | undefined } {
  const cache = useQueryClient();
  const [live, setLive] = useState<Live>();
  useEffect(() => {
    const opened = new LiveText<HocuspocusProvider>({
      openLine: openLineTo(id),
      kept: keptUnder(`draft-text.${id}`),
      changed: (what) => void cache.invalidateQueries({ queryKey: ['drafting', id, what === 'appendices' ? 'text' : what] }),
    });
    const stopMinding = mindTheDevice(opened);
    opened.start();
    setLive(opened);
    return () => {
      stopMinding();
      opened.stop();
      setLive(undefined);
    };
  }, [cache, id]);
  const now = useSyncExternalStore(live?.subscribe ?? NOTHING_HAPPENS, live?.state ?? NOTHING_YET);
  return { live, now };
}

const NOTHING_HAPPENS = () => (): void => undefined;
const NOTHING_YET = (): undefined => undefined;

/** A network that goes and comes, a person who has signed in again, a page that may be the last that is seen. */
function mindTheDevice(live: Live): () => void {
  const online = (): void => live.network(true);
  const offline = (): void => live.network(false);
  const leaveGate = sessionGate.subscribe(() => {
    if (sessionGate.state() === 'open') live.resume();
  });
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  window.addEventListener('pagehide', live.keepNow);
  return () => {
    leaveGate();
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
    window.removeEventListener('pagehide', live.keepNow);
  };
}
