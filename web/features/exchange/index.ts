import { lazyRouteComponent } from '@tanstack/react-router';

export const exchangePages = {
  lines: lazyRouteComponent(() => import('./routes/lines-page.tsx'), 'LinesPage'),
};
