export { createSecrecyGate, type Material, type SecrecyGate } from './commands/pass-gate.ts';
export type { InspectedText } from './rules/inspect-text.ts';
