import { catalogue } from '#web/lib/texts.ts';

export const checkTexts = catalogue(
  {
    title: 'Kiểm tra chữ ký số', hint: 'Xem một tệp PDF do ai ký, ký khi nào và có bị sửa sau khi ký hay không. Ai cũng dùng được, không cần đăng nhập.',
    area: 'Tệp cần kiểm tra', drop: 'Kéo tệp PDF vào đây', dropHint: 'hoặc chọn tệp trên máy, tối đa 30 MB.', choose: 'Chọn tệp PDF', another: 'Kiểm tra tệp khác', sending: 'Đang gửi và kiểm tra', sent: 'Đã gửi {share}%',
    private: 'Tệp chỉ được đọc để kiểm tra rồi bỏ ngay, không lưu lại. Xin không gửi tài liệu bí mật nhà nước.', result: 'Kết quả', file: 'Tệp: {name}', codeTitle: 'Tra cứu theo mã in trên văn bản', code: 'Mã tra cứu', codeHint: 'Mười hai chữ và số in ở cuối trang 1, ví dụ 7K3M-Q2XD-9FPA.', lookUp: 'Tra cứu', lookingUp: 'Đang tra cứu', codeShort: 'Mã gồm đủ 12 chữ và số. Xin xem lại từng ký tự.', found: 'Văn bản mang mã này', original: 'Tệp này đúng là bản gốc do hệ thống phát hành', attachment: 'Tệp này đúng là tài liệu kèm theo “{name}” của văn bản do hệ thống phát hành',
    'standing.issued': 'Văn bản đã được phát hành và chưa bị thu hồi hay thay thế', 'standing.recalled': 'Văn bản đã bị cơ quan ban hành thu hồi', 'standing.replaced': 'Văn bản đã được thay thế bằng văn bản khác', number: 'Số, ký hiệu', issuedOn: 'Ngày ban hành', issuer: 'Cơ quan ban hành', subject: 'Trích yếu', signer: 'Người ký', compare: 'Xin đối chiếu các thông tin này với bản anh/chị đang có. Khác bất kỳ chỗ nào thì không phải bản do hệ thống phát hành.', signatures: 'Chữ ký số trên bản gốc', product: 'Công Sở Số',
  },
  {
    title: 'Check a digital signature', hint: 'See who signed a PDF, when, and whether it was changed since. For everybody; no need to sign in.',
    area: 'The file to check', drop: 'Drop a PDF here', dropHint: 'or choose a file on your device, 30 MB at most.', choose: 'Choose a PDF', another: 'Check another file', sending: 'Sending and checking', sent: '{share}% sent',
    private: 'The file is read for the check and dropped at once; nothing is kept. Please send no state secrets.', result: 'Result', file: 'File: {name}', codeTitle: 'Look up by the code printed on a document', code: 'Look-up code', codeHint: 'Twelve letters and digits at the foot of page 1, such as 7K3M-Q2XD-9FPA.', lookUp: 'Look up', lookingUp: 'Looking up', codeShort: 'A code has 12 letters and digits. Please check each of them.', found: 'The document with this code', original: 'This file is the original issued by this system, byte for byte', attachment: 'This file is the attachment “{name}” of a document issued by this system, byte for byte',
    'standing.issued': 'The document was issued and is neither recalled nor replaced', 'standing.recalled': 'The issuing agency has recalled this document', 'standing.replaced': 'The document has been replaced by another', number: 'Number and symbol', issuedOn: 'Issued on', issuer: 'Issued by', subject: 'Subject', signer: 'Signed by', compare: 'Please compare this with the copy you have. Where anything differs, it is not what this system issued.', signatures: 'Digital signatures on the original', product: 'Công Sở Số',
  },
);
