import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id, instant, text } from '../primitives.ts';
import { bodyDocument } from './body.ts';
import { changedLine } from './difference.ts';
import { DRAFTING_LIMITS } from './limits.ts';

export { DRAFTING_LIMITS };

/** The main text, or one of its appendices (phụ lục) by its id. */
export const part = z.union([z.literal('body'), id]);
export const textAccess = z.enum(['read', 'write']);

const declared = { declaredNoSecret: z.boolean().default(false) };
const SECRECY = ['secrecy/refused', 'secrecy/declaration-needed'] as const;
const WRITING = ['not-found', 'forbidden', 'drafting/frozen'] as const;
const done = z.object({ id });

const appendix = z.object({ id, title: z.string() });
const content = z.object({ body: bodyDocument, appendices: z.array(appendix.extend({ body: bodyDocument })) });

/** Saved by a person under a name, or by the house at a hand-over. */
export const versionKind = z.enum(['named', 'submitted', 'returned', 'signed']);
const version = z.object({
  id, number: z.int(), kind: versionKind, name: z.string().nullable(), by: z.string(), at: instant,
  /** The text that was approved and signed; it stays as it is. */
  approved: z.boolean(),
});

/** Where a comment stands: relative positions of Yjs, base64, from and to. */
const anchor = z.object({ from: z.base64().max(400), to: z.base64().max(400) });
const remark = z.object({ id, by: z.string(), at: instant, text: z.string(), mine: z.boolean() });
const comment = remark.extend({
  part, anchor: anchor.nullable(), quote: z.string(), replies: z.array(remark), resolvedAt: instant.nullable(), resolvedBy: z.string().nullable(),
});
const onComment = z.object({ id, commentId: id });
const commenting = ['not-found', 'forbidden'] as const;

/** The text of a draft has the id of the draft. */
export const drafting = {
  getText: endpoint({
    method: 'GET', path: '/api/drafting/texts/:id', access: 'signed-in', summary: 'The text of a draft with its appendices, and whether I may write in it',
    params: byId, response: content.extend({ id, access: textAccess, frozen: z.boolean(), mayComment: z.boolean() }), problems: ['not-found'],
  }),
  replacePart: endpoint({
    method: 'PUT', path: '/api/drafting/texts/:id/parts/:part', access: 'signed-in', summary: 'Put a whole text in the place of the main text or of an appendix; who has it open sees it change',
    params: z.object({ id, part }), body: z.object({ content: bodyDocument, ...declared }), response: done, problems: [...WRITING, 'drafting/too-long', ...SECRECY],
  }),
  addAppendix: endpoint({
    method: 'POST', path: '/api/drafting/texts/:id/appendices', access: 'signed-in', summary: 'Add an appendix (phụ lục) at the end',
    params: byId, body: z.object({ title: text(DRAFTING_LIMITS.appendixTitle), ...declared }), response: z.object({ id, appendixId: id }), problems: [...WRITING, 'drafting/too-many-appendices', ...SECRECY],
  }),
  renameAppendix: endpoint({
    method: 'PUT', path: '/api/drafting/texts/:id/appendices/:appendixId', access: 'signed-in', summary: 'Give an appendix another title',
    params: z.object({ id, appendixId: id }), body: z.object({ title: text(DRAFTING_LIMITS.appendixTitle), ...declared }), response: done, problems: [...WRITING, ...SECRECY],
  }),
  orderAppendices: endpoint({
    method: 'PUT', path: '/api/drafting/texts/:id/appendix-order', access: 'signed-in', summary: 'Put the appendices in another order; all of them are named',
    params: byId, body: z.object({ appendixIds: z.array(id).max(DRAFTING_LIMITS.appendices) }), response: done, problems: [...WRITING, 'stale-version'],
  }),
  removeAppendix: endpoint({
    method: 'DELETE', path: '/api/drafting/texts/:id/appendices/:appendixId', access: 'signed-in', summary: 'Take an appendix out; versions keep what it said',
    params: z.object({ id, appendixId: id }), response: done, problems: WRITING,
  }),
  createVersion: endpoint({
    method: 'POST', path: '/api/drafting/texts/:id/versions', access: 'signed-in', summary: 'Keep the text as it stands under a name',
    params: byId, body: z.object({ name: text(DRAFTING_LIMITS.versionName), ...declared }), response: z.object({ id, versionId: id }), problems: [...WRITING, ...SECRECY],
  }),
  listVersions: endpoint({
    method: 'GET', path: '/api/drafting/texts/:id/versions', access: 'signed-in', summary: 'Versions of a text, latest first',
    params: byId, response: z.object({ versions: z.array(version) }), problems: ['not-found'],
  }),
  getVersion: endpoint({
    method: 'GET', path: '/api/drafting/texts/:id/versions/:versionId', access: 'signed-in', summary: 'The text as one version has it',
    params: z.object({ id, versionId: id }), response: version.extend(content.shape), problems: ['not-found'],
  }),
  compareVersions: endpoint({
    method: 'GET', path: '/api/drafting/texts/:id/differences', access: 'signed-in', summary: 'What changed from one version to another, or to the text of now, line by line and word by word',
    params: byId, query: z.object({ from: id, to: z.union([z.literal('now'), id]).default('now') }),
    response: z.object({ parts: z.array(z.object({ part, title: z.string().nullable(), lines: z.array(changedLine) })) }), problems: ['not-found'],
  }),
  listComments: endpoint({
    method: 'GET', path: '/api/drafting/texts/:id/comments', access: 'signed-in', summary: 'Comments on a text with their replies, oldest first',
    params: byId, response: z.object({ comments: z.array(comment) }), problems: ['not-found'],
  }),
  addComment: endpoint({
    method: 'POST', path: '/api/drafting/texts/:id/comments', access: 'signed-in', summary: 'Comment on a passage of a text',
    params: byId,
    body: z.object({ part: part.default('body'), anchor: anchor.nullable().default(null), quote: text(DRAFTING_LIMITS.quote, 0).default(''), text: text(DRAFTING_LIMITS.comment), ...declared }),
    response: z.object({ id, commentId: id }), problems: [...commenting, 'drafting/too-many-comments', ...SECRECY],
  }),
  replyToComment: endpoint({
    method: 'POST', path: '/api/drafting/texts/:id/comments/:commentId/replies', access: 'signed-in', summary: 'Answer a comment',
    params: onComment, body: z.object({ text: text(DRAFTING_LIMITS.comment), ...declared }), response: z.object({ id, commentId: id }), problems: [...commenting, 'drafting/too-many-comments', ...SECRECY],
  }),
  resolveComment: endpoint({ method: 'POST', path: '/api/drafting/texts/:id/comments/:commentId/resolve', access: 'signed-in', summary: 'Mark a comment as settled', params: onComment, response: done, problems: commenting }),
  reopenComment: endpoint({ method: 'POST', path: '/api/drafting/texts/:id/comments/:commentId/reopen', access: 'signed-in', summary: 'Take a settled comment up again', params: onComment, response: done, problems: commenting }),
} as const;
