import { catalogue } from '#web/lib/texts.ts';

export const monitorTexts = catalogue(
  {
    title: 'Giám sát liên thông', hint: 'Gói tin edXML gửi đến và nhận từ cơ quan ngoài hệ thống này. Trạng thái truyền (đã gửi, chờ gửi) khác với trạng thái xử lý do nơi nhận báo về (01–06).', loading: 'Đang tải', fetchNow: 'Lấy văn bản ngay', fetching: 'Đang hỏi các đường liên thông', notYours: 'Trang này dành cho văn thư, lãnh đạo cơ quan và quản trị hệ thống.',
    mine: 'Việc cần chú ý', 'count.waiting': 'Chờ gửi', 'count.dead': 'Chưa gửi được', 'count.refused': 'Nhận có lỗi', 'count.overdue': 'Quá hạn báo nhận', 'count.requests': 'Xin lấy lại',
    lists: 'Danh sách gói tin', 'tab.out': 'Gửi đi', 'tab.in': 'Nhận về', 'tab.overdue': 'Quá hạn', state: 'Tình trạng', all: 'Tất cả',
    'out.waiting': 'Chờ gửi', 'out.sent': 'Đã gửi', 'out.dead': 'Chưa gửi được', 'out.dropped': 'Không gửi nữa', 'in.listed': 'Chờ lấy', 'in.taken': 'Đã nhận', 'in.refused': 'Có lỗi', 'in.failed': 'Chưa lấy được',
    'what.new': 'Văn bản', 'what.recall': 'Thu hồi', 'what.update': 'Cập nhật', 'what.replace': 'Văn bản thay thế', 'what.01': '01 · Đã đến', 'what.02': '02 · Từ chối tiếp nhận', 'what.03': '03 · Đã tiếp nhận', 'what.04': '04 · Phân công xử lý', 'what.05': '05 · Đang xử lý', 'what.06': '06 · Hoàn thành', 'what.13': '13 · Yêu cầu lấy lại', 'what.15': '15 · Đồng ý lấy lại', 'what.16': '16 · Từ chối lấy lại', unread: 'Chưa đọc được',
    packet: 'Gói tin', partner: 'Nơi gửi, nơi nhận', at: 'Lúc', line: 'Đường liên thông', tries: 'Đã thử {count} lần; thử lại lúc {at}', sendAgain: 'Gửi lại', sendAgainTo: 'Gửi lại cho {name}', sendingAgain: 'Gói tin đang được gửi lại', more: 'Xem thêm',
    noneOut: 'Chưa có gói tin nào gửi ra ngoài', noneIn: 'Chưa có gói tin nào từ bên ngoài', noneOverdue: 'Không có văn bản nào quá hạn báo nhận', noneHint: 'Gói tin xuất hiện ở đây khi văn bản được phát hành cho cơ quan ngoài hệ thống, hoặc khi có văn bản đến qua đường liên thông.',
    'lacks.receipt': 'Chưa báo đã đến (01) trong ngày', 'lacks.registration': 'Chưa báo đã tiếp nhận (03) sau ngày làm việc tiếp theo', sentAt: 'Gửi lúc {at}', overdueHint: 'Báo nhận trong ngày; tiếp nhận chậm nhất ngày làm việc tiếp theo (Nghị định 30/2020/NĐ-CP, điều 18, 21).',
    linesTitle: 'Các đường liên thông', noLines: 'Chưa có đường liên thông nào.', name: 'Tên', standing: 'Tình trạng', queue: 'Chờ gửi', deadCount: 'Chưa gửi được', today: 'Hôm nay gửi / nhận / lỗi', failed: 'Chưa lấy được', listedAt: 'Lần hỏi gần nhất', latency: 'Độ trễ', milliseconds: '{count} ms', on: 'Đang bật', off: 'Đang tắt', never: 'Chưa hỏi', acts: 'Thao tác', test: 'Kiểm tra', testOf: 'Kiểm tra kết nối {name}', tested: '{name}: kết nối được, {count} ms', testFailed: '{name}: {problem}',
    'problem.unreachable': 'không kết nối được', 'problem.timed-out': 'không trả lời kịp', 'problem.refused': 'từ chối khóa kết nối', 'problem.rejected': 'không nhận gói tin', 'problem.too-large': 'gói tin quá lớn', 'problem.bad-answer': 'trả lời sai quy cách',
    linesLink: 'Thiết lập đường liên thông',
  },
  {
    title: 'Exchange monitor', hint: 'edXML packets to and from agencies outside this system. The state of transport (sent, waiting) differs from the status of the work that the receiver reports (01–06).', loading: 'Loading', fetchNow: 'Fetch now', fetching: 'The lines are being asked', notYours: 'This page is for clerks, leaders of agencies and administrators.',
    mine: 'What needs attention', 'count.waiting': 'Waiting', 'count.dead': 'Not sent', 'count.refused': 'Faulty arrivals', 'count.overdue': 'Receipt overdue', 'count.requests': 'Asked back',
    lists: 'Lists of packets', 'tab.out': 'Sent', 'tab.in': 'Received', 'tab.overdue': 'Overdue', state: 'State', all: 'All',
    'out.waiting': 'Waiting', 'out.sent': 'Sent', 'out.dead': 'Not sent', 'out.dropped': 'Dropped', 'in.listed': 'To be fetched', 'in.taken': 'Taken', 'in.refused': 'Faulty', 'in.failed': 'Not fetched',
    'what.new': 'Document', 'what.recall': 'Recall', 'what.update': 'Update', 'what.replace': 'Replacing document', 'what.01': '01 · Arrived', 'what.02': '02 · Refused', 'what.03': '03 · Registered', 'what.04': '04 · Assigned', 'what.05': '05 · In hand', 'what.06': '06 · Finished', 'what.13': '13 · Asked back', 'what.15': '15 · Given back', 'what.16': '16 · Kept', unread: 'Not read',
    packet: 'Packet', partner: 'Sender, recipient', at: 'At', line: 'Line', tries: 'Tried {count} times; again at {at}', sendAgain: 'Send again', sendAgainTo: 'Send again to {name}', sendingAgain: 'The packet is being sent again', more: 'Show more',
    noneOut: 'No packet has gone out yet', noneIn: 'No packet has come in yet', noneOverdue: 'No receipt is overdue', noneHint: 'Packets appear here when a document is issued to an agency outside, or one comes over a line.',
    'lacks.receipt': 'No notice of arrival (01) on the same day', 'lacks.registration': 'Not registered (03) after the next working day', sentAt: 'Sent {at}', overdueHint: 'Notice of receipt on the same day, registration by the next working day (Decree 30/2020, art. 18, 21).',
    linesTitle: 'Lines', noLines: 'There is no line yet.', name: 'Name', standing: 'State', queue: 'Waiting', deadCount: 'Not sent', today: 'Today sent / taken / faulty', failed: 'Not fetched', listedAt: 'Last asked', latency: 'Latency', milliseconds: '{count} ms', on: 'On', off: 'Off', never: 'Not asked yet', acts: 'Acts', test: 'Test', testOf: 'Test the connection {name}', tested: '{name}: connected, {count} ms', testFailed: '{name}: {problem}',
    'problem.unreachable': 'cannot be reached', 'problem.timed-out': 'did not answer in time', 'problem.refused': 'refuses the keys', 'problem.rejected': 'does not take the packet', 'problem.too-large': 'packet too large', 'problem.bad-answer': 'answers in the wrong form',
    linesLink: 'Set up lines',
  },
);
