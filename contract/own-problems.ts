/** Those of the problems that a page also tells by itself, before or without an answer of the server. All others come with their title from the server, in the language asked for. */
export const OWN_PROBLEMS = {
  'internal': { status: 500, vi: 'Hệ thống gặp lỗi. Việc chưa được thực hiện; xin thử lại sau ít phút.', en: 'The system failed. Nothing was done; please try again in a few minutes.' },
  'unavailable': { status: 503, vi: 'Hệ thống đang khởi động lại. Nội dung anh/chị nhập vẫn còn trên máy; xin thử lại.', en: 'The system is restarting. What you typed is still on your device; please try again.' },
  'too-large': { status: 413, vi: 'Dữ liệu gửi lên vượt quá giới hạn cho phép.', en: 'What was sent is over the size limit.' },
  'not-found': { status: 404, vi: 'Không tìm thấy, hoặc anh/chị không có quyền xem.', en: 'Not found, or not for you to see.' },
  'identity/other-person': { status: 409, vi: 'Trình duyệt này đã đăng nhập bằng người khác, nên việc chưa được thực hiện. Xin tải lại trang.', en: 'Somebody else is signed in in this browser now, so nothing was done. Please reload the page.' },
  'signing/picture-not-possible': { status: 422, vi: 'Hình chữ ký hoặc con dấu phải là ảnh PNG nền trong suốt, mỗi cạnh tối đa 2.000 điểm ảnh, tối đa 512 KB.', en: 'The image of a signature or seal must be a PNG with a transparent background, at most 2,000 pixels a side and 512 KB.' },
  'drafting/frozen': { status: 409, vi: 'Văn bản đã trình, đã ký hoặc đã kết thúc nên không sửa được nữa. Xin đề nghị trả lại dự thảo nếu cần sửa.', en: 'The document has been sent for check, signed or closed, so it can no longer be changed. Ask for the draft to be returned if it must.' },
  'documents/attachment-too-large': { status: 413, vi: 'Mỗi tệp kèm theo tối đa 50 MB. Xin giảm dung lượng hoặc tách tệp.', en: 'An attached file has at most 50 MB. Please make it smaller or split it.' },
} as const satisfies Record<string, { status: number; vi: string; en: string }>;
