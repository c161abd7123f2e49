import { dayOf, writtenDay } from '#contract/day.ts';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import type { incoming } from '#contract/documents/incoming.ts';
import { printedNumber } from '#contract/documents/number.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { SlipFacts, SlipSection } from '#server/platform/typesetting/index.ts';

type Detail = OutputOf<typeof incoming.getIncoming>;
type Part = Detail['assignments'][number];

const PARTS = { lead: 'chủ trì', coordinate: 'phối hợp', inform: 'để biết' } as const satisfies Record<Part['part'], string>;

/** What the "ĐẾN" stamp and the three parts of Phiếu giải quyết văn bản đến say, from the acts so far (Decree 30/2020, Appendix IV). */
export function slipOf(document: Detail, superior: string | null): SlipFacts {
  const { arrivalNumber, fields, directions, assignments } = document;
  const name = DOCUMENT_TYPES.find(({ code }) => code === document.type)?.name ?? '';
  const date = fields.documentDate === null ? '' : writtenDay(fields.documentDate);
  return {
    superior, agency: document.agencyName,
    stamp: [
      { label: 'Số', value: arrivalNumber === null ? '' : printedNumber(arrivalNumber) }, { label: 'Ngày', value: shortDay(document.arrivedOn) },
      { label: 'Chuyển', value: assignments.find(({ part }) => part === 'lead')?.unitName ?? '' }, { label: 'Số và ký hiệu HS', value: '' },
    ],
    document: [name, document.number, date, `của ${document.issuerName}`].filter((part) => part !== '').join(' '),
    subject: document.subject,
    sections: [
      { title: 'Ý kiến của lãnh đạo cơ quan', entries: [...directions.map(({ opinion, by, byTitle, at }) => ({ text: opinion, note: `${byTitle} ${by}, ${writtenDay(dayOf(at))}` })), ...unitsOf(assignments)] },
      { title: 'Ý kiến của lãnh đạo đơn vị', entries: assignments.flatMap((part) => handedOver(part, document.history)) },
      { title: 'Ý kiến đề xuất của người giải quyết', entries: assignments.flatMap((part) => settled(part)) },
    ],
  };
}

/** Lead, co-operating units and those for information, each with its deadline. */
function unitsOf(assignments: readonly Part[]): SlipSection['entries'] {
  return assignments.map(({ part, unitName, dueOn }) => ({ text: `- ${unitName}: ${PARTS[part]}${dueOn === null ? '' : `, hạn giải quyết ${shortDay(dueOn)}`}`, note: '' }));
}

function handedOver({ id, personName, unitName, instruction, dueOn }: Part, history: Detail['history']): SlipSection['entries'] {
  if (personName === null) return [];
  const entry = history.find(({ action, detail }) => action === 'documents.assigned' && detail['assignment'] === id);
  const text = `- Giao ${personName} (${unitName})${dueOn === null ? '' : `, hạn giải quyết ${shortDay(dueOn)}`}${instruction === null || instruction === '' ? '' : `: ${instruction}`}`;
  return [{ text, note: entry === undefined ? '' : `${[entry.byTitle, entry.by].filter(Boolean).join(' ')}, ${writtenDay(dayOf(entry.at))}` }];
}

function settled({ personName, unitName, result, doneAt }: Part): SlipSection['entries'] {
  if (result === null || doneAt === null) return [];
  return [{ text: result, note: `${personName ?? unitName}, ${writtenDay(dayOf(doneAt))}` }];
}

const shortDay = (day: string): string => day.split('-').reverse().join('/');
