import { writeInstant } from '../days.ts';
import type { StatusFacts } from '../facts.ts';
import { organXml, responseXml, staffXml } from './common.ts';
import { element, field } from './xml-text.ts';

export const statusMessageXml = ({ from, responseFor, staff, code, description, at }: StatusFacts): string => element(
  'MessageHeader', organXml('From', from), responseXml(responseFor), staffXml(staff, ['Mobile', 'Email']), field('StatusCode', code), field('Description', description), field('Timestamp', writeInstant(at)),
);
