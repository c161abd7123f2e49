/** What one packet may hold. Attachments flow through; all else is kept in memory and therefore small. */
export interface PacketLimits {
  /** Characters of everything that is not the content of an attachment. */
  readonly characters: number;
  readonly depth: number;
  readonly elements: number;
  readonly attributes: number;
  readonly attachments: number;
  /** Bytes of one attachment as it is kept. */
  readonly attachmentBytes: number;
  readonly totalBytes: number;
  /** Unpacked bytes for each packed byte, judged above 1 MB. */
  readonly unpackedRatio: number;
}

const MIB = 2 ** 20;

export const PACKET_LIMITS: PacketLimits = {
  characters: 2 * MIB, depth: 32, elements: 20_000, attributes: 64, attachments: 100, attachmentBytes: 100 * MIB, totalBytes: 200 * MIB, unpackedRatio: 150,
};
