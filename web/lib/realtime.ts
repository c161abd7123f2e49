import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';

type Subject = 'incoming' | 'outgoing';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 20_000;
const watched = new Map<string, number>();
let socket: WebSocket | undefined;

/** Keeps one line to the server open; a message says what changed and the page asks again. */
export function startRealtime(cache: QueryClient): () => void {
  let wait = FIRST_WAIT;
  let hadGap = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const connect = (): void => {
    const line = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/realtime`);
    socket = line;
    line.onopen = () => {
      wait = FIRST_WAIT;
      if (hadGap) void cache.invalidateQueries();
      hadGap = false;
      if (watched.size > 0) tell([...watched.keys()]);
    };
    line.onmessage = ({ data }) => keysOf(String(data)).forEach((queryKey) => void cache.invalidateQueries({ queryKey }));
    line.onclose = () => {
      if (stopped) return;
      hadGap = true;
      // The server also hangs up when the session has ended; asking who I am finds out and opens the sign-in dialog.
      void cache.invalidateQueries({ queryKey: ['identity', 'me'] });
      timer = setTimeout(connect, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  };
  const hurry = (): void => {
    if (socket?.readyState !== WebSocket.CLOSED) return;
    clearTimeout(timer);
    connect();
  };

  connect();
  window.addEventListener('online', hurry);
  return () => {
    stopped = true;
    clearTimeout(timer);
    window.removeEventListener('online', hurry);
    socket?.close();
  };
}

/** Hears of changes to one document while its page is open. */
export function useWatch(subject: Subject, id: string): void {
  useEffect(() => {
    const topic = `${subject}:${id}`;
    watched.set(topic, (watched.get(topic) ?? 0) + 1);
    tell([...watched.keys()]);
    return () => {
      const left = (watched.get(topic) ?? 1) - 1;
      if (left > 0) watched.set(topic, left);
      else watched.delete(topic);
      tell([...watched.keys()]);
    };
  }, [subject, id]);
}

function tell(watch: readonly string[]): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ watch }));
}

function keysOf(message: string): QueryKey[] {
  const { topic = '' } = JSON.parse(message) as { topic?: string };
  const [subject, id] = topic.split(':');
  if (subject === 'queue') return [['queue'], ['documents', 'incoming', 'list'], ['documents', 'outgoing', 'list']];
  if ((subject === 'incoming' || subject === 'outgoing') && id !== undefined) return [['documents', subject, id], ['documents', subject, 'list']];
  return [];
}
