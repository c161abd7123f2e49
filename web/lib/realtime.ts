import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { Line, type Wire, type WireEvents } from './line.ts';
import { sessionGate } from './session-gate.ts';

type Subject = 'incoming' | 'outgoing' | 'work-file';

const LONG_HIDDEN = 60_000;
const watched = new Map<string, number>();
const listeners = new Set<() => void>();
let line: Line | undefined;
let isLost = false;

/** Keeps one line to the server open; a message says what changed and the page asks again. */
export function startRealtime(cache: QueryClient): () => void {
  const refresh = (topic: string): void => keysOf(topic).forEach((queryKey) => void cache.invalidateQueries({ queryKey }));
  const current = new Line({
    open: openSocket,
    onTopic: refresh,
    onWatching: (topics) => topics.flatMap((topic) => keysOf(topic).slice(0, 1)).forEach((queryKey) => void cache.invalidateQueries({ queryKey })),
    onBack: () => void cache.invalidateQueries(),
    // The server also hangs up when the session has ended; asking who I am finds out and opens the sign-in dialog.
    onBroken: () => void cache.invalidateQueries({ queryKey: ['identity', 'me'] }),
    onLost: sayLost,
  });
  line = current;
  current.watch([...watched.keys()]);
  current.start();
  const stopMinding = mindTheDevice(current, cache);
  return () => {
    stopMinding();
    current.stop();
    sayLost(false);
    if (line === current) line = undefined;
  };
}

function openSocket({ opened, said, closed }: WireEvents): Wire {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/realtime`);
  socket.onopen = opened;
  socket.onmessage = ({ data }) => said(String(data));
  socket.onclose = closed;
  return { send: (text) => socket.send(text), close: () => socket.close() };
}

/** A network that is back, a page that was long out of sight, a person who has signed in again. */
function mindTheDevice(current: Line, cache: QueryClient): () => void {
  let hiddenSince: number | undefined;
  const onVisibility = (): void => {
    const wasHidden = hiddenSince === undefined ? 0 : Date.now() - hiddenSince;
    hiddenSince = document.hidden ? Date.now() : undefined;
    if (document.hidden || wasHidden < LONG_HIDDEN) return;
    current.check();
    void cache.invalidateQueries();
  };
  const renew = (): void => current.renew();
  const leaveGate = sessionGate.subscribe(() => {
    if (sessionGate.state() === 'open') renew();
  });
  window.addEventListener('online', renew);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    leaveGate();
    window.removeEventListener('online', renew);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

function sayLost(next: boolean): void {
  isLost = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the screen may be old because there has been no line to the server for a while. */
export const useIsLineLost = (): boolean => useSyncExternalStore(subscribe, () => isLost);

/** Hears of changes to one document while its page is open. */
export function useWatch(subject: Subject, id: string): void {
  useEffect(() => {
    const topic = `${subject}:${id}`;
    watched.set(topic, (watched.get(topic) ?? 0) + 1);
    line?.watch([...watched.keys()]);
    return () => {
      const left = (watched.get(topic) ?? 1) - 1;
      if (left > 0) watched.set(topic, left);
      else watched.delete(topic);
      line?.watch([...watched.keys()]);
    };
  }, [subject, id]);
}

function keysOf(topic: string): QueryKey[] {
  const [subject, id] = topic.split(':');
  if (subject === 'queue') return [['queue'], ['documents', 'incoming', 'list'], ['documents', 'outgoing', 'list']];
  if (subject === 'work-file') return [['documents', 'records']];
  if ((subject === 'incoming' || subject === 'outgoing') && id !== undefined) return [['documents', subject, id], ['documents', subject, 'list']];
  return [];
}
