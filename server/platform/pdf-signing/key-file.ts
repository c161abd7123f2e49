import { join } from 'node:path';
import { HelperProcess, PROGRAM_ALONE } from '../helper-process/helper-process.ts';
import type { KeyFile, KeyFileOrder } from './key-file-child.ts';

export type { KeyFile } from './key-file-child.ts';

/** Keys of a PKCS#12 file are stretched by as many rounds as the file says, so it is given a little time and no more. */
const helper = new HelperProcess<KeyFileOrder, KeyFile>(join(import.meta.dirname, 'key-file-child.ts'), { timeLimitMs: 10_000, idleMs: 1, ordersPerChild: 1, rssBytes: 2 ** 30, waiting: 5 }, PROGRAM_ALONE);

/** Private key and certificates of a PKCS#12 file. Throws HelperError: `failed` for a wrong password or another kind of file. */
export const openKeyFile = (pkcs12: Uint8Array, password: string): Promise<KeyFile> => helper.carryOut({ pkcs12, password });
