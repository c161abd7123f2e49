export type { DraftingDeps, FindAccess, TextAccess } from './drafting.deps.ts';
export { registerDraftingRoutes } from './drafting.routes.ts';
export { type LiveTexts, openLiveTexts } from './live/live-texts.ts';
export { announceText } from './live/text-topics.ts';
export { readText } from './queries/read-text.ts';
export { approveText, closeText, freezeText, settleText, thawText } from './steps/hand-over.ts';
export { replaceBody } from './steps/replace-body.ts';
export { insertText } from './store/text.store.ts';
