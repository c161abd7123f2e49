import { lazyRouteComponent } from '@tanstack/react-router';

export { readFilesSearch, readHandOversSearch, readPlanSearch } from './api/search.ts';
export { InFiles } from './components/in-files.tsx';

export const recordPages = {
  files: lazyRouteComponent(() => import('./routes/files-page.tsx'), 'FilesPage'),
  file: lazyRouteComponent(() => import('./routes/file-page.tsx'), 'FilePage'),
  plan: lazyRouteComponent(() => import('./routes/plan-page.tsx'), 'PlanPage'),
  handOvers: lazyRouteComponent(() => import('./routes/hand-overs-page.tsx'), 'HandOversPage'),
};
