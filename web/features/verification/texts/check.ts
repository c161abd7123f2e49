import { catalogue } from '#web/lib/texts.ts';

export const checkTexts = catalogue(
  {
    title: 'Kiểm tra chữ ký số', hint: 'Xem một tệp PDF do ai ký, ký khi nào và có bị sửa sau khi ký hay không. Ai cũng dùng được, không cần đăng nhập.',
    area: 'Tệp cần kiểm tra', drop: 'Kéo tệp PDF vào đây', dropHint: 'hoặc chọn tệp trên máy, tối đa 30 MB.', choose: 'Chọn tệp PDF', another: 'Kiểm tra tệp khác', sending: 'Đang gửi và kiểm tra', sent: 'Đã gửi {share}%',
    private: 'Tệp chỉ được đọc để kiểm tra rồi bỏ ngay, không lưu lại. Xin không gửi tài liệu bí mật nhà nước.', result: 'Kết quả', file: 'Tệp: {name}', product: 'Công Sở Số',
  },
  {
    title: 'Check a digital signature', hint: 'See who signed a PDF, when, and whether it was changed since. For everybody; no need to sign in.',
    area: 'The file to check', drop: 'Drop a PDF here', dropHint: 'or choose a file on your device, 30 MB at most.', choose: 'Choose a PDF', another: 'Check another file', sending: 'Sending and checking', sent: '{share}% sent',
    private: 'The file is read for the check and dropped at once; nothing is kept. Please send no state secrets.', result: 'Result', file: 'File: {name}', product: 'Công Sở Số',
  },
);
