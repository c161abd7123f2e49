import { lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';

export { readFilesSearch, readHandOversSearch, readPlanSearch } from './api/search.ts';

/** Fetched with the page of a document, not with the shell. */
export const InFiles = lazy(() => import('./components/in-files.tsx').then((module) => ({ default: module.InFiles })));

export const recordPages = {
  files: lazyRouteComponent(() => import('./routes/files-page.tsx'), 'FilesPage'),
  file: lazyRouteComponent(() => import('./routes/file-page.tsx'), 'FilePage'),
  plan: lazyRouteComponent(() => import('./routes/plan-page.tsx'), 'PlanPage'),
  handOvers: lazyRouteComponent(() => import('./routes/hand-overs-page.tsx'), 'HandOversPage'),
};
