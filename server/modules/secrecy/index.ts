export { createSecrecyGate, type Material, type SecrecyGate } from './commands/pass-gate.ts';
export { type Found, reportFound } from './commands/report-found.ts';
export { type InspectedText, type Inspection, inspectText, inspectTexts } from './rules/inspect-text.ts';
