import { Refusal } from '#server/platform/errors/refusal.ts';

const MARK = /^(\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?)_([0-9a-f-]{36})$/;

/** Where the next page of a list begins: the sort value and id of the last row. */
export const pageMark = (at: string, id: string): string => `${at}_${id}`;

export function pageAfter(mark: string | undefined): { at: string; id: string } | undefined {
  if (mark === undefined) return undefined;
  const [, at, id] = MARK.exec(mark) ?? [];
  if (at === undefined || id === undefined) throw new Refusal('invalid-input');
  return { at, id };
}
