/** What the benchmark measures of this module. */
export { readPacket } from './edxml/read-packet.ts';
export { anEdoc, aStatus, inPieces, whole } from './edxml/testing.ts';
export { aSigner } from './edxml/testing-judges.ts';
export { writeEdoc, writeStatus } from './edxml/write-packet.ts';
export type { OutgoingAttachment } from './edxml/write/pieces.ts';
