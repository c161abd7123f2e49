import type { Bar, VisibleText } from './page-picture.ts';

export interface PlacedText extends VisibleText {
  readonly height: number;
}

/**
 * The words that may go with a redacted picture. A run that a bar touches is dropped whole: where in it a letter stands is only
 * roughly known, and what is under a bar must be nowhere in the copy. The picture still shows what stands beside the bar.
 */
export function besideBars(texts: readonly PlacedText[], bars: readonly Bar[]): VisibleText[] {
  return texts.filter((text) => !bars.some((bar) => touches(text, bar))).map(({ height: _height, ...text }) => text);
}

const touches = (text: PlacedText, bar: Bar): boolean =>
  text.x < bar.x + bar.width && bar.x < text.x + text.width && text.y - text.height * 0.25 < bar.y + bar.height && bar.y < text.y + text.height * 1.25;
