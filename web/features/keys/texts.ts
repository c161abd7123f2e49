import { catalogue } from '#web/lib/texts.ts';

export const keysTexts = catalogue(
  {
    title: 'Chứng thư số', back: 'Về quản trị cơ quan', loading: 'Đang tải',
    hint: 'Chứng thư chữ ký số của cơ quan (con dấu số) và của người trong cơ quan. Nhập, đăng ký và thu hồi đều phải xác nhận mật khẩu và ghi vào nhật ký.',
    find: 'Lọc theo tên, chức vụ (không cần dấu)', nobody: 'Không có ai khớp.', owners: 'Cơ quan và người ký', agencyKey: 'Chữ ký số của cơ quan', noPost: 'không giữ chức vụ',
    none: 'Chưa có chứng thư', demo: 'Thử nghiệm, không có giá trị pháp lý', revokedBadge: 'Đã thu hồi', expiredBadge: 'Đã hết hạn', soonBadge: 'Còn {days} ngày', inForce: 'Còn hiệu lực', notYet: 'Chưa đến ngày hiệu lực',
    revokedAt: 'Thu hồi lúc', revokedReason: 'Lý do thu hồi', picture: 'Hình chữ ký, con dấu', hasPicture: 'Có', noPicture: 'Không có',
    import: 'Nhập khóa', importTitle: 'Nhập khóa: {name}', importHint: 'Khóa cũ không ký được nữa; chữ ký đã có vẫn giữ nguyên. Chứng thư phải ghi đúng tên người hoặc cơ quan. Mật khẩu của tệp chỉ dùng một lần, không lưu lại.',
    file: 'Tệp khóa PKCS#12 (.p12, .pfx)', filePassword: 'Mật khẩu của tệp khóa', pictureFile: 'Hình chữ ký hoặc con dấu (không bắt buộc)', pictureHint: 'PNG nền trong suốt, mỗi cạnh tối đa 2.000 điểm ảnh, tối đa 512 KB.', preview: 'Hình sẽ hiện trên văn bản', imported: 'Đã nhập khóa của {name}',
    register: 'Đăng ký chứng thư', registerTitle: 'Đăng ký chứng thư: {name}', registerHint: 'Dùng khi khóa không nằm trong kho của hệ thống: ở token, HSM của máy chủ, hoặc do người ký giữ và ký bằng công cụ ký.',
    certificateFile: 'Tệp chứng thư (.cer, .crt, .pem)', where: 'Khóa nằm ở đâu', 'where.elsewhere': 'Người ký giữ, ký bằng công cụ ký', 'where.token': 'Token hoặc HSM của máy chủ (PKCS#11)',
    module: 'Đường dẫn thư viện PKCS#11', moduleHint: 'Ví dụ /usr/lib/softhsm/libsofthsm2.so', token: 'Nhãn của token', keyId: 'Mã khóa trong token (hex)', keyIdHint: 'Ví dụ 01', registered: 'Đã đăng ký chứng thư của {name}',
    revoke: 'Thu hồi', revokeTitle: 'Thu hồi khóa: {name}', revokeHint: 'Khóa không ký được nữa từ lúc này; chữ ký đã có vẫn giữ nguyên. Cần báo riêng cho tổ chức cấp chứng thư.', reason: 'Lý do', revoked: 'Đã thu hồi khóa của {name}',
    begin: 'Bắt đầu ký số', beginHint: 'Cơ quan đã có chứng thư nhưng chưa ký số văn bản. Từ khi bắt đầu, mọi văn bản phát hành đều phải ký số.', begun: 'Cơ quan bắt đầu ký số văn bản',
    tooLarge: 'Tệp quá lớn nên không phải tệp khóa hoặc chứng thư.',
  },
  {
    title: 'Certificates', back: 'Back to the agency', loading: 'Loading',
    hint: 'The certificates of the agency (its digital seal) and of its people. Importing, registering and revoking ask for your password and are recorded.',
    find: 'Filter by name or post (accents not needed)', nobody: 'Nobody fits.', owners: 'The agency and who signs', agencyKey: 'Signature of the agency', noPost: 'holds no post',
    none: 'No certificate', demo: 'Demonstration, without legal value', revokedBadge: 'Revoked', expiredBadge: 'Expired', soonBadge: '{days} days left', inForce: 'In force', notYet: 'Not valid yet',
    revokedAt: 'Revoked at', revokedReason: 'Reason', picture: 'Image of signature or seal', hasPicture: 'Yes', noPicture: 'None',
    import: 'Import a key', importTitle: 'Import a key: {name}', importHint: 'The former key signs no more; its signatures stand. The certificate must name its owner. The password of the file is used once and not kept.',
    file: 'PKCS#12 key file (.p12, .pfx)', filePassword: 'Password of the key file', pictureFile: 'Image of the signature or seal (optional)', pictureHint: 'PNG with a transparent background, at most 2,000 pixels a side and 512 KB.', preview: 'What documents will show', imported: 'The key of {name} is imported',
    register: 'Register a certificate', registerTitle: 'Register a certificate: {name}', registerHint: 'For a key that is not in the store of this system: in a token or HSM of the server, or with the signer, who signs with a program.',
    certificateFile: 'Certificate file (.cer, .crt, .pem)', where: 'Where the key is', 'where.elsewhere': 'With the signer, who signs with a program', 'where.token': 'In a token or HSM of the server (PKCS#11)',
    module: 'Path of the PKCS#11 library', moduleHint: 'For example /usr/lib/softhsm/libsofthsm2.so', token: 'Label of the token', keyId: 'Id of the key in the token (hex)', keyIdHint: 'For example 01', registered: 'The certificate of {name} is registered',
    revoke: 'Revoke', revokeTitle: 'Revoke the key: {name}', revokeHint: 'The key signs no more from now on; its signatures stand. The authority that issued the certificate must be told apart from this.', reason: 'Reason', revoked: 'The key of {name} is revoked',
    begin: 'Begin digital signing', beginHint: 'The agency has a certificate but does not sign digitally yet. Once begun, everything it issues must be signed digitally.', begun: 'The agency signs digitally from now on',
    tooLarge: 'The file is too large, so it is no key or certificate file.',
  },
);
