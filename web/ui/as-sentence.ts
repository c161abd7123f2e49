/** A subject stands in a letter as "V/v hướng dẫn…"; alone on a line it begins with a capital. */
export const asSentence = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
