/** The live line of a text: a WebSocket of the Hocuspocus protocol at this path; the document's name on it is the id of the text. */
export const LIVE_PATH = '/api/drafting/live';

/** The token by which a line declares that what it brings holds no state secret; any other token declares nothing. */
export const DECLARED_TOKEN = 'declared-no-secret';

/** The root of the shared document that holds the main text; an appendix lies under `appendix:<id>`. */
export const BODY_FRAGMENT = 'body';
export const fragmentOf = (part: string): string => (part === 'body' ? BODY_FRAGMENT : `appendix:${part}`);

/**
 * Why the server has closed a line: code and reason of the WebSocket's close. What the client does then:
 * - 4401, 4404: nothing more to do on this line (signed out; no such text, or no longer for this person).
 * - 4422: what was typed last was refused and is with nobody but this tab. `secrecy/refused`, `drafting/not-a-text` and
 *   `drafting/too-long`: throw the local document away and open a new one. `secrecy/declaration-needed`: ask the person; with
 *   their declaration come back with DECLARED_TOKEN and the same local document, without it throw it away.
 * - 4409 (`drafting/out-of-step`): throw the local document away and open a new one.
 * - 1013, or any other: come back in a moment with the same local document; nothing acknowledged is lost.
 */
export const LIVE_CLOSE = { signedOut: 4401, notFound: 4404, outOfStep: 4409, refused: 4422, tryAgain: 1013 } as const;
