/** The fields of our own documents; those of other programs keep the name they came with. */
export type OwnField = 'so' | 'ngay' | 'chu-ky-ca-nhan' | 'chu-ky-co-quan';
const OWN: ReadonlySet<string> = new Set<OwnField>(['so', 'ngay', 'chu-ky-ca-nhan', 'chu-ky-co-quan']);
const isOwn = (name: string): name is OwnField => OWN.has(name);

/** What a field is called, and what was written into it, for people: "so: 01" is "số 01", and a date speaks for itself. */
export function fieldInWords(detail: string, nameOf: (field: OwnField) => string): string {
  const [name = '', ...written] = detail.split(': ');
  if (!isOwn(name)) return detail;
  const value = written.join(': ');
  if (value === '') return nameOf(name);
  return name === 'ngay' ? value : `${nameOf(name)} ${value}`;
}
