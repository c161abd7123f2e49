const SCOPES = ['mine', 'all', 'due'] as const;
const STATES = ['open', 'closed', 'offered', 'archived'] as const;

export type FileScope = (typeof SCOPES)[number];
export type FileState = (typeof STATES)[number];
export { SCOPES as FILE_SCOPES, STATES as FILE_STATES };

/** Which files are shown: whose, in which state, with which words. */
export interface FilesSearch {
  readonly scope?: FileScope;
  readonly state?: FileState;
  readonly words?: string;
}

export function readFilesSearch(search: Record<string, unknown>): FilesSearch {
  const scope = SCOPES.find((one) => one === search['scope']);
  const state = STATES.find((one) => one === search['state']);
  const words = typeof search['words'] === 'string' ? search['words'].slice(0, 100) : '';
  return { ...(scope === undefined ? {} : { scope }), ...(state === undefined ? {} : { state }), ...(words === '' ? {} : { words }) };
}

export function readPlanSearch({ year }: Record<string, unknown>): { year?: number } {
  const asked = Number(year);
  return Number.isInteger(asked) && asked >= 1976 && asked <= 2200 ? { year: asked } : {};
}

export function readHandOversSearch({ id }: Record<string, unknown>): { id?: string } {
  return typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? { id } : {};
}
