import * as z from 'zod';

/** Without Zod in `live-line.ts`: the web reads these alone. */
export { BODY_FRAGMENT, DECLARED_TOKEN, fragmentOf, LIVE_CLOSE, LIVE_PATH } from './live-line.ts';

/** What the server tells every line of a text beside the text itself, as a stateless message of JSON. */
export const liveMessage = z.discriminatedUnion('kind', [
  /** On opening and whenever it changes. `frozen`: sent for check, signed or issued; nobody writes. */
  z.object({ kind: z.literal('access'), access: z.enum(['read', 'write']), frozen: z.boolean() }),
  /** Appendices, comments or versions changed; ask for them anew. */
  z.object({ kind: z.literal('changed'), what: z.enum(['appendices', 'comments', 'versions']) }),
]);
export type LiveMessage = z.output<typeof liveMessage>;

const yjsId = z.strictObject({ client: z.int().min(0), clock: z.int().min(0) }).nullable();
/** A relative position of Yjs as JSON. */
const relativePosition = z.strictObject({
  type: yjsId.optional(), tname: z.string().regex(/^(?:body|appendix:[0-9a-f-]{36})$/).nullable().optional(), item: yjsId.optional(), assoc: z.int().min(-1).max(1).optional(),
});

/** What a line may show the others of its person, as the collaboration caret of Tiptap sends it: the server puts in the name and refuses everything else. */
export const livePresence = z.strictObject({
  user: z.strictObject({ name: z.string().max(200).nullable().optional(), color: z.string().regex(/^#[0-9a-fA-F]{6}$/) }).optional(),
  cursor: z.strictObject({ anchor: relativePosition, head: relativePosition }).nullable().optional(),
});
