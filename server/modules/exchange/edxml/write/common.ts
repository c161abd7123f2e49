import { writeDay } from '../days.ts';
import type { Organ, ResponseFor, StaffInfo } from '../facts.ts';
import { element, field, optional } from './xml-text.ts';

export const organXml = (name: 'From' | 'To', organ: Organ): string => element(
  name, field('OrganId', organ.organId), field('OrganizationInCharge', organ.superiorName), field('OrganName', organ.name), field('OrganAdd', organ.address),
  field('Email', organ.email), field('Telephone', organ.telephone), field('Fax', organ.fax), field('Website', organ.website),
);

export const responseXml = ({ organId, code, promulgatedOn, documentId }: ResponseFor): string =>
  element('ResponseFor', field('OrganId', organId), optional('Code', code), optional('PromulgationDate', promulgatedOn === null ? null : writeDay(promulgatedOn)), optional('DocumentId', documentId));

/** The order of the last two differs between the kinds of packet. */
export const staffXml = (staff: StaffInfo | null, last: readonly ['Email', 'Mobile'] | readonly ['Mobile', 'Email']): string =>
  staff === null ? '' : element('StaffInfo', field('Department', staff.department), field('Staff', staff.staff), ...last.map((name) => field(name, name === 'Email' ? staff.email : staff.mobile)));
