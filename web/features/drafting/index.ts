import { lazy } from 'react';

export type { DraftTextProps } from './components/draft-text.tsx';

/** The editor is large and comes when a draft is opened. */
export const DraftText = lazy(() => import('./components/draft-text.tsx').then(({ DraftText: Text }) => ({ default: Text })));
