import * as z from 'zod';
import { instant } from '../primitives.ts';

/** One digital signature on a document, as the screen shows it (chữ ký số cá nhân, chữ ký số của cơ quan). */
export const signatureFacts = z.object({
  kind: z.enum(['person', 'agency']),
  signerName: z.string(),
  signedAt: instant,
  /** By the clock of the server (B-B), with a time stamp of an authority (B-T), or with all that proves it for decades (B-LTA). */
  level: z.enum(['B-B', 'B-T', 'B-LTA']),
  certificate: z.object({ subject: z.string(), issuer: z.string(), serial: z.string(), validFrom: instant, validTo: instant, revokedAt: instant.nullable() }),
});
