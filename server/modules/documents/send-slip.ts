import type { FastifyReply } from 'fastify';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { setOrRefuse, typesetSlip } from '#server/platform/typesetting/index.ts';
import { findOrganization } from '../identity/index.ts';
import type { DocumentsDeps } from './documents.deps.ts';
import { getIncoming } from './queries/get-incoming.ts';
import { slipOf } from './rules/slip.ts';
import { sendPdf } from './send-pdf.ts';

/** Phiếu giải quyết văn bản đến as PDF, for whoever may read the document, once it stands in the register. */
export async function sendSlip({ database }: Pick<DocumentsDeps, 'database'>, actor: Actor, { id, reply }: { id: string; reply: FastifyReply }): Promise<FastifyReply> {
  const slip = await database.read(async (tx) => {
    const document = await getIncoming(tx, actor, id);
    if (document.arrivalNumber === null) throw new Refusal('documents/act-not-possible');
    return slipOf(document, (await findOrganization(tx, document.agencyId))?.superiorName ?? null);
  });
  const bytes = await setOrRefuse(() => typesetSlip(slip));
  return sendPdf(reply, { bytes, size: bytes.length, fileName: 'phieu-giai-quyet-van-ban-den.pdf' });
}
