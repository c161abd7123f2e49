import { catalogue } from '#web/lib/texts.ts';

export const incomingTexts = catalogue(
  {
    title: 'Văn bản đến', list: 'Sổ văn bản đến', loading: 'Đang tải văn bản', newUpload: 'Vào sổ từ tệp', allStates: 'Tất cả', state: 'Trạng thái', more: 'Xem thêm',
    emptyTitle: 'Chưa có văn bản đến', emptyHint: 'Kéo một tệp PDF vào trang “Vào sổ từ tệp”: số, ký hiệu, ngày, nơi gửi và trích yếu được đọc sẵn, văn thư chỉ cần xác nhận. Văn bản gửi qua hệ thống sẽ tự hiện ở đây.',
    arrival: 'Số đến {number}', noNumber: 'Chưa vào sổ', work: 'Xử lý', paper: 'Bản gốc', original: 'Bản gốc văn bản',
    issuer: 'Nơi gửi', number: 'Số', symbol: 'Ký hiệu', numberSymbol: 'Số, ký hiệu', documentDate: 'Ngày văn bản', type: 'Loại văn bản', subject: 'Trích yếu', signer: 'Người ký', signerPosition: 'Chức vụ người ký', urgency: 'Độ khẩn',
    arrivedOn: 'Ngày đến', receivedBy: 'Người tiếp nhận', source: 'Nguồn', 'source.upload': 'Tệp do văn thư tải lên', 'source.platform': 'Gửi qua hệ thống', file: 'Tệp', pages: '{pages} trang', registerDue: 'Vào sổ chậm nhất',
    unreadable: 'Tệp chưa đọc được chữ (bản quét). Văn bản vẫn được vào sổ; các ô do người nhập.', returned: 'Đã trả lại nơi gửi', facts: 'Thông tin văn bản', slip: 'Phiếu giải quyết văn bản đến (PDF)',
    directions: 'Ý kiến chỉ đạo', noDirections: 'Chưa có ý kiến chỉ đạo.', parts: 'Đơn vị xử lý', history: 'Lịch sử', replies: 'Văn bản trả lời', showHistory: 'Xem lịch sử', happened: 'Trong lúc đó:', result: 'Kết quả', instruction: 'Yêu cầu', onBehalfOf: 'thay mặt {name}', doneAt: 'Xong lúc {at}', replyDraft: 'Dự thảo trả lời',
    acts: 'Việc cần làm', 'act.register': 'Vào sổ', 'act.return': 'Trả lại nơi gửi', 'act.direct': 'Cho ý kiến chỉ đạo', 'act.assign': 'Phân công', 'act.draft-reply': 'Soạn văn bản trả lời', 'act.report-done': 'Báo cáo hoàn thành', 'act.acknowledge': 'Đã nhận để biết',
    registeredAs: 'Đã vào sổ, số đến {number}', returnedDone: 'Đã trả lại nơi gửi', directedDone: 'Đã chuyển ý kiến chỉ đạo đến các đơn vị', assignedDone: 'Đã phân công cho {name}', reportedDone: 'Đã báo cáo hoàn thành', acknowledgedDone: 'Đã ghi nhận',
    returnReason: 'Lý do trả lại', opinion: 'Ý kiến chỉ đạo', opinionHint: 'Ví dụ: Giao Phòng Kế hoạch tham mưu văn bản trả lời trước ngày…', chooseUnits: 'Đơn vị nhận việc', unit: 'Đơn vị', none: 'Không', due: 'Hạn giải quyết của {unit}', filterUnits: 'Lọc đơn vị', leadNeeded: 'Chọn một đơn vị chủ trì.',
    assignTo: 'Người xử lý', assignInstruction: 'Yêu cầu với người xử lý (không bắt buộc)', nobody: 'Đơn vị chưa có người để phân công.', resultLabel: 'Kết quả đã thực hiện', send: 'Gửi', cancel: 'Thôi', forUnit: 'Phần việc của {unit}', restored: 'Nội dung nhập dở trên máy này đã được khôi phục.', discard: 'Bỏ',
    sendDirection: 'Chuyển ý kiến chỉ đạo', discarded: 'Đã bỏ nội dung nhập dở', undo: 'Hoàn tác',
  },
  {
    title: 'Incoming documents', list: 'Register of incoming documents', loading: 'Loading documents', newUpload: 'Register from a file', allStates: 'All', state: 'State', more: 'Show more',
    emptyTitle: 'No incoming documents yet', emptyHint: 'Drop a PDF on “Register from a file”: number, symbol, date, issuer and subject are read from it and only need confirming. Documents sent over the platform appear here by themselves.',
    arrival: 'Arrival no. {number}', noNumber: 'Not registered', work: 'Work', paper: 'Original', original: 'The original document',
    issuer: 'Issuer', number: 'Number', symbol: 'Symbol', numberSymbol: 'Number and symbol', documentDate: 'Document date', type: 'Type', subject: 'Subject', signer: 'Signer', signerPosition: 'Signer’s position', urgency: 'Urgency',
    arrivedOn: 'Arrived on', receivedBy: 'Received by', source: 'Source', 'source.upload': 'Uploaded by the clerk', 'source.platform': 'Sent over the platform', file: 'File', pages: '{pages} pages', registerDue: 'Register by',
    unreadable: 'The file has no readable text (a scan). It is registered all the same; the fields are typed.', returned: 'Returned to sender', facts: 'About the document', slip: 'Settlement slip (PDF)',
    directions: 'Directions', noDirections: 'No direction yet.', parts: 'Units at work', history: 'History', replies: 'Replies', showHistory: 'Show history', happened: 'Meanwhile:', result: 'Result', instruction: 'Instruction', onBehalfOf: 'on behalf of {name}', doneAt: 'Done {at}', replyDraft: 'Draft reply',
    acts: 'To do', 'act.register': 'Register', 'act.return': 'Return to sender', 'act.direct': 'Give direction', 'act.assign': 'Assign', 'act.draft-reply': 'Draft a reply', 'act.report-done': 'Report done', 'act.acknowledge': 'Taken note',
    registeredAs: 'Registered under arrival no. {number}', returnedDone: 'Returned to sender', directedDone: 'The direction has gone to the units', assignedDone: 'Assigned to {name}', reportedDone: 'Reported done', acknowledgedDone: 'Noted',
    returnReason: 'Reason for returning', opinion: 'Direction', opinionHint: 'For example: the Planning unit prepares a reply before…', chooseUnits: 'Units', unit: 'Unit', none: 'None', due: 'Due date of {unit}', filterUnits: 'Filter units', leadNeeded: 'Choose one lead unit.',
    assignTo: 'Assign to', assignInstruction: 'Instruction (optional)', nobody: 'The unit has nobody to assign to.', resultLabel: 'What was done', send: 'Send', cancel: 'Cancel', forUnit: 'Part of {unit}', restored: 'What you typed earlier on this device has been restored.', discard: 'Discard',
    sendDirection: 'Send the direction', discarded: 'Discarded', undo: 'Undo',
  },
);
