/** What the record calls each act on a document, on the screen and in print. */
export const DOCUMENT_ACTS = {
  vi: {
    'documents.arrived': 'Đến qua hệ thống', 'documents.registered': 'Vào sổ', 'documents.returned-to-sender': 'Trả lại nơi gửi', 'documents.directed': 'Cho ý kiến chỉ đạo', 'documents.assigned': 'Phân công xử lý', 'documents.direction-added': 'Chỉ đạo bổ sung', 'documents.urged': 'Đôn đốc', 'documents.reminded': 'Nhắc hạn giải quyết',
    'documents.draft-begun': 'Bắt đầu soạn thảo', 'documents.reported-done': 'Báo cáo hoàn thành', 'documents.acknowledged': 'Đã nhận để biết', 'documents.closed-by-reply': 'Kết thúc: đã phát hành văn bản trả lời',
    'documents.draft-saved': 'Lưu dự thảo', 'documents.draft-submitted': 'Trình kiểm tra', 'documents.draft-returned': 'Trả lại dự thảo', 'documents.draft-passed': 'Đồng ý, trình ký', 'documents.draft-cancelled': 'Hủy dự thảo', 'documents.signed': 'Ký', 'documents.issued': 'Cấp số và phát hành', 'documents.refusal-noted': 'Ghi nhận nơi nhận từ chối',
    'documents.recalled': 'Thu hồi văn bản', 'documents.taken-back': 'Lấy lại văn bản', 'documents.recall-answered': 'Nơi nhận trả lời việc thu hồi', 'documents.cancelled-by-recall': 'Hủy theo việc thu hồi của nơi gửi', 'documents.closed-by-recall': 'Kết thúc: nơi gửi thu hồi trước khi vào sổ', 'documents.corrected': 'Được đính chính', 'documents.amended': 'Được sửa đổi, bổ sung', 'documents.replaced': 'Được thay thế', 'documents.change-noted': 'Đã biết thay đổi của nơi gửi', 'verification.asked-again': 'Kiểm tra lại chữ ký số',
  },
  en: {
    'documents.arrived': 'Arrived over the platform', 'documents.registered': 'Registered', 'documents.returned-to-sender': 'Returned to sender', 'documents.directed': 'Direction given', 'documents.assigned': 'Assigned', 'documents.direction-added': 'Direction added', 'documents.urged': 'Urged', 'documents.reminded': 'Reminded of the deadline',
    'documents.draft-begun': 'Draft begun', 'documents.reported-done': 'Reported done', 'documents.acknowledged': 'Taken note', 'documents.closed-by-reply': 'Closed by the issued reply',
    'documents.draft-saved': 'Draft saved', 'documents.draft-submitted': 'Sent for check', 'documents.draft-returned': 'Draft returned', 'documents.draft-passed': 'Passed to the signer', 'documents.draft-cancelled': 'Draft cancelled', 'documents.signed': 'Signed', 'documents.issued': 'Numbered and issued', 'documents.refusal-noted': 'Refusal noted',
    'documents.recalled': 'Recalled', 'documents.taken-back': 'Taken back', 'documents.recall-answered': 'The receiver answered the recall', 'documents.cancelled-by-recall': 'Cancelled by the sender’s recall', 'documents.closed-by-recall': 'Closed: recalled before registration', 'documents.corrected': 'Corrected', 'documents.amended': 'Amended', 'documents.replaced': 'Replaced', 'documents.change-noted': 'The sender’s change was noted', 'verification.asked-again': 'Signatures checked again',
  },
} as const;
