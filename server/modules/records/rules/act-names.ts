import { DOCUMENT_ACTS } from '#contract/documents/act-names.ts';
import { RECORDS_ACTS } from '#contract/records/act-names.ts';

const NAMES: Readonly<Record<string, string>> = { ...RECORDS_ACTS.vi, ...DOCUMENT_ACTS.vi, 'documents.status-received': 'Trạng thái từ nơi nhận' };

/** An act without a name of its own is printed as it is recorded. */
export const nameOfAct = (action: string): string => NAMES[action] ?? action;
