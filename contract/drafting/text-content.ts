import type { BodyDocument } from './body.ts';

/** The text at one moment: its main text and its appendices in their order. */
export interface TextContent {
  readonly body: BodyDocument;
  readonly appendices: readonly { readonly id: string; readonly title: string; readonly body: BodyDocument }[];
}
