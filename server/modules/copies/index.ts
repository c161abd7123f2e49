export type { CopiesDeps } from './copies.deps.ts';
export { registerCopiesRoutes } from './copies.routes.ts';
export { findCopiesInUse } from './queries/list-copies.ts';
export { withholdCopies } from './steps/withhold-copies.ts';
