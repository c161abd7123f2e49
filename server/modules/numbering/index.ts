export type { NumberingDeps } from './numbering.deps.ts';
export { registerNumberingRoutes } from './numbering.routes.ts';
export { isBody } from './queries/is-body.ts';
export { type Numbered, takeNumber, type TakenNumber } from './steps/take-number.ts';
