/** A grey picture as pdftoppm writes it (PGM, binary): a short head, then a byte for each dot. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dots: Buffer;
}

const HEAD = /^P5\s+(\d+)\s+(\d+)\s+255\s/u;

/** Undefined for what is none, or half of one. */
export function pictureOf(bytes: Buffer): Picture | undefined {
  const [head = '', width = '', height = ''] = HEAD.exec(bytes.toString('latin1', 0, 64)) ?? [];
  const dots = bytes.subarray(head.length);
  return head !== '' && dots.length >= Number(width) * Number(height) ? { width: Number(width), height: Number(height), dots } : undefined;
}

/** The upper part of a picture. */
export function topOf({ width, height, dots }: Picture, share: number): Buffer {
  const rows = Math.ceil(height * share);
  return Buffer.concat([Buffer.from(`P5\n${width} ${rows}\n255\n`), dots.subarray(0, width * rows)]);
}
