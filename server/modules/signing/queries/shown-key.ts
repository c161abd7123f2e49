import type { OutputOf } from '#contract/endpoint.ts';
import type { signing } from '#contract/signing/endpoints.ts';
import type { Selectable } from 'kysely';
import type { KeyRow } from '../store/signing.tables.ts';

/** What people may know of a key: its certificate, and where it is held. */
export const shownKey = (key: Selectable<KeyRow>): OutputOf<typeof signing.importKey>['key'] => ({
  subject: key.subject, issuer: key.issuer, serial: key.serial, validFrom: key.valid_from, validTo: key.valid_to, revokedAt: key.revoked_at, hasPicture: key.picture !== null, holder: key.holder,
});

/** As an administrator sees it; certificates of the demonstration have no legal value. */
export const listedKey = (key: Selectable<KeyRow>) => ({ ...shownKey(key), isDemo: key.issuer.startsWith('DEMO'), revokedReason: key.revoked_reason });
