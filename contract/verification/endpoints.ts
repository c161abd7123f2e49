import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { documentType } from '../documents/incoming.ts';
import { byId, day, sha256 } from '../primitives.ts';
import { verificationReport } from './report.ts';

/** What anybody may know of a document issued here who holds it, or a copy of it with its code. */
export const issuedFacts = z.object({
  number: z.string(), issuedOn: day, type: documentType, issuerName: z.string(), subject: z.string(), signerName: z.string().nullable(), signerTitle: z.string().nullable(), sha256,
  /** in force as issued; recalled (thu hồi) or replaced (thay thế) since. */
  standing: z.enum(['issued', 'recalled', 'replaced']),
  /** The name under which the file that was asked for went out with the document; null: it is the document itself. */
  attachment: z.string().nullable(),
});

export const verification = {
  getReport: endpoint({
    method: 'GET', path: '/api/verification/incoming/:id', access: 'signed-in', summary: 'The verdict on the digital signatures of an incoming document; null until it has been judged',
    params: byId, response: z.object({ report: verificationReport.nullable() }), problems: ['not-found'],
  }),
  verifyAgain: endpoint({
    method: 'POST', path: '/api/verification/incoming/:id/again', access: 'signed-in', summary: 'Have the signatures of an incoming document judged anew, for instance after a list of withdrawn certificates has come',
    params: byId, problems: ['not-found', 'forbidden'],
  }),
  check: endpoint({
    method: 'POST', path: '/api/verification/check', access: 'public', upload: true, perMinute: 10,
    summary: 'The verdict on the digital signatures of any PDF, for anybody; nothing of the file is kept or logged',
    response: verificationReport.extend({
      /** The document issued here that is this file, byte for byte. */
      issued: issuedFacts.nullable(),
    }),
    problems: ['too-large', 'files/empty', 'too-many-requests', 'unavailable'],
  }),
  lookUp: endpoint({
    method: 'GET', path: '/api/verification/issued', access: 'public', perMinute: 20,
    summary: 'The document that carries this look-up code, for anybody who holds a copy of it: what it is, whether it stands, and the verdict on its signatures',
    query: z.object({ code: z.string().max(60) }), response: z.object({ document: issuedFacts, report: verificationReport }),
    problems: ['verification/code-unknown', 'too-many-requests', 'unavailable'],
  }),
} as const;
