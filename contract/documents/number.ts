/** A number as printed: below 10 with a leading 0 (Decree 30/2020, Appendix I Part I §II.3). */
export const printedNumber = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** `128/SNV-VP`, or what of it there is. */
export function numberAndSymbol(number: string | null, symbol: string | null): string {
  return [number, symbol].filter((part) => part !== null && part !== '').join('/');
}
