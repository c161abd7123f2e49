import { catalogue } from '#web/lib/texts.ts';

/** Names of states, kinds, parts and acts: the official terms. */
export const labelTexts = catalogue(
  {
    'type.resolution': 'Nghị quyết', 'type.decision': 'Quyết định', 'type.directive': 'Chỉ thị', 'type.regulation': 'Quy chế', 'type.rules': 'Quy định', 'type.communique': 'Thông cáo',
    'type.notice': 'Thông báo', 'type.guidance': 'Hướng dẫn', 'type.programme': 'Chương trình', 'type.plan': 'Kế hoạch', 'type.scheme': 'Phương án', 'type.project-proposal': 'Đề án',
    'type.project': 'Dự án', 'type.report': 'Báo cáo', 'type.minutes': 'Biên bản', 'type.submission': 'Tờ trình', 'type.contract': 'Hợp đồng', 'type.official-letter': 'Công văn',
    'type.telegram': 'Công điện', 'type.memorandum': 'Bản ghi nhớ', 'type.agreement': 'Bản thỏa thuận', 'type.authorisation': 'Giấy ủy quyền', 'type.invitation': 'Giấy mời',
    'type.introduction': 'Giấy giới thiệu', 'type.leave-paper': 'Giấy nghỉ phép', 'type.dispatch-slip': 'Phiếu gửi', 'type.transfer-slip': 'Phiếu chuyển', 'type.notice-slip': 'Phiếu báo', 'type.public-letter': 'Thư công',
    'incoming.arrived': 'Chờ vào sổ', 'incoming.registered': 'Đã vào sổ, chờ chỉ đạo', 'incoming.directed': 'Đã có ý kiến chỉ đạo', 'incoming.in-hand': 'Đang xử lý', 'incoming.closed': 'Đã hoàn thành', 'incoming.returned': 'Đã trả lại nơi gửi', 'incoming.recalled': 'Nơi gửi đã thu hồi',
    'tab.incoming.arrived': 'Chờ vào sổ', 'tab.incoming.registered': 'Chờ chỉ đạo', 'tab.incoming.directed': 'Đã chỉ đạo', 'tab.incoming.in-hand': 'Đang xử lý', 'tab.incoming.closed': 'Hoàn thành', 'tab.incoming.returned': 'Đã trả lại', 'tab.incoming.recalled': 'Bị thu hồi',
    'tab.outgoing.drafting': 'Đang soạn', 'tab.outgoing.checking': 'Chờ kiểm tra', 'tab.outgoing.returned': 'Trả lại', 'tab.outgoing.to-sign': 'Trình ký', 'tab.outgoing.signed': 'Chờ phát hành', 'tab.outgoing.issued': 'Đã phát hành', 'tab.outgoing.cancelled': 'Đã hủy',
    'outgoing.drafting': 'Đang soạn', 'outgoing.checking': 'Chờ kiểm tra', 'outgoing.returned': 'Trả lại để sửa', 'outgoing.to-sign': 'Trình ký', 'outgoing.signed': 'Đã ký, chờ phát hành', 'outgoing.issued': 'Đã phát hành', 'outgoing.cancelled': 'Đã hủy dự thảo',
    system: 'Hệ thống',
    'part.lead': 'Chủ trì', 'part.coordinate': 'Phối hợp', 'part.inform': 'Để biết',
    'assignment.waiting': 'Chờ phân công', 'assignment.assigned': 'Đã phân công', 'assignment.in-hand': 'Đang xử lý', 'assignment.done': 'Đã xong', 'assignment.withdrawn': 'Đã thu lại',
    'status.00': 'Chờ nơi nhận', 'status.01': 'Đã đến', 'status.02': 'Từ chối tiếp nhận', 'status.03': 'Đã tiếp nhận', 'status.04': 'Phân công xử lý', 'status.05': 'Đang xử lý', 'status.06': 'Hoàn thành', 'status.13': 'Yêu cầu lấy lại', 'status.15': 'Đồng ý cho lấy lại', 'status.16': 'Từ chối cho lấy lại',
    'mark.recalled': 'Đã thu hồi', 'mark.corrected': 'Đã đính chính', 'mark.amended': 'Đã sửa đổi, bổ sung', 'mark.replaced': 'Đã được thay thế',
    'step.submitted': 'Trình kiểm tra', 'step.returned': 'Trả lại', 'step.passed': 'Đồng ý, trình ký', 'step.signed': 'Đã ký', 'step.issued': 'Phát hành',
  },
  {
    'type.resolution': 'Resolution', 'type.decision': 'Decision', 'type.directive': 'Directive', 'type.regulation': 'Regulation', 'type.rules': 'Rules', 'type.communique': 'Communiqué',
    'type.notice': 'Notice', 'type.guidance': 'Guidance', 'type.programme': 'Programme', 'type.plan': 'Plan', 'type.scheme': 'Scheme', 'type.project-proposal': 'Project proposal',
    'type.project': 'Project', 'type.report': 'Report', 'type.minutes': 'Minutes', 'type.submission': 'Submission', 'type.contract': 'Contract', 'type.official-letter': 'Official letter',
    'type.telegram': 'Telegram', 'type.memorandum': 'Memorandum', 'type.agreement': 'Agreement', 'type.authorisation': 'Authorisation', 'type.invitation': 'Invitation',
    'type.introduction': 'Letter of introduction', 'type.leave-paper': 'Leave paper', 'type.dispatch-slip': 'Dispatch slip', 'type.transfer-slip': 'Transfer slip', 'type.notice-slip': 'Notice slip', 'type.public-letter': 'Public letter',
    'incoming.arrived': 'To be registered', 'incoming.registered': 'Registered, awaiting direction', 'incoming.directed': 'Directed', 'incoming.in-hand': 'In hand', 'incoming.closed': 'Closed', 'incoming.returned': 'Returned to sender', 'incoming.recalled': 'Recalled by the sender',
    'tab.incoming.arrived': 'To register', 'tab.incoming.registered': 'To be directed', 'tab.incoming.directed': 'Directed', 'tab.incoming.in-hand': 'In hand', 'tab.incoming.closed': 'Closed', 'tab.incoming.returned': 'Returned', 'tab.incoming.recalled': 'Recalled',
    'tab.outgoing.drafting': 'Drafting', 'tab.outgoing.checking': 'In check', 'tab.outgoing.returned': 'Returned', 'tab.outgoing.to-sign': 'To sign', 'tab.outgoing.signed': 'To issue', 'tab.outgoing.issued': 'Issued', 'tab.outgoing.cancelled': 'Cancelled',
    'outgoing.drafting': 'Drafting', 'outgoing.checking': 'Being checked', 'outgoing.returned': 'Returned for redrafting', 'outgoing.to-sign': 'To be signed', 'outgoing.signed': 'Signed, to be issued', 'outgoing.issued': 'Issued', 'outgoing.cancelled': 'Cancelled',
    system: 'The system',
    'part.lead': 'Lead', 'part.coordinate': 'Co-operating', 'part.inform': 'For information',
    'assignment.waiting': 'To be assigned', 'assignment.assigned': 'Assigned', 'assignment.in-hand': 'In hand', 'assignment.done': 'Done', 'assignment.withdrawn': 'Withdrawn',
    'status.00': 'Not there yet', 'status.01': 'Arrived', 'status.02': 'Refused', 'status.03': 'Accepted', 'status.04': 'Assigned', 'status.05': 'In hand', 'status.06': 'Finished', 'status.13': 'Asked back', 'status.15': 'Given back', 'status.16': 'Not given back',
    'mark.recalled': 'Recalled', 'mark.corrected': 'Corrected', 'mark.amended': 'Amended', 'mark.replaced': 'Replaced',
    'step.submitted': 'Sent for check', 'step.returned': 'Returned', 'step.passed': 'Passed for signature', 'step.signed': 'Signed', 'step.issued': 'Issued',
  },
);
