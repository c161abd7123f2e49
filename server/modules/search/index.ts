export { saveSearchEntry, saveSearchReaders, type SearchEntry } from './store/entry.store.ts';
export { registerSearchRoutes, type SearchDeps } from './search.routes.ts';
