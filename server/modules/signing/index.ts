export type { KeyOwner } from './demo/authority.ts';
export { newDemoKeys, prepareDemoKeys, publishDemoAuthority, trustDemoAuthority } from './demo/publish.ts';
export { PRESERVE_DOCUMENTS, preserveDocuments } from './jobs/preserve-documents.ts';
export { listSignatures } from './queries/list-signatures.ts';
export { registerSigningRoutes } from './signing.routes.ts';
export { createSigning, type Signing } from './signing.ts';
export type { SigningDeps } from './signing.deps.ts';
export { findPreserved, findPreservedInUse } from './store/preservation.store.ts';
export { voidSignatures } from './store/signature.store.ts';
