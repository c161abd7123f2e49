import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId } from '../primitives.ts';
import { verificationReport } from './report.ts';

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
    response: verificationReport, problems: ['too-large', 'files/empty', 'too-many-requests', 'unavailable'],
  }),
} as const;
