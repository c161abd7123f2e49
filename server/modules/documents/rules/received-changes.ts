import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';

/** What a sender may say anew of its document. */
export interface SaidFields {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly documentDate: string | null;
  readonly type: string;
  readonly subject: string;
  readonly signerName: string | null;
  readonly signerPosition: string | null;
  readonly urgency: number;
}

export interface FieldChange {
  readonly field: keyof SaidFields;
  /** What people call the field. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

const LABELS: Readonly<Record<keyof SaidFields, string>> = {
  number: 'Số', symbol: 'Ký hiệu', documentDate: 'Ngày văn bản', type: 'Loại văn bản', subject: 'Trích yếu', signerName: 'Người ký', signerPosition: 'Chức vụ người ký', urgency: 'Độ khẩn',
};
const URGENCIES = ['Thường', 'Khẩn', 'Thượng khẩn', 'Hỏa tốc'];

const shownDay = (day: string): string => day.split('-').reverse().join('/');

function shown(field: keyof SaidFields, { [field]: value }: SaidFields): string {
  if (value === null || value === '') return '';
  if (field === 'urgency') return URGENCIES[Number(value)] ?? String(value);
  if (field === 'type') return DOCUMENT_TYPES.find(({ code }) => code === value)?.name ?? String(value);
  return field === 'documentDate' ? shownDay(String(value)) : String(value);
}

/** Which fields differ, old and new as people read them: a registered document never changes without it being said how. */
export function changedFields(before: SaidFields, after: SaidFields): FieldChange[] {
  return (Object.keys(LABELS) as (keyof SaidFields)[])
    .map((field) => ({ field, label: LABELS[field], from: shown(field, before), to: shown(field, after) }))
    .filter(({ from, to }) => from !== to);
}
