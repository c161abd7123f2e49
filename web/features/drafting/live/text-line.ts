import type { Doc } from 'yjs';
import type { LiveMessage } from '#contract/drafting/live.ts';

/** Somebody who has the text open, as the server names them. */
export interface Present {
  readonly id: number;
  readonly name: string;
  readonly color: string;
}

export interface TextLineEvents {
  /** The text is here as the server has it. */
  readonly synced: () => void;
  /** Whether the server has said, on the connection that there is now, to have stored all that is here. */
  readonly saved: (isSaved: boolean) => void;
  readonly said: (message: LiveMessage) => void;
  readonly connected: (isConnected: boolean) => void;
  readonly closed: (code: number, reason: string) => void;
  readonly present: (others: readonly Present[]) => void;
}

/** One connection of a text on this device with the server. */
export interface TextLine<Carets = unknown> {
  /** What the drawing of carets needs. */
  readonly carets: Carets;
  /** Whether a change came over this line, or was made here. */
  readonly brought: (origin: unknown) => boolean;
  readonly connect: () => void;
  readonly disconnect: () => void;
  /** For good. */
  readonly hangUp: () => void;
}

export type OpenLine<Carets = unknown> = (text: Doc, isDeclared: boolean, events: TextLineEvents) => TextLine<Carets>;
