export type { KeyOwner } from './demo/authority.ts';
export { newDemoKeys, prepareDemoKeys, publishDemoAuthority, trustDemoAuthority } from './demo/publish.ts';
export { listSignatures } from './queries/list-signatures.ts';
export { registerSigningRoutes } from './signing.routes.ts';
export { createSigning, type Signing } from './signing.ts';
export type { SigningDeps } from './signing.deps.ts';
export { voidSignatures } from './store/signature.store.ts';
