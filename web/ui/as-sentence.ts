/** A subject stands in a letter as "V/v hướng dẫn…"; alone on a line it begins with a capital, also behind a mark of a found word. */
export const asSentence = (text: string): string => text.replace(/^\u0001?\p{Ll}/u, (first) => first.toLocaleUpperCase('vi'));
