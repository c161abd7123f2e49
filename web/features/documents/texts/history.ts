import { DOCUMENT_ACTS } from '#contract/documents/act-names.ts';
import { catalogue } from '#web/lib/texts.ts';

/** What the audit record calls the acts on a document. */
export const historyTexts = catalogue(DOCUMENT_ACTS.vi, DOCUMENT_ACTS.en);

/** How the facts of an act read in the history. */
export const historyDetailTexts = catalogue(
  { arrivalNumber: 'số đến {value}', lead: 'chủ trì: {value}', dueOn: 'hạn {value}', extendedTo: 'gia hạn đến {value}', parts: '{value} phần việc', units: '{value} đơn vị', to: 'giao {value}', reason: 'lý do: {value}', from: 'từ {value}', reply: 'số {value}', decision: 'theo văn bản số {value}' },
  { arrivalNumber: 'arrival no. {value}', lead: 'lead: {value}', dueOn: 'due {value}', extendedTo: 'put off to {value}', parts: '{value} parts', units: '{value} units', to: 'to {value}', reason: 'reason: {value}', from: 'from {value}', reply: 'no. {value}', decision: 'by no. {value}' },
);

/** Who opened a document. */
export const viewingTexts = catalogue(
  { title: 'Ai đã xem', show: 'Xem ai đã mở văn bản', nobody: 'Chưa có ai mở văn bản này.', 'what.document': 'Mở văn bản', 'what.original': 'Mở tệp gốc', 'what.attachment': 'Mở tài liệu kèm theo', onBehalfOf: 'theo ủy quyền của {name}' },
  { title: 'Who opened it', show: 'Show who opened it', nobody: 'Nobody has opened it yet.', 'what.document': 'Opened the document', 'what.original': 'Opened the original file', 'what.attachment': 'Opened an attachment', onBehalfOf: 'delegated by {name}' },
);
