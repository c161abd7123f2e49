export { createSecrecyGate, type Material, type SecrecyGate } from './commands/pass-gate.ts';
export { type InspectedText, type Inspection, inspectTexts } from './rules/inspect-text.ts';
