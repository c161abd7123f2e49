import { lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';

export const exchangePages = {
  lines: lazyRouteComponent(() => import('./routes/lines-page.tsx'), 'LinesPage'),
  monitor: lazyRouteComponent(() => import('./routes/monitor-page.tsx'), 'MonitorPage'),
};

/** What stands on the page of a document that came or goes over a line; only then it is fetched. */
export const Arrival = lazy(() => import('./components/arrival.tsx').then((module) => ({ default: module.Arrival })));
export const AskedBack = lazy(() => import('./components/arrival.tsx').then((module) => ({ default: module.AskedBack })));
export const Dispatches = lazy(() => import('./components/dispatches.tsx').then((module) => ({ default: module.Dispatches })));
