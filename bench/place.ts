import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
/** Whether the city of a million documents is measured, which has a place of its own. */
export const IS_MILLION = process.argv.includes('--million');
/** Everything of the benchmark lies here and may be thrown away. */
export const FOLDER = `${ROOT}/var/${IS_MILLION ? 'bench-million' : 'bench'}`;
