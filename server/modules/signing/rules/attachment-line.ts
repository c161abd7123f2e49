/** What stands on an attachment that is a file of its own (Decree 30/2020, Appendix I Part I §II.14): number and symbol; day; hour with zone, ISO 8601. */
export function attachmentLine(number: string, at: Date): string {
  const [day = '', rest = ''] = new Date(at.getTime() + 7 * 3_600_000).toISOString().split('T');
  return `Số: ${number}; ${day.split('-').reverse().join('/')}; ${rest.slice(0, 8)} +07:00`;
}
