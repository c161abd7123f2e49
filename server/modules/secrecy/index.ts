export { createSecrecyGate, type Material, type SecrecyGate } from './commands/pass-gate.ts';
export { type Found, reportFound } from './commands/report-found.ts';
export { combineInspections, type InspectedText, type Inspection, inspectMetadata, inspectText, inspectTexts } from './rules/inspect-text.ts';
