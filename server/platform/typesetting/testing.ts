import type { LetterFacts } from './letter-facts.ts';
import { plainParagraph } from './plain-blocks.ts';

/** Builder for tests: a complete official letter; state only what the test is about. */
export function aLetter(facts: Partial<LetterFacts> = {}): LetterFacts {
  return {
    type: 'official-letter',
    superior: 'Ủy ban nhân dân\nThành phố Hồ Chí Minh',
    issuer: 'Sở Nội vụ',
    number: '128',
    symbol: 'SNV-VP',
    place: 'Thành phố Hồ Chí Minh',
    date: '2020-03-05',
    abstract: 'góp ý dự thảo Quy chế làm việc',
    urgency: 0,
    addressees: ['Sở Tư pháp'],
    authority: null,
    bases: [],
    body: [plainParagraph('Sở Nội vụ đề nghị quý cơ quan góp ý dự thảo trước ngày 20 tháng 3 năm 2020.')],
    signer: { signingFor: 'Giám đốc', position: 'Phó Giám đốc', name: 'Trần Thị Minh Hà' },
    recipients: [],
    filing: { unit: 'VP' },
    ...facts,
  };
}
