import { catalogue } from '#web/lib/texts.ts';

export const accountTexts = catalogue(
  {
    password: 'Mật khẩu', changePassword: 'Đổi mật khẩu', presentPassword: 'Mật khẩu đang dùng', oneTimePassword: 'Mật khẩu dùng một lần vừa đăng nhập', newPassword: 'Mật khẩu mới', again: 'Nhập lại mật khẩu mới',
    newPasswordHint: 'Ít nhất 12 ký tự, có dấu và dấu cách càng tốt; ví dụ ghép bốn từ không liên quan. Không chứa tên hộp thư.', tooShort: 'Mới có {count} ký tự, cần ít nhất 12', differs: 'Hai lần nhập chưa giống nhau',
    othersEnd: 'Các phiên đăng nhập khác của anh/chị sẽ kết thúc ngay.', passwordChanged: 'Đã đổi mật khẩu', code: 'Mã xác thực 6 số hoặc mã khôi phục', codeHint: 'Mở ứng dụng xác thực trên điện thoại; mất điện thoại thì nhập một mã khôi phục.',
    firstTitle: 'Đặt mật khẩu của riêng anh/chị', firstHint: 'Mật khẩu vừa dùng do người quản trị cấp và chỉ dùng một lần. Đặt mật khẩu mới để bắt đầu làm việc; không ai khác biết mật khẩu này.', signOut: 'Đăng xuất',
    recoveryTitle: 'Mười mã khôi phục, chỉ hiện lần này', recoveryHint: 'Mỗi mã dùng được một lần thay cho mã 6 số khi mất điện thoại. In ra và cất nơi an toàn, không để chung với máy tính.', copyCodes: 'Chép các mã', codesCopied: 'Đã chép các mã', printCodes: 'In', codesKept: 'Tôi đã cất các mã',
    codesLeft: 'Còn {count} mã khôi phục chưa dùng.', renew: 'Tạo mã khôi phục mới', renewHint: 'Mười mã mới thay các mã cũ; mã cũ hết hiệu lực ngay.', off: 'Tắt xác thực hai lớp', offHint: 'Sau khi tắt, chỉ cần mật khẩu là vào được và ký được. Nên bật lại ngay trên điện thoại mới.', switchedOff: 'Đã tắt xác thực hai lớp', cancel: 'Thôi',
    delegations: 'Các ủy quyền', noDelegations: 'Chưa có ủy quyền nào. Khi ủy quyền hoặc được ủy quyền, anh/chị thấy ở đây.', given: 'Tôi ủy quyền', received: 'Tôi được ủy quyền', to: 'Cho {name}', by: 'Từ {name}', revoke: 'Thu hồi', revoked: 'Đã thu hồi; người nhận hết quyền ngay',
    stateComing: 'Chưa đến ngày', stateRunning: 'Đang hiệu lực', stateOver: 'Đã hết hạn', stateRevoked: 'Đã thu hồi', loading: 'Đang tải',
  },
  {
    password: 'Password', changePassword: 'Change the password', presentPassword: 'Present password', oneTimePassword: 'The one-time password you signed in with', newPassword: 'New password', again: 'New password again',
    newPasswordHint: '12 characters or more, accents and spaces welcome; four unrelated words do well. Not the name of your mailbox.', tooShort: '{count} characters so far, 12 needed', differs: 'The two are not the same',
    othersEnd: 'Your other sessions end at once.', passwordChanged: 'The password is changed', code: '6-digit code or recovery code', codeHint: 'Open the authenticator on your phone; without the phone type a recovery code.',
    firstTitle: 'Choose a password of your own', firstHint: 'The password you used was issued by an administrator and works once. Choose a new one to go to work; nobody else knows it.', signOut: 'Sign out',
    recoveryTitle: 'Ten recovery codes, shown this once', recoveryHint: 'Each replaces the 6-digit code once when the phone is lost. Print them and keep them safe, away from the computer.', copyCodes: 'Copy the codes', codesCopied: 'Codes copied', printCodes: 'Print', codesKept: 'I have kept them',
    codesLeft: '{count} recovery codes left.', renew: 'New recovery codes', renewHint: 'Ten new codes replace the former ones, which are void at once.', off: 'Switch the second factor off', offHint: 'The password alone then lets you in and signs. Switch it on again on your new phone.', switchedOff: 'The second factor is off', cancel: 'Cancel',
    delegations: 'Delegations', noDelegations: 'None yet. What you delegate or receive is listed here.', given: 'Given by me', received: 'Received by me', to: 'To {name}', by: 'From {name}', revoke: 'Take back', revoked: 'Taken back; its rights have ended',
    stateComing: 'Not begun', stateRunning: 'In force', stateOver: 'Over', stateRevoked: 'Taken back', loading: 'Loading',
  },
);
