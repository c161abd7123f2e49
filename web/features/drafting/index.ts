export { CommentList } from './components/comment-list.tsx';
export { DraftText } from './components/draft-text.tsx';
export { DraftingRoom, useRoom, type Room } from './components/room.tsx';
export { showBlock } from './components/show-place.ts';
export { VersionList } from './components/version-list.tsx';
