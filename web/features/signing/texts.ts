import { catalogue } from '#web/lib/texts.ts';

export const signingTexts = catalogue(
  {
    certificates: 'Chứng thư chữ ký số', own: 'Của tôi', ofAgency: 'Của {agency}', none: 'Chưa có chứng thư. Xin liên hệ quản trị hệ thống của cơ quan.', subject: 'Cấp cho', issuer: 'Nơi cấp', valid: 'Hiệu lực', span: '{from} đến {to}', serial: 'Số chứng thư',
    holder: 'Khóa', 'holder.store': 'trong kho khóa mã hóa của hệ thống', 'holder.token': 'trong thiết bị (token, HSM) của máy chủ', 'holder.elsewhere': 'do người ký giữ, ký bằng công cụ ký',
    demo: 'Chứng thư thử nghiệm, không có giá trị pháp lý', revoked: 'Đã thu hồi lúc {at}', expired: 'Đã hết hạn ngày {day}. Xin gia hạn trước khi ký.', endsSoon: 'Sẽ hết hạn ngày {day} (còn {days} ngày). Xin gia hạn sớm.',
  },
  {
    certificates: 'Certificates for signing', own: 'Mine', ofAgency: 'Of {agency}', none: 'There is no certificate. Please ask your agency’s administrator.', subject: 'Issued to', issuer: 'Issued by', valid: 'Valid', span: '{from} to {to}', serial: 'Serial number',
    holder: 'Key', 'holder.store': 'in the encrypted key store of this system', 'holder.token': 'in a device (token, HSM) of the server', 'holder.elsewhere': 'with the signer, who signs with a program',
    demo: 'For demonstration, without legal value', revoked: 'Revoked at {at}', expired: 'Expired on {day}. Please renew it before signing.', endsSoon: 'Expires on {day} (in {days} days). Please renew it soon.',
  },
);
