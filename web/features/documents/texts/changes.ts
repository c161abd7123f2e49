import { catalogue } from '#web/lib/texts.ts';

/** Recall, take-back, correction, amendment and replacement of issued documents. */
export const changeTexts = catalogue(
  {
    later: 'Sau khi phát hành', close: 'Đóng', cancel: 'Thôi', reason: 'Lý do',
    recall: 'Thu hồi', 'take-back': 'Lấy lại', correct: 'Đính chính', amend: 'Sửa đổi, bổ sung', replace: 'Thay thế',
    recallTitle: 'Thu hồi văn bản số {number}', recallHint: 'Văn bản giữ số và dòng trong sổ, được đánh dấu “Đã thu hồi” và không gửi đi nữa. Ở nơi nhận: văn bản chưa vào sổ được trả lại; văn bản đã vào sổ bị hủy, các phần việc dừng lại và những người đang xử lý được báo. Không hoàn tác được.',
    recallSome: 'Chỉ những nơi nhận được chọn phải hủy văn bản; văn bản vẫn có hiệu lực ở các nơi nhận khác.', everybody: 'Thu hồi ở mọi nơi nhận', chosen: 'Chỉ thu hồi ở những nơi nhận được chọn', whom: 'Nơi nhận', decision: 'Văn bản quyết định việc thu hồi (không bắt buộc)', noDecision: 'Không có, ghi lý do bên dưới',
    recalled: 'Đã thu hồi văn bản', takeBackTitle: 'Lấy lại văn bản ở nơi nhận chưa vào sổ', takeBackHint: 'Nơi nhận được chọn sẽ không còn thấy văn bản để vào sổ. Nếu trong lúc đó họ đã vào sổ thì văn bản ở lại (mã 16) và cần thu hồi.', takenBack: 'Đã yêu cầu lấy lại', nothing: 'Không tìm thấy',
    succeedTitle: 'Sửa sai văn bản số {number}', correctHint: 'Đính chính: sai về thể thức, thủ tục. Hệ thống tạo dự thảo công văn đính chính; văn bản gốc giữ hiệu lực và được đánh dấu khi công văn phát hành.', amendHint: 'Sửa đổi, bổ sung: sai một phần nội dung. Hệ thống tạo dự thảo cùng loại; văn bản gốc được đánh dấu khi phát hành.', replaceHint: 'Thay thế: hệ thống tạo dự thảo cùng loại với nội dung văn bản gốc; khi phát hành, văn bản gốc được đánh dấu “Đã được thay thế” ở đây và ở mọi nơi nhận.',
    'kind.corrects': 'Đính chính', 'kind.amends': 'Sửa đổi, bổ sung', 'kind.replaces': 'Thay thế', follows: '{kind} văn bản', followedBy: '{kind} bằng văn bản', draft: 'dự thảo', withdrawals: 'Thu hồi, lấy lại', by: '{by}, {title} · {at}', byDecision: 'Theo văn bản số {number}',
    'kind.recall': 'Thu hồi', 'kind.take-back': 'Lấy lại', wholeRecall: 'ở mọi nơi nhận', 'outcome.waiting': 'Đang chờ nơi nhận', 'outcome.not-arrived': 'Chưa đến nơi nhận, không gửi nữa', 'outcome.closed': 'Nơi nhận chưa vào sổ, đã trả lại', 'outcome.cancelled': 'Nơi nhận đã hủy văn bản đã vào sổ', 'outcome.kept': 'Nơi nhận đã vào sổ, không lấy lại được',
    'notice.recalled': 'Nơi gửi đã thu hồi văn bản này', 'notice.taken-back': 'Nơi gửi đã lấy lại văn bản này', 'notice.corrected': 'Văn bản này đã được đính chính', 'notice.amended': 'Văn bản này đã được sửa đổi, bổ sung', 'notice.replaced': 'Văn bản này đã được thay thế', 'notice.updated': 'Nơi gửi đã cập nhật văn bản này', byNumber: 'Bằng văn bản số {number}', noteChange: 'Đã biết', noted: 'Đã ghi nhận',
    nextNumber: 'Số tiếp theo của dãy số', keptNumber: 'Số giữ {number}: {purpose}', number: 'Số của văn bản',
  },
  {
    later: 'After issue', close: 'Close', cancel: 'Cancel', reason: 'Reason',
    recall: 'Recall', 'take-back': 'Take back', correct: 'Correct', amend: 'Amend', replace: 'Replace',
    recallTitle: 'Recall document {number}', recallHint: 'The document keeps its number and its line in the register, is marked as recalled, and is sent no further. At the receivers: what is not registered is returned; what is registered is cancelled, its parts end and those at work on it are told. This cannot be undone.',
    recallSome: 'Only the receivers chosen must cancel it; it stays in force for the others.', everybody: 'Recall from all receivers', chosen: 'Only from chosen receivers', whom: 'Receivers', decision: 'Document that decides it (optional)', noDecision: 'None, the reason is given below',
    recalled: 'The document is recalled', takeBackTitle: 'Take back from receivers who have not registered it', takeBackHint: 'The receivers chosen will no longer find it to register. If one registers it meanwhile it stays there (status 16) and has to be recalled.', takenBack: 'Asked back', nothing: 'Nothing found',
    succeedTitle: 'Mend document {number}', correctHint: 'Correct: errors of form or procedure. A draft letter of correction is begun; the original stays in force and is marked when the letter is issued.', amendHint: 'Amend: a part of the content is wrong. A draft of the same type is begun; the original is marked when it is issued.', replaceHint: 'Replace: a draft of the same type is begun with the content of the original, which is marked as replaced here and at all receivers when it is issued.',
    'kind.corrects': 'Correction', 'kind.amends': 'Amendment', 'kind.replaces': 'Replacement', follows: '{kind} of', followedBy: '{kind} by', draft: 'draft', withdrawals: 'Recalls', by: '{by}, {title} · {at}', byDecision: 'By document {number}',
    'kind.recall': 'Recall', 'kind.take-back': 'Take-back', wholeRecall: 'from all receivers', 'outcome.waiting': 'Waiting for the receiver', 'outcome.not-arrived': 'Had not arrived, is sent no more', 'outcome.closed': 'Not registered there, returned', 'outcome.cancelled': 'Registered there, cancelled', 'outcome.kept': 'Registered there, could not be taken back',
    'notice.recalled': 'The sender has recalled this document', 'notice.taken-back': 'The sender has taken this document back', 'notice.corrected': 'This document has been corrected', 'notice.amended': 'This document has been amended', 'notice.replaced': 'This document has been replaced', 'notice.updated': 'The sender has updated this document', byNumber: 'By document {number}', noteChange: 'I have read it', noted: 'Noted',
    nextNumber: 'The next number of the series', keptNumber: 'Kept number {number}: {purpose}', number: 'Number of the document',
  },
);
