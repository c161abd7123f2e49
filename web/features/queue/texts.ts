import { catalogue } from '#web/lib/texts.ts';

export const queueTexts = catalogue(
  {
    title: 'Việc của tôi', all: 'Tất cả', overdue: 'Quá hạn', today: 'Hôm nay', week: 'Tuần này', kinds: 'Loại việc', when: 'Thời hạn', everyKind: 'Mọi loại việc', loading: 'Đang tải việc',
    list: 'Danh sách việc',
    emptyTitle: 'Không còn việc nào chờ anh/chị', emptyHint: 'Khi có văn bản cần anh/chị vào sổ, chỉ đạo, phân công, xử lý, kiểm tra, ký hay phát hành, việc sẽ hiện ở đây ngay, không cần tải lại trang.',
    register: 'Vào sổ văn bản từ tệp PDF', emptyFilterTitle: 'Không có việc nào khớp bộ lọc', showAll: 'Xem tất cả', signMany: 'Ký nhiều văn bản ({count} văn bản chờ ký)',
    'documents.register': 'Vào sổ', 'documents.direct': 'Cho ý kiến chỉ đạo', 'documents.assign': 'Phân công', 'documents.process': 'Xử lý', 'documents.coordinate': 'Phối hợp', 'documents.read': 'Để biết',
    'documents.check': 'Kiểm tra dự thảo', 'documents.advise': 'Cho ý kiến dự thảo', 'documents.redraft': 'Sửa dự thảo', 'documents.co-write': 'Cùng soạn thảo', 'documents.sign': 'Ký', 'documents.issue': 'Phát hành', 'documents.answer-refusal': 'Nơi nhận từ chối', 'documents.note-change': 'Nơi gửi thay đổi',
    'copies.issue': 'Cấp bản sao', 'exchange.send-again': 'Chưa gửi được', 'exchange.answer-request': 'Nơi gửi xin lấy lại', 'documents.withheld': 'Dấu hiệu bí mật nhà nước',
    'records.confirm-access': 'Xác nhận quyền', 'records.hand-over': 'Nộp lưu', 'records.accept': 'Tiếp nhận hồ sơ',
    greeting: 'Chào {name}', urged: 'Đôn đốc', reminded: 'Nhắc hạn', urgedBy: '{by} đôn đốc: {note}',
  },
  {
    title: 'My work', all: 'All', overdue: 'Overdue', today: 'Today', week: 'This week', kinds: 'Kind of work', when: 'When due', everyKind: 'Every kind', loading: 'Loading work',
    list: 'Work list',
    emptyTitle: 'Nothing is waiting for you', emptyHint: 'Whatever you have to register, direct, assign, process, check, sign or issue appears here at once, without reloading.',
    register: 'Register a document from a PDF', emptyFilterTitle: 'Nothing matches the filter', showAll: 'Show all', signMany: 'Sign many documents ({count} waiting)',
    'documents.register': 'Register', 'documents.direct': 'Give direction', 'documents.assign': 'Assign', 'documents.process': 'Process', 'documents.coordinate': 'Co-operate', 'documents.read': 'For information',
    'documents.check': 'Check draft', 'documents.advise': 'Give an opinion', 'documents.redraft': 'Redraft', 'documents.co-write': 'Co-write', 'documents.sign': 'Sign', 'documents.issue': 'Issue', 'documents.answer-refusal': 'Refused by recipient', 'documents.note-change': 'Changed by the sender',
    'copies.issue': 'Issue a copy', 'exchange.send-again': 'Not sent', 'exchange.answer-request': 'Sender asks it back', 'documents.withheld': 'Signs of a state secret',
    'records.confirm-access': 'Confirm access', 'records.hand-over': 'Hand over', 'records.accept': 'Take files in',
    greeting: 'Hello {name}', urged: 'Urged', reminded: 'Reminder', urgedBy: '{by} urges: {note}',
  },
);
