import { catalogue } from '#web/lib/texts.ts';

export const identityTexts = catalogue(
  {
    product: 'Công Sở Số', motto: 'Văn phòng số của thành phố: công việc không dừng, dù người không thể đến cơ quan.',
    checkSignature: 'Kiểm tra chữ ký số của một tệp PDF (không cần đăng nhập)', signIn: 'Đăng nhập', email: 'Thư điện tử công vụ', password: 'Mật khẩu', code: 'Mã xác thực 6 số', codeHint: 'Mở ứng dụng xác thực trên điện thoại và nhập mã đang hiện; mất điện thoại thì nhập một mã khôi phục.',
    personas: 'Vào thử với một vai', personasHint: 'Bản trình diễn: bấm một người để vào ngay. Mật khẩu chung: {password}', signInAs: 'Vào làm việc: {name}',
    sessionEnded: 'Phiên làm việc đã hết', sessionEndedHint: 'Nội dung đang nhập vẫn còn nguyên. Xin đăng nhập lại để tiếp tục.', signInOther: 'Đăng nhập người khác',
    otherPerson: 'Trình duyệt này đã đăng nhập bằng người khác', otherPersonHint: 'Ở một thẻ khác của trình duyệt, người khác đã đăng nhập, nên trang này không gửi đi gì nữa: việc đang chờ đã được bỏ, không thực hiện dưới tên người kia.', reload: 'Tải lại trang', signOutOffline: 'Chưa đăng xuất được vì không nối được với hệ thống. Phiên vẫn mở trên máy này; xin thử lại.', signOutFailed: 'Chưa đăng xuất được: {why}',
    presence: 'Xác nhận trước khi ký', presenceHint: 'Nhập lại mật khẩu để chứng tỏ chính anh/chị ký văn bản này. Xác nhận có hiệu lực 10 phút.', confirm: 'Xác nhận và ký', cancel: 'Thôi', close: 'Đóng',
    account: 'Tài khoản', accountOf: 'Tài khoản của {name}', openAccount: 'Trang tài khoản', signOut: 'Đăng xuất', theme: 'Giao diện', themeAuto: 'Theo máy', themeLight: 'Sáng', themeDark: 'Tối', language: 'Ngôn ngữ',
    posts: 'Chức vụ đang giữ', onBehalfOf: 'được {name} ủy quyền', sessions: 'Các phiên đăng nhập', thisSession: 'Phiên này', unknownDevice: 'Thiết bị khác', startedAt: 'Vào lúc', lastSeenAt: 'dùng gần nhất', endSession: 'Đăng xuất phiên này', sessionEndedDone: 'Đã đăng xuất phiên ở {device}',
    secondFactor: 'Xác thực hai lớp', secondFactorOn: 'Đang bật. Mỗi lần đăng nhập và ký cần thêm mã từ ứng dụng xác thực.', secondFactorOff: 'Chưa bật. Nên bật với người ký văn bản: mất mật khẩu cũng không ai ký thay được.',
    qrCode: 'Mã QR để quét bằng ứng dụng xác thực', setUp: 'Thiết lập', step1: 'Thêm tài khoản trong ứng dụng xác thực (Google Authenticator, Microsoft Authenticator…) bằng khóa:', copy: 'Chép khóa', copied: 'Đã chép', openApp: 'Mở ứng dụng trên máy này', step2: 'Nhập mã 6 số đang hiện để bật:', switchOn: 'Bật xác thực hai lớp', switchedOn: 'Đã bật xác thực hai lớp',
    delegation: 'Ủy quyền xử lý', delegationHint: 'Người nhận ủy quyền thấy và làm việc của chức vụ trong thời gian đã chọn; sổ ghi rõ ai làm thay ai.', post: 'Chức vụ', toPerson: 'Người nhận ủy quyền', from: 'Từ ngày', to: 'Đến hết ngày', reason: 'Lý do', delegate: 'Ủy quyền', delegated: 'Đã ủy quyền cho {name}', noOne: 'Không tìm thấy ai',
    keyboard: 'Bàn phím', singleKeys: 'Dùng phím tắt một chữ (j, k, n, g v…)', singleKeysHint: 'Tắt nếu anh/chị điều khiển bằng giọng nói hoặc hay bấm nhầm.', loading: 'Đang tải',
  },
  {
    product: 'Công Sở Số', motto: 'The digital office of the city: work goes on even when people cannot come in.',
    checkSignature: 'Check the digital signature of a PDF (no need to sign in)', signIn: 'Sign in', email: 'Official e-mail', password: 'Password', code: '6-digit code', codeHint: 'Open the authenticator on your phone and type the code it shows; without the phone type a recovery code.',
    personas: 'Try it as one of these people', personasHint: 'Demonstration: choose a person to go straight in. Common password: {password}', signInAs: 'Go to work as {name}',
    sessionEnded: 'Your session has ended', sessionEndedHint: 'What you were typing is untouched. Please sign in again to go on.', signInOther: 'Sign in as somebody else',
    otherPerson: 'Somebody else is signed in in this browser', otherPersonHint: 'In another tab somebody else has signed in, so nothing is sent from this page any more: what was waiting has been dropped and not done in their name.', reload: 'Reload', signOutOffline: 'You are still signed in: the system could not be reached. Please try again.', signOutFailed: 'You are still signed in: {why}',
    presence: 'Confirm before signing', presenceHint: 'Type your password again to prove that it is you who signs. It holds for 10 minutes.', confirm: 'Confirm and sign', cancel: 'Cancel', close: 'Close',
    account: 'Account', accountOf: 'Account of {name}', openAccount: 'Account page', signOut: 'Sign out', theme: 'Theme', themeAuto: 'As the system', themeLight: 'Light', themeDark: 'Dark', language: 'Language',
    posts: 'Posts held', onBehalfOf: 'delegated by {name}', sessions: 'Where you are signed in', thisSession: 'This session', unknownDevice: 'Another device', startedAt: 'Since', lastSeenAt: 'last used', endSession: 'Sign this session out', sessionEndedDone: 'Signed out on {device}',
    secondFactor: 'Second factor', secondFactorOn: 'On. Signing in and signing documents also ask for a code from your authenticator.', secondFactorOff: 'Off. People who sign should switch it on: a lost password alone then signs nothing.',
    qrCode: 'QR code to scan with the authenticator', setUp: 'Set up', step1: 'Add an account in your authenticator (Google Authenticator, Microsoft Authenticator…) with this key:', copy: 'Copy the key', copied: 'Copied', openApp: 'Open the app on this device', step2: 'Type the 6-digit code it shows:', switchOn: 'Switch it on', switchedOn: 'The second factor is on',
    delegation: 'Delegation', delegationHint: 'The other person sees and does the work of your post between these days; the record says who acted for whom.', post: 'Post', toPerson: 'Delegate to', from: 'From', to: 'Until the end of', reason: 'Reason', delegate: 'Delegate', delegated: 'Delegated to {name}', noOne: 'Nobody found',
    keyboard: 'Keyboard', singleKeys: 'Use single-letter shortcuts (j, k, n, g v…)', singleKeysHint: 'Switch off if you use voice control or press keys by mistake.', loading: 'Loading',
  },
);
