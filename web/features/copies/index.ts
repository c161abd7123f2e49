import { lazyRouteComponent } from '@tanstack/react-router';

export { CopiesSection } from './components/copies-section.tsx';

export const copyPages = {
  newCopy: lazyRouteComponent(() => import('./routes/new-copy-page.tsx'), 'NewCopyPage'),
};
