import { dayOf, writtenDay } from '#contract/day.ts';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import type { incoming } from '#contract/documents/incoming.ts';
import type { outgoing } from '#contract/documents/outgoing.ts';
import type { visas } from '#contract/documents/visas.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { SlipSection, SubmissionFacts } from '#server/platform/typesetting/index.ts';

type Draft = OutputOf<typeof outgoing.getOutgoing>;
type Approval = OutputOf<typeof visas.getApproval>;
type Round = Approval['rounds'][number];
type Step = Round['steps'][number];
type Seat = Step['seats'][number];
type Answered = OutputOf<typeof incoming.getIncoming>;
type Entry = SlipSection['entries'][number];

const KINDS = { content: 'Kiểm tra nội dung', form: 'Kiểm tra thể thức', opinion: 'Ý kiến', initials: 'Ký nháy' } as const satisfies Record<Step['kind'], string>;
const OUTCOME = { given: 'đồng ý', carried: 'đồng ý (giữ nguyên ý kiến lần trước)', returned: 'trả lại', open: 'đang xem xét', waiting: 'chưa đến lượt', dropped: 'không cần nữa' } as const satisfies Record<Seat['state'], string>;

/** Phiếu trình: what the draft answers, what was directed, and every check, opinion and initials of every submission, the latest first. */
export function submissionOf(draft: Draft, { rounds }: Approval, answered: Answered | null): SubmissionFacts {
  const type = DOCUMENT_TYPES.find(({ code }) => code === draft.type)?.name ?? '';
  const fact = (label: string, value: string | null): { label: string; value: string }[] => (value === null || value === '' ? [] : [{ label, value }]);
  return {
    agency: draft.agencyName, unit: draft.unitName, subject: draft.subject,
    facts: [
      ...fact('Vấn đề trình', `${type} ${draft.subject}`.trim()), ...fact('Người soạn thảo', draft.drafterName), ...fact('Kính trình', draft.signerName),
      ...fact('Trả lời văn bản', answered === null ? draft.replyTo : [answered.number, answered.issuerName, answered.subject].filter(Boolean).join(', ')),
    ],
    sections: [
      ...(answered === null || answered.directions.length === 0 ? [] : [{ title: 'Ý kiến chỉ đạo đối với văn bản đến', entries: answered.directions.map(({ opinion, by, byTitle, at }) => ({ text: opinion, note: signedBy(byTitle, by, at) })) }]),
      ...rounds.map(sectionOf),
      { title: 'Ý kiến của người ký', entries: draft.signedAt === null ? [] : lastSignature(draft) },
    ],
  };
}

const lastSignature = ({ steps }: Draft): Entry[] => steps.filter(({ kind }) => kind === 'signed').slice(-1).map(({ by, byTitle, at }) => ({ text: 'Đã ký', note: signedBy(byTitle, by, at) }));

function sectionOf({ number, steps, givenBack }: Round): SlipSection {
  const entries = steps.flatMap((step) => step.seats.map((seat) => entryOf(step, seat)));
  const back = givenBack === null ? [] : [{ text: `Trả lại: ${givenBack.note ?? ''}`, note: signedBy(givenBack.byTitle, givenBack.by, givenBack.at) }];
  return { title: `Lần trình ${number}`, entries: [...entries, ...back] };
}

function entryOf({ kind, initials }: Step, { title, unitName, personName, state, answer }: Seat): Entry {
  const what = `${KINDS[kind]}${initials && kind !== 'initials' ? ', ký nháy' : ''}`;
  if (answer === null) return { text: `- ${what}: ${[personName, title, unitName].filter(Boolean).join(', ')}: ${OUTCOME[state]}`, note: '' };
  const place = answer.inPlaceOf === null ? '' : ` (thay ${answer.inPlaceOf})`;
  return { text: `- ${what}: ${OUTCOME[state]}${answer.note === null ? '' : `. ${answer.note}`}`, note: `${signedBy(answer.byTitle, answer.by, answer.at)}${place}` };
}

const signedBy = (title: string, name: string, at: string): string => `${[title, name].filter(Boolean).join(' ')}, ${writtenDay(dayOf(at))}`;
