export { removeSearchEntry, saveSearchEntry, saveSearchReaders, saveSearchState, saveSearchText, type SearchEntry } from './store/entry.store.ts';
export { registerSearchRoutes } from './search.routes.ts';
export type { SearchDeps } from './search.deps.ts';
