/** Runs work of one key one after another, and of different keys side by side. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/**
 * Keeps those who would only wait for the same locked row from taking a connection each meanwhile: a burst of one agency must
 * not stop the city. Nothing rests on it; several processes are kept apart by the row.
 */
export function createTurns(): InTurn {
  const lastOf = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const turn = (lastOf.get(key) ?? Promise.resolve()).then(work);
    const settled = turn.catch(() => undefined);
    lastOf.set(key, settled);
    try {
      return await turn;
    } finally {
      if (lastOf.get(key) === settled) lastOf.delete(key);
    }
  };
}
