const LARGEST_BYTES = 512 * 1024;
const LARGEST_SIDE = 2_000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether a picture can be shown before it is sent: by its first bytes, so that nothing huge is unpacked here. The server decides again, and about the rest. */
export function isPossiblePicture(head: Uint8Array, size: number): boolean {
  if (size > LARGEST_BYTES || head.length < 24 || PNG.some((byte, at) => head[at] !== byte)) return false;
  const view = new DataView(head.buffer, head.byteOffset);
  return [view.getUint32(16), view.getUint32(20)].every((side) => side > 0 && side <= LARGEST_SIDE);
}
