/** Where something will stand: points from the upper left corner of the page. */
export interface Place {
  readonly name: PlaceName;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Ô 3, ô 4, and the room of ô 7c and 8 between the signer's title and name. */
export type PlaceName = 'so' | 'ngay' | 'chu-ky';

export interface Typeset {
  readonly pdf: Uint8Array;
  /** Empty unless the cells were left open. */
  readonly places: readonly Place[];
}

/** An image with nothing behind it; PNG as Decree 30/2020 wants it, SVG for the pictures of the demonstration. */
export interface Picture {
  readonly format: 'png' | 'svg';
  readonly bytes: Uint8Array;
}

/** One small page of its own size, in points, to be put on a typeset page afterwards. */
export type StampFacts =
  | { readonly kind: 'line'; readonly width: number; readonly height: number; readonly lead: number; readonly words: string; readonly style: 'normal' | 'italic'; /** Points; 13 unless said. */ readonly size?: number; readonly align?: 'center' | 'right' }
  | { readonly kind: 'picture'; readonly width: number; readonly height: number; readonly picture: Picture };
