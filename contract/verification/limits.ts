/** The largest file that anybody may have checked without signing in, in bytes. */
export const MAX_CHECKED_BYTES = 30 * 1024 * 1024;
