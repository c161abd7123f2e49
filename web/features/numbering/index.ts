import { lazyRouteComponent } from '@tanstack/react-router';

export const numberingPages = { numbers: lazyRouteComponent(() => import('./routes/numbers-page.tsx'), 'NumbersPage') };
