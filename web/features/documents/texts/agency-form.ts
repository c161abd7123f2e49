import { catalogue } from '#web/lib/texts.ts';

/** What an agency settles once for all its documents (Decree 30/2020, Appendix I). */
export const agencyFormTexts = catalogue(
  {
    title: 'Thể thức của cơ quan', loading: 'Đang tải thể thức của cơ quan', back: 'Sổ văn bản', agency: 'Cơ quan: {name}', hint: 'Dùng chung cho mọi văn bản của cơ quan, có hiệu lực với văn bản ký từ lúc lưu.', readOnly: 'Người đứng đầu cơ quan và văn thư quy định phần này.',
    placePart: 'Địa danh', place: 'Địa danh trên văn bản', placeHint: 'Tên đơn vị hành chính nơi cơ quan đóng trụ sở, ví dụ: Thành phố Hồ Chí Minh, Quận 1. Để trống: theo tên cơ quan.',
    contact: 'Thông tin liên hệ ở cuối trang đầu', contactHint: 'Chỉ in trên công văn, giấy mời và văn bản khác mà người soạn chọn in.', address: 'Địa chỉ', email: 'Thư điện tử', website: 'Trang thông tin điện tử', telephone: 'Số điện thoại', fax: 'Số Fax',
    byOrder: 'Ký thừa lệnh (TL.)', byOrderPosts: 'Ai được ký thừa lệnh', byOrderHint: 'Người đứng đầu đơn vị và cấp phó của người đó, theo quy chế làm việc của cơ quan (Nghị định 30/2020/NĐ-CP, Điều 13 khoản 3). Bỏ tên ra thì người đó không ký thừa lệnh được nữa.', nobody: 'Không ai', nothing: 'Không tìm thấy',
    save: 'Lưu thể thức', saved: 'Đã lưu thể thức của cơ quan',
  },
  {
    title: 'Form of the agency', loading: 'Loading the form of the agency', back: 'Registers', agency: 'Agency: {name}', hint: 'For all documents of the agency; holds for what is signed from the moment it is saved.', readOnly: 'The head of the agency and the records office settle this.',
    placePart: 'Place', place: 'Place on documents', placeHint: 'Name of the administrative unit where the agency has its seat. Empty: by the name of the agency.',
    contact: 'Contact data at the foot of the first page', contactHint: 'Printed only on letters, invitations and others where the drafter chooses it.', address: 'Address', email: 'E-mail', website: 'Web site', telephone: 'Telephone', fax: 'Fax',
    byOrder: 'Signing by order (TL.)', byOrderPosts: 'Who signs by order', byOrderHint: 'Heads of units and their deputies, as the working regulations of the agency say (Decree 30/2020, art. 13 §3). Whoever is taken out signs by order no more.', nobody: 'Nobody', nothing: 'Nothing found',
    save: 'Save', saved: 'The form of the agency is saved',
  },
);
