export { hasOpenItem } from './queries/has-open-item.ts';
export { closeItems, moveDue, openItem, urgeItems, type ItemFilter, type NewItem, type QueueKind } from './store/item.store.ts';
export { registerQueueRoutes, type QueueDeps } from './queue.routes.ts';
