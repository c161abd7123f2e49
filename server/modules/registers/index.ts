export type { RegistersDeps } from './registers.deps.ts';
export { registerRegistersRoutes } from './registers.routes.ts';
