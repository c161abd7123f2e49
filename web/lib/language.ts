import { useSyncExternalStore } from 'react';

export type Language = 'vi' | 'en';

const KEY = 'cong-so-so.language';
const listeners = new Set<() => void>();
let current: Language = localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
document.documentElement.lang = current;

/** Vietnamese unless the person chose English on this device. */
export const language = {
  current: (): Language => current,
  choose(next: Language): void {
    current = next;
    localStorage.setItem(KEY, next);
    document.documentElement.lang = next;
    listeners.forEach((listener) => listener());
  },
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, language.current);
