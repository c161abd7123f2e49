export { type Authentication, type AuthenticationDeps, createAuthentication } from './authentication.ts';
export { type DemoAccess, type IdentityDeps, type Persona, registerIdentityRoutes } from './identity.routes.ts';
export { findAgencyNamed } from './queries/find-agency-named.ts';
export { isPresenceConfirmed } from './queries/find-presence.ts';
export { findOrganization, findOrganizations, type Organization, unitsOfAgency } from './queries/find-organizations.ts';
export { agencyHeadPosts, findPost, findUnitHead, type HeldPost, listAgencyPeople, type Post } from './queries/find-posts.ts';
export { hashPassword, newOneTimePassword } from './credentials/password.ts';
export { countAccounts, type Directory, importDirectory, isAnyAccountThere } from './store/directory.store.ts';
export { forgetOldGuesses } from './store/failed-sign-in.store.ts';
