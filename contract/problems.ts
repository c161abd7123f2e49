/**
 * Every expected refusal: code → HTTP status and the title people read (RFC 9457 problem details). A title says what to
 * do where it is not plain; `en` is shown by the English switch.
 */
export const PROBLEMS = {
  'internal': { status: 500, vi: 'Hệ thống gặp lỗi. Việc chưa được thực hiện; xin thử lại sau ít phút.', en: 'The system failed. Nothing was done; please try again in a few minutes.' },
  'unavailable': { status: 503, vi: 'Hệ thống đang khởi động lại. Nội dung anh/chị nhập vẫn còn trên máy; xin thử lại.', en: 'The system is restarting. What you typed is still on your device; please try again.' },
  'invalid-input': { status: 400, vi: 'Dữ liệu chưa đúng. Xin sửa các ô được đánh dấu.', en: 'Some fields are not right. Please correct the marked ones.' },
  'unsupported-media-type': { status: 415, vi: 'Kiểu nội dung không được chấp nhận.', en: 'This content type is not accepted.' },
  'too-large': { status: 413, vi: 'Dữ liệu gửi lên vượt quá giới hạn cho phép.', en: 'What was sent is over the size limit.' },
  'too-many-requests': { status: 429, vi: 'Thao tác quá nhanh. Xin chờ một lát rồi thử lại.', en: 'Too many requests. Please wait a moment and try again.' },
  'wrong-origin': { status: 403, vi: 'Yêu cầu không đến từ trang của hệ thống.', en: 'The request did not come from this system’s pages.' },
  'not-found': { status: 404, vi: 'Không tìm thấy, hoặc anh/chị không có quyền xem.', en: 'Not found, or not for you to see.' },
  'forbidden': { status: 403, vi: 'Chức vụ của anh/chị không có quyền thực hiện việc này.', en: 'Your post does not carry the right to do this.' },
  'signed-out': { status: 401, vi: 'Phiên làm việc đã hết. Xin đăng nhập lại; bản đang soạn vẫn còn trên máy.', en: 'Your session has ended. Please sign in again; your draft is still on your device.' },
  'stale-version': { status: 412, vi: 'Có người vừa thay đổi nội dung này. Xin xem lại bản mới rồi thực hiện tiếp.', en: 'Somebody has just changed this. Please look at the new state first.' },
  'idempotency-key-reused': { status: 422, vi: 'Yêu cầu trước đã được thực hiện với nội dung khác. Xin xem lại kết quả rồi mới gửi lại.', en: 'An earlier request has been carried out with other content. Please look at its result before you send again.' },
  'identity/wrong-credentials': { status: 401, vi: 'Thư điện tử, mật khẩu hoặc mã xác thực không đúng.', en: 'The e-mail address, password or code is not right.' },
  'identity/presence-not-confirmed': { status: 403, vi: 'Xin xác nhận lại mật khẩu trước khi ký.', en: 'Please confirm your password before signing.' },
  'secrecy/refused': { status: 422, vi: 'Nội dung có dấu hiệu bí mật nhà nước nên hệ thống từ chối và không lưu lại gì. Xin ngừng gửi qua mạng, giữ tài liệu ngoại tuyến và chuyển theo đường văn bản mật của cơ quan.', en: 'The content looks like a state secret, so it was refused and nothing was kept. Keep it offline and use your agency’s channel for secret documents.' },
  'secrecy/declaration-needed': { status: 422, vi: 'Nội dung có cụm từ thường gặp trong văn bản mật. Nếu chắc chắn không chứa bí mật nhà nước, xin xác nhận rồi gửi lại.', en: 'Some words are common in secret documents. If you are sure there is no state secret, please declare so and send again.' },
  'files/empty': { status: 422, vi: 'Tệp rỗng (0 byte). Xin chọn lại tệp.', en: 'The file is empty. Please choose another.' },
  'files/not-a-pdf': { status: 422, vi: 'Tệp không phải PDF, dù tên tệp ghi như vậy. Xin gửi bản PDF của văn bản.', en: 'The file is not a PDF, whatever its name says. Please send the PDF of the document.' },
  'files/encrypted': { status: 422, vi: 'Tệp PDF đặt mật khẩu nên không đọc được. Xin bỏ mật khẩu rồi gửi lại.', en: 'The PDF is protected by a password. Please remove it and send again.' },
  'files/broken': { status: 422, vi: 'Tệp PDF bị hỏng. Xin đề nghị nơi gửi gửi lại bản khác.', en: 'The PDF is broken. Please ask the sender for another copy.' },
  'files/too-many-pages': { status: 422, vi: 'Tệp có quá nhiều trang (tối đa 2.000). Xin tách phụ lục thành tệp riêng.', en: 'The file has too many pages (2,000 at most). Please split the appendices.' },
  'files/timed-out': { status: 422, vi: 'Không đọc được tệp trong thời gian cho phép. Xin kiểm tra lại tệp.', en: 'The file could not be read in time. Please check it.' },
  'files/upload-expired': { status: 409, vi: 'Tệp tải lên đã hết hạn giữ tạm. Xin tải lại.', en: 'The uploaded file is no longer held. Please upload it again.' },
  'documents/duplicate': { status: 409, vi: 'Văn bản này có thể đã được vào sổ. Xin xem các văn bản trùng trước khi đăng ký.', en: 'This document may be registered already. Please look at the matching ones first.' },
  'documents/date-in-future': { status: 422, vi: 'Ngày văn bản ở tương lai. Xin kiểm tra lại ngày.', en: 'The document’s date lies in the future. Please check it.' },
  'documents/due-before-today': { status: 422, vi: 'Hạn giải quyết đã qua. Xin chọn ngày từ hôm nay trở đi.', en: 'The due date has passed. Please choose today or later.' },
  'documents/act-not-possible': { status: 409, vi: 'Văn bản đã chuyển sang bước khác nên không còn thực hiện được việc này.', en: 'The document has moved on, so this can no longer be done.' },
  'documents/outside-agency': { status: 422, vi: 'Đơn vị hoặc người được chọn không thuộc cơ quan của anh/chị.', en: 'The chosen unit or person is not of your agency.' },
  'documents/unit-named-twice': { status: 422, vi: 'Mỗi đơn vị chỉ giữ một vai: chủ trì, phối hợp hoặc để biết.', en: 'Each unit has one part only: lead, co-operating or for information.' },
  'documents/unit-without-head': { status: 422, vi: 'Đơn vị được chọn hiện chưa có người phụ trách để nhận việc.', en: 'The chosen unit has nobody in charge at present.' },
  'documents/incomplete-draft': { status: 422, vi: 'Dự thảo còn thiếu thành phần bắt buộc. Xin bổ sung các mục được nêu.', en: 'The draft lacks required parts. Please complete the ones named.' },
  'documents/signer-not-entitled': { status: 422, vi: 'Người ký được chọn không có thẩm quyền ký văn bản của cơ quan.', en: 'The chosen signer may not sign for the agency.' },
} as const satisfies Record<string, { status: number; vi: string; en: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
