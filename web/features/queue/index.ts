import { lazyRouteComponent } from '@tanstack/react-router';

export { useQueueCount } from './api/queue.ts';
export { QueuePane } from './components/queue-pane.tsx';
export { readQueueSearch } from './api/queue-search.ts';

export const queuePages = {
  queue: lazyRouteComponent(() => import('./routes/queue-page.tsx'), 'QueuePage'),
};
