import { lazyRouteComponent } from '@tanstack/react-router';

export { readSearchAddress } from './api/address.ts';
export { useSaved } from './api/search.ts';
export { useFound } from './api/use-found.tsx';

export const searchPages = {
  search: lazyRouteComponent(() => import('./routes/search-page.tsx'), 'SearchPage'),
};
