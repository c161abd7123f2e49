import { RECORDS_ACTS } from '#contract/records/act-names.ts';

/** Acts on documents, as the printed history of a matter calls them. */
const DOCUMENT_ACTS: Readonly<Record<string, string>> = {
  'documents.arrived': 'Đến qua hệ thống', 'documents.registered': 'Vào sổ', 'documents.returned-to-sender': 'Trả lại nơi gửi', 'documents.directed': 'Cho ý kiến chỉ đạo', 'documents.assigned': 'Phân công xử lý',
  'documents.draft-begun': 'Bắt đầu soạn thảo', 'documents.draft-saved': 'Lưu dự thảo', 'documents.draft-submitted': 'Trình kiểm tra', 'documents.draft-returned': 'Trả lại dự thảo', 'documents.draft-passed': 'Đồng ý, trình ký',
  'documents.draft-cancelled': 'Hủy dự thảo', 'documents.signed': 'Ký', 'documents.issued': 'Cấp số và phát hành', 'documents.status-received': 'Trạng thái từ nơi nhận', 'documents.refusal-noted': 'Ghi nhận nơi nhận từ chối',
  'documents.reported-done': 'Báo cáo hoàn thành', 'documents.acknowledged': 'Đã nhận để biết', 'documents.closed-by-reply': 'Kết thúc: đã phát hành văn bản trả lời',
};

/** An act without a name of its own is printed as it is recorded. */
export const nameOfAct = (action: string): string => (RECORDS_ACTS.vi as Readonly<Record<string, string>>)[action] ?? DOCUMENT_ACTS[action] ?? action;
