export type { CatalogueDeps } from './catalogue.deps.ts';
export { registerCatalogueRoutes } from './catalogue.routes.ts';
export { noteUnknown, type SeenAgency } from './commands/note-unknown.ts';
export { type Addressee, findAddressees, findByCode } from './queries/find-addressees.ts';
export { normalCode, type Scheme, schemeOf } from './rules/agency-code.ts';
export { enterOfficial, type OfficialAgency, saveLineHint } from './store/agency.store.ts';
