/**
 * Địa danh: the district for its own People's Committee, its name alone unless that is a number; the city for every other agency
 * (Decree 30/2020, Appendix I Part I §II.4).
 */
export function placeOfAgency(issuerName: string): string {
  const [, kind, name] = /^Ủy ban nhân dân (quận|huyện) (.+)$/iu.exec(issuerName) ?? [];
  if (kind === undefined || name === undefined) return 'Thành phố Hồ Chí Minh';
  return /^\d+$/u.test(name) ? `${kind} ${name}` : name;
}
