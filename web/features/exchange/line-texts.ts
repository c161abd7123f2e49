import { catalogue } from '#web/lib/texts.ts';

export const lineTexts = catalogue(
  {
    title: 'Đường liên thông', back: 'Về quản trị', loading: 'Đang tải', add: 'Lập đường liên thông', none: 'Chưa có đường liên thông nào: văn bản chỉ đi giữa các cơ quan trong hệ thống này.',
    hint: 'Văn bản gửi cơ quan ở hệ thống khác, và văn bản từ đó đến, đi qua các đường này. Văn bản chờ gửi không mất khi một đường tạm dừng hoặc mất kết nối.',
    'kind.axis': 'Trục liên thông văn bản quốc gia', 'kind.lgsp': 'Nền tảng tích hợp của tỉnh, thành phố (LGSP)', 'kind.folder': 'Thư mục trao đổi',
    on: 'Đang dùng', off: 'Tạm dừng', failing: 'Đang lỗi', notAllowed: 'Địa chỉ không còn được phép', secretLost: 'Cần nhập lại khóa',
    address: 'Địa chỉ', folder: 'Tên thư mục', systemId: 'Mã hệ thống', secret: 'Khóa bí mật', secretKept: 'Đã lưu, không hiện lại', serves: 'Cơ quan dùng đường này', all: 'Mọi cơ quan trong hệ thống', reaches: 'Gửi tới', others: 'Mọi cơ quan không thuộc đường khác', agencies: '{count} cơ quan',
    checked: 'Kiểm tra gần nhất', answered: 'trả lời sau {ms} ms', listed: 'Nhận danh sách gần nhất', never: 'Chưa lần nào',
    test: 'Kiểm tra kết nối', testing: 'Đang hỏi bên kia', testOk: '{name}: bên kia trả lời sau {ms} ms', change: 'Sửa', stop: 'Tạm dừng', resume: 'Dùng lại', changed: 'Đã lưu {name}', stopped: 'Đã tạm dừng {name}', resumed: 'Đã dùng lại {name}', added: 'Đã lập {name}',
    'problem.unreachable': 'Không kết nối được, hoặc bên kia đang quá tải', 'problem.timed-out': 'Bên kia không trả lời kịp', 'problem.refused': 'Bên kia không nhận mã hệ thống hoặc khóa', 'problem.rejected': 'Bên kia từ chối yêu cầu', 'problem.too-large': 'Gói tin quá lớn', 'problem.bad-answer': 'Địa chỉ này không trả lời như một trục liên thông',
    said: 'Chi tiết: {detail}',
    addTitle: 'Lập đường liên thông', changeTitle: 'Sửa {name}', formHint: 'Mã hệ thống và khóa do bên quản lý trục cấp. Khóa được niêm phong khi lưu và không ai xem lại được.', kind: 'Loại', name: 'Tên gọi', save: 'Lưu',
    addressHint: 'Máy chủ người vận hành cho phép: {origins}', noOrigins: 'Người vận hành chưa cho phép máy chủ nào (EXCHANGE_ORIGINS), nên chỉ lập được thư mục trao đổi.', folderHint: 'Chữ thường không dấu, số, gạch nối. Thư mục nằm trong nơi người vận hành dành riêng.',
    secretHint: 'Để trống để giữ khóa đang dùng. Chuyển sang máy chủ khác thì phải nhập lại.', servesHint: 'Để trống: mọi cơ quan trong hệ thống này.', reachesHint: 'Để trống: mọi cơ quan ở nơi khác mà không đường nào nêu tên.',
    stopTitle: 'Tạm dừng {name}', stopHint: 'Không gửi, không nhận qua đường này cho đến khi dùng lại. Văn bản đang chờ vẫn được giữ.', resumeTitle: 'Dùng lại {name}', resumeHint: 'Văn bản đang chờ được gửi tiếp ngay.',
  },
  {
    title: 'Lines to other installations', back: 'Back to administration', loading: 'Loading', add: 'Set up a line', none: 'There is no line yet: documents go between the agencies of this installation only.',
    hint: 'Documents to agencies of other installations, and those that come from there, go over these lines. What waits is not lost while a line is switched off or does not answer.',
    'kind.axis': 'National document axis', 'kind.lgsp': 'Integration platform of a province (LGSP)', 'kind.folder': 'Exchange folder',
    on: 'In use', off: 'Switched off', failing: 'Failing', notAllowed: 'Address no longer allowed', secretLost: 'Secret to be entered anew',
    address: 'Address', folder: 'Name of the folder', systemId: 'System id', secret: 'Secret', secretKept: 'Kept, not shown', serves: 'Used by', all: 'Every agency of this installation', reaches: 'Reaches', others: 'Every agency that no other line names', agencies: '{count} agencies',
    checked: 'Last checked', answered: 'answered after {ms} ms', listed: 'Last list received', never: 'Never yet',
    test: 'Test the connection', testing: 'Asking the other side', testOk: '{name}: the other side answered after {ms} ms', change: 'Change', stop: 'Switch off', resume: 'Switch on', changed: '{name} is saved', stopped: '{name} is switched off', resumed: '{name} is switched on', added: '{name} is set up',
    'problem.unreachable': 'It cannot be reached, or is overloaded', 'problem.timed-out': 'It did not answer in time', 'problem.refused': 'It does not accept the system id or the secret', 'problem.rejected': 'It refused the request', 'problem.too-large': 'The packet is too large', 'problem.bad-answer': 'This address does not answer as a line does',
    said: 'Detail: {detail}',
    addTitle: 'Set up a line', changeTitle: 'Change {name}', formHint: 'System id and secret come from whoever runs the other side. The secret is sealed when it is saved and shown to nobody again.', kind: 'Kind', name: 'Name', save: 'Save',
    addressHint: 'Servers the operator allows: {origins}', noOrigins: 'The operator allows no server yet (EXCHANGE_ORIGINS), so only an exchange folder can be set up.', folderHint: 'Small letters without accents, digits, hyphens. It lies in the place the operator has set apart.',
    secretHint: 'Leave empty to keep the present one. For another server it must be entered anew.', servesHint: 'Empty: every agency of this installation.', reachesHint: 'Empty: every agency elsewhere that no line names.',
    stopTitle: 'Switch off {name}', stopHint: 'Nothing is sent or received over it until it is switched on again. What waits is kept.', resumeTitle: 'Switch on {name}', resumeHint: 'What waits is sent at once.',
  },
);
