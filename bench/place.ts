import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
/** Everything of the benchmark lies here and may be thrown away. */
export const FOLDER = `${ROOT}/var/bench`;
