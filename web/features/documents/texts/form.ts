import { catalogue } from '#web/lib/texts.ts';

/** Components of a document that are data (Decree 30/2020, Appendix I Part I §II–III). */
export const formTexts = catalogue(
  {
    bases: 'Căn cứ ban hành', basesHint: 'Mỗi dòng một căn cứ; dấu câu và chữ nghiêng được trình bày tự động.', addressees: 'Kính gửi', addresseesHint: 'Thêm vào các cơ quan nhận; mỗi dòng một nơi.', attachedTo: 'Ban hành kèm theo', attachedToExample: 'Quyết định số … ngày … của …',
    signingMode: 'Thể thức đề ký', otherTitle: 'Người ký bên trái: chức vụ', otherName: 'Người ký bên trái: họ tên', copies: 'Gửi để biết', copiesHint: 'Những cơ quan chỉ ghi ở Nơi nhận, không ghi ở Kính gửi.',
    further: 'Thể thức khác', place: 'Địa danh', placeHint: 'Để trống: theo cơ quan.', agencyForm: 'Thể thức của cơ quan', circulation: 'Phạm vi lưu hành', 'circulation.none': 'Không ghi', 'circulation.internal': 'Lưu hành nội bộ', 'circulation.return': 'Xem xong trả lại', drafterInitials: 'Ký hiệu người soạn thảo', drafterInitialsHint: 'Ví dụ: NTT.', copyCount: 'Số lượng bản', copyCountHint: 'Để trống: không in.', lying: 'Phụ lục in ngang', contact: 'In địa chỉ, thư điện tử, điện thoại của cơ quan ở cuối trang đầu',
    template: 'Điền theo mẫu', undo: 'Hoàn tác', templateUsed: 'Đã điền nội dung theo mẫu {type}',
  },
  {
    bases: 'Legal bases', basesHint: 'One per line; punctuation and italics are set automatically.', addressees: 'Addressed to', addresseesHint: 'Beside the receiving agencies; one per line.', attachedTo: 'Put into force with', attachedToExample: 'Decision No. … of …',
    signingMode: 'Words above the signature', otherTitle: 'Signer on the left: post', otherName: 'Signer on the left: name', copies: 'For information', copiesHint: 'Agencies named among the recipients only, not in the address.',
    further: 'Further form', place: 'Place', placeHint: 'Empty: the agency’s own.', agencyForm: 'Form of the agency', circulation: 'Circulation', 'circulation.none': 'Not printed', 'circulation.internal': 'Internal', 'circulation.return': 'To be returned after reading', drafterInitials: 'Initials of the drafter', drafterInitialsHint: 'For example NTT.', copyCount: 'Number of copies', copyCountHint: 'Empty: not printed.', lying: 'Appendices on lying pages', contact: 'Print the agency’s address, mail and telephone at the foot of the first page',
    template: 'Fill in the template', undo: 'Undo', templateUsed: 'The template is filled in: {type}',
  },
);
