export interface PageText {
  readonly number: number;
  readonly text: string;
}

/** The text that a file carries (pages by form feed) together with what was read from the pictures of its pages. */
export function mergeText(layer: string, pages: readonly PageText[]): string {
  const parts = layer.split('\f');
  for (const { number, text } of pages) {
    while (parts.length < number) parts.push('');
    parts[number - 1] = [parts[number - 1], text].filter((part) => part !== undefined && part !== '').join('\n');
  }
  return parts.join('\f');
}
