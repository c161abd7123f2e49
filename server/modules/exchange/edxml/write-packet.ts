import type { EdocFacts, StatusFacts } from './facts.ts';
import { edocMessageXml, manifestXml, traceXml } from './write/edoc-xml.ts';
import { declared, type OutgoingAttachment, type PacketParts, piecesOf } from './write/pieces.ts';
import { type PacketSigner, signatureXml } from './write/sign.ts';
import { statusMessageXml } from './write/status-xml.ts';

/** An edoc packet in the strict form; with a signer it is signed as a whole, attachments too. */
export function writeEdoc(facts: EdocFacts, attachments: readonly OutgoingAttachment[], signer: PacketSigner | null): AsyncIterable<Uint8Array> {
  const shown = attachments.map(declared);
  const at = new Date(`${facts.promulgatedOn}T00:00:00+07:00`);
  return written({ message: edocMessageXml(facts), trace: traceXml(facts), manifest: manifestXml(shown.map((each) => each.facts)), attachments: shown, at }, signer);
}

export const writeStatus = (facts: StatusFacts, signer: PacketSigner | null): AsyncIterable<Uint8Array> =>
  written({ message: statusMessageXml(facts), trace: '', manifest: null, attachments: [], at: new Date(facts.at) }, signer);

async function* written(parts: PacketParts, signer: PacketSigner | null): AsyncGenerator<Uint8Array> {
  const signature = signer === null ? '' : await signatureXml(piecesOf(parts, ''), signer);
  for await (const { text } of piecesOf(parts, signature)) yield Buffer.from(text, 'utf8');
}
