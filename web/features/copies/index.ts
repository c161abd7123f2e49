import { lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';


/** Stands on the pages of documents alone. */
export const CopiesSection = lazy(() => import('./components/copies-section.tsx').then((module) => ({ default: module.CopiesSection })));

export const copyPages = {
  newCopy: lazyRouteComponent(() => import('./routes/new-copy-page.tsx'), 'NewCopyPage'),
};
