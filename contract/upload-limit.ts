/** The largest file that is taken, in bytes. */
export const MAX_UPLOAD_BYTES = 100 * 1024 * 1024;
