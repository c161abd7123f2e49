import { lazyRouteComponent } from '@tanstack/react-router';

export { useMayReadRegisters } from './api/may-read.ts';
export { readRegistersSearch } from './api/search.ts';

export const registerPages = {
  registers: lazyRouteComponent(() => import('./routes/registers-page.tsx'), 'RegistersPage'),
};
