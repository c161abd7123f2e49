/** A title is short and ends without a mark; what it is the title of comes below it. */
const LONGEST_TITLE = 250;
const ENDED = /[.,:;!?)]\s*$/u;

/** Whether the words of a điều are its title, by themselves. The editor and the pages ask the same. */
export const isTitleText = (text: string): boolean => text.length > 0 && text.length <= LONGEST_TITLE && !ENDED.test(text);
