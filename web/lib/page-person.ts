import { keepFor } from './use-kept.ts';

let personId: string | undefined;

/**
 * For whom this page was opened. Every act names the person, so that the server refuses it when the browser has come to
 * belong to somebody else in another tab.
 */
export const pagePerson = {
  is(id: string): void {
    personId = id;
    keepFor(id);
  },
  /** Somebody has just signed in, and nobody has asked yet who it is. */
  isUnknown(): void {
    personId = undefined;
  },
  headers: (): Record<string, string> => (personId === undefined ? {} : { 'x-person-id': personId }),
};
