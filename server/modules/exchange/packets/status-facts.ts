import { parseDocumentId } from '../edxml/document-id.ts';
import type { Organ, StatusCode, StatusFacts } from '../edxml/facts.ts';

/** What a status means, for those who read it without a list of codes (QCVN 102:2016). */
const MEANS: Readonly<Record<StatusCode, string>> = {
  '01': 'Đã đến', '02': 'Từ chối tiếp nhận', '03': 'Đã tiếp nhận', '04': 'Phân công xử lý', '05': 'Đang xử lý', '06': 'Hoàn thành', '13': 'Yêu cầu lấy lại', '15': 'Đồng ý lấy lại', '16': 'Từ chối lấy lại',
};

export interface StatusParts {
  readonly from: Organ;
  /** The document under the sender's name for it; `organId` is the original sender, for 13 the receiver being asked. */
  readonly about: { readonly documentId: string; readonly organId: string };
  readonly code: StatusCode;
  readonly note: string | null;
  readonly at: string;
}

export function statusFacts({ from, about, code, note, at }: StatusParts): StatusFacts {
  const parts = parseDocumentId(about.documentId);
  return {
    kind: 'status', from, code, at, staff: null, description: note === null || note === '' ? MEANS[code] : `${MEANS[code]}: ${note}`,
    responseFor: { organId: about.organId, code: parts?.code ?? null, promulgatedOn: parts?.promulgatedOn ?? null, documentId: about.documentId },
  };
}
