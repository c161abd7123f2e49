import { readDay, readInstant } from '../days.ts';
import type { Organ, ResponseFor, StaffInfo } from '../facts.ts';
import { PacketError, type PacketFaultCode } from '../faults.ts';
import { one, said, type XmlNode } from '../xml/node.ts';

/** A field that must say something. */
export function must(node: XmlNode | undefined, name: string): string {
  const text = said(node, name);
  if (text === null) throw new PacketError('missing-field', `${node?.local ?? ''}/${name}`);
  return text;
}

export const dayIn = (node: XmlNode | undefined, name: string): string | null => timeIn(node, name, readDay);
export const instantIn = (node: XmlNode | undefined, name: string): string | null => timeIn(node, name, readInstant);

/** Null where there is none; a date that cannot be read is a fault, since a term would be lost with it. */
function timeIn(node: XmlNode | undefined, name: string, read: (text: string) => string | null | undefined): string | null {
  const text = said(node, name);
  if (text === null) return null;
  const time = read(text);
  if (time === undefined) throw new PacketError('bad-date', `${node?.local ?? ''}/${name}`);
  return time;
}

/** A count that is only shown; null when it is none. */
export function countIn(node: XmlNode | undefined, name: string): number | null {
  const text = said(node, name);
  return text !== null && /^\d{1,9}$/u.test(text) ? Number(text) : null;
}

/** A code that decides what happens: read or refused. */
export function codeIn<Value>(text: string | null, table: Readonly<Record<string, Value>>, fault: { code: PacketFaultCode; where: string }): Value {
  const value = text !== null && Object.hasOwn(table, text) ? table[text] : undefined;
  if (value === undefined) throw new PacketError(fault.code, fault.where);
  return value;
}

export function organOf(node: XmlNode): Organ {
  return {
    organId: must(node, 'OrganId'), superiorName: said(node, 'OrganizationInCharge'), name: must(node, 'OrganName'), address: said(node, 'OrganAdd'),
    email: said(node, 'Email'), telephone: said(node, 'Telephone'), fax: said(node, 'Fax'), website: said(node, 'Website'),
  };
}

export const responseOf = (node: XmlNode): ResponseFor =>
  ({ organId: must(node, 'OrganId'), code: said(node, 'Code'), promulgatedOn: dayIn(node, 'PromulgationDate'), documentId: said(node, 'DocumentId') });

export function staffOf(node: XmlNode | undefined): StaffInfo | null {
  const info = one(node, 'StaffInfo');
  const staff = { department: said(info, 'Department'), staff: said(info, 'Staff'), mobile: said(info, 'Mobile'), email: said(info, 'Email') };
  return Object.values(staff).every((text) => text === null) ? null : staff;
}
