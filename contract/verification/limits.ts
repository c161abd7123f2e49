/** The largest file that anybody may have checked without signing in, in bytes. */
export const MAX_CHECKED_BYTES = 30 * 1024 * 1024;
/** The largest file of trusted certificates or withdrawn ones that is taken by upload; larger lists go to the folder. */
export const MAX_TRUSTED_BYTES = 750_000;
