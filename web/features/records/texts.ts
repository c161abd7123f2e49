import { DOCUMENT_ACTS } from '#contract/documents/act-names.ts';
import { RECORDS_ACTS } from '#contract/records/act-names.ts';
import { catalogue } from '#web/lib/texts.ts';

export const recordsTexts = catalogue(
  {
    title: 'Hồ sơ công việc', back: 'Việc của tôi', list: 'Danh sách hồ sơ', loading: 'Đang mở hồ sơ', more: 'Xem thêm', cancel: 'Thôi', close: 'Đóng',
    scopes: 'Hồ sơ của ai', 'scope.mine': 'Tôi lập hoặc tham gia', 'scope.all': 'Tất cả tôi được xem', 'scope.due': 'Đến hạn nộp lưu',
    states: 'Tình trạng', everyState: 'Mọi tình trạng', 'state.open': 'Đang lập', 'state.closed': 'Đã kết thúc', 'state.offered': 'Chờ lưu trữ nhận', 'state.archived': 'Đã nộp lưu',
    words: 'Tìm hồ sơ', newFile: 'Mở hồ sơ', plan: 'Danh mục hồ sơ', handOvers: 'Nộp lưu', printList: 'In mục lục hồ sơ',
    emptyTitle: 'Chưa có hồ sơ nào ở đây', emptyHint: 'Mở hồ sơ theo danh mục đã ban hành, hoặc ngoài danh mục khi có việc phát sinh; sau đó đưa văn bản vào từ trang của từng văn bản.',
    documents: '{count} văn bản, tài liệu', forEver: 'Vĩnh viễn', years: '{years} năm', handOverDue: 'Hạn nộp lưu {day}',
    openTitle: 'Mở hồ sơ', byPlan: 'Theo mục trong danh mục', outsidePlan: 'Ngoài danh mục', noLine: 'Không có mục nào khớp', fileTitle: 'Tiêu đề hồ sơ', notation: 'Số, ký hiệu hồ sơ', notationHint: 'Để trống thì hệ thống cấp số kế tiếp ngoài danh mục.',
    unit: 'Đơn vị', responsible: 'Người lập hồ sơ', retention: 'Thời hạn bảo quản', retentionYears: 'Số năm bảo quản', description: 'Ghi chú', nobody: 'Không tìm thấy ai', opened: 'Đã mở hồ sơ {notation}',
        facts: 'Thông tin hồ sơ', year: 'Năm', time: 'Thời gian', pages: 'Số trang', keptUntil: 'Bảo quản đến', keeps: 'Giữ vô thời hạn',
    contents: 'Văn bản và tài liệu', contentsEmpty: 'Hồ sơ chưa có gì. Mở một văn bản rồi chọn “Đưa vào hồ sơ”, hoặc thêm tài liệu khác tại đây.', unreadable: 'Còn {count} văn bản anh/chị không được xem.',
    incoming: 'Văn bản đến số {number}', outgoing: 'Văn bản đi', paper: 'Tài liệu khác', byReply: 'Tự vào theo văn bản trả lời', notFinished: 'Chưa xong', takeOut: 'Đưa ra', takeOutOf: 'Đưa “{subject}” ra khỏi hồ sơ', takenOut: 'Đã đưa ra khỏi hồ sơ',
    reason: 'Lý do', addPaper: 'Thêm tài liệu (PDF)', paperAdded: 'Đã thêm tài liệu', 'part.lead': 'chủ trì', 'part.coordinate': 'phối hợp', 'part.inform': 'để biết', deliveredTo: 'Nơi nhận: {names}', signedBy: 'Ký số: {names}',
    history: 'Quá trình giải quyết', files: 'In và xuất', contentsPdf: 'Mục lục văn bản', historyPdf: 'Quá trình (PDF)', xml: 'Dữ liệu (XML)', evidence: 'Gói chứng cứ (ZIP)',
    evidenceHint: 'Gói gồm bản gốc, chữ ký số, trích nhật ký và chương trình tự kiểm tra, không cần mạng.',
    members: 'Người làm hồ sơ', membersNone: 'Ngoài người lập hồ sơ chưa có ai.', addMember: 'Thêm người', remove: 'Bỏ', removeMember: 'Bỏ {name}', memberAdded: 'Đã thêm {name}', memberRemoved: 'Đã bỏ {name}',
    accessTitle: 'Thay đổi quyền chờ xác nhận', 'change.added': 'Thêm {name}', 'change.removed': 'Bỏ {name}', by: '{name} thực hiện, {at}', confirm: 'Xác nhận', confirmed: 'Đã xác nhận', waitsForOther: 'Chờ người khác xác nhận',
    acts: 'Việc có thể làm', edit: 'Sửa thông tin', save: 'Lưu', saved: 'Đã lưu', closeFile: 'Kết thúc hồ sơ', closeHint: 'Tiêu đề và thời hạn bảo quản được chốt. Văn bản trong hồ sơ phải đã giải quyết xong.', closed: 'Đã kết thúc hồ sơ', reOpen: 'Mở lại', reOpened: 'Đã mở lại hồ sơ',
    offer: 'Nộp lưu', offered: 'Đã gửi lưu trữ cơ quan', stillOpen: 'Còn chưa xong:', othersOpen: 'và {count} văn bản anh/chị không được xem',
    viewings: 'Lượt xem', showViewings: 'Xem ai đã mở hồ sơ', noViewings: 'Chưa có lượt xem nào.',
    inFiles: 'Hồ sơ', putIn: 'Đưa vào hồ sơ', putInTitle: 'Đưa văn bản vào hồ sơ', chooseFile: 'Chọn hồ sơ', noOpenFile: 'Anh/chị chưa có hồ sơ nào đang lập để đưa văn bản này vào. Xin mở hồ sơ trước.', done: 'Đã đưa vào hồ sơ {notation}', notInAny: 'Văn bản chưa nằm trong hồ sơ nào anh/chị được xem.', toFiles: 'Đến trang Hồ sơ công việc',
  },
  {
    title: 'Work files', back: 'My work', list: 'List of files', loading: 'Opening', more: 'Show more', cancel: 'Cancel', close: 'Close',
    scopes: 'Whose files', 'scope.mine': 'Mine', 'scope.all': 'All I may open', 'scope.due': 'To be handed over',
    states: 'State', everyState: 'Every state', 'state.open': 'Open', 'state.closed': 'Closed', 'state.offered': 'Offered to the archive', 'state.archived': 'Archived',
    words: 'Find files', newFile: 'Open a file', plan: 'File plan', handOvers: 'Hand-over', printList: 'Print the list of files',
    emptyTitle: 'No files here yet', emptyHint: 'Open a file by the adopted plan, or beside it when something new comes up; then put documents in from their own pages.',
    documents: '{count} documents and papers', forEver: 'For ever', years: '{years} years', handOverDue: 'Hand over by {day}',
    openTitle: 'Open a file', byPlan: 'By a line of the plan', outsidePlan: 'Beside the plan', noLine: 'No line matches', fileTitle: 'Title', notation: 'Number and symbol', notationHint: 'Left empty, the next number beside the plan is given.',
    unit: 'Unit', responsible: 'In charge', retention: 'Retention', retentionYears: 'Years kept', description: 'Note', nobody: 'Nobody found', opened: 'File {notation} opened',
        facts: 'About the file', year: 'Year', time: 'From – to', pages: 'Pages', keptUntil: 'Kept until', keeps: 'Kept for ever',
    contents: 'Documents and papers', contentsEmpty: 'Nothing in it yet. Open a document and choose “Put into a file”, or add another paper here.', unreadable: 'There are {count} more that you may not read.',
    incoming: 'Incoming no. {number}', outgoing: 'Outgoing', paper: 'Other paper', byReply: 'Came in as a reply', notFinished: 'Not finished', takeOut: 'Take out', takeOutOf: 'Take “{subject}” out of the file', takenOut: 'Taken out of the file',
    reason: 'Reason', addPaper: 'Add a paper (PDF)', paperAdded: 'Paper added', 'part.lead': 'lead', 'part.coordinate': 'co-operating', 'part.inform': 'for information', deliveredTo: 'Recipients: {names}', signedBy: 'Signed by: {names}',
    history: 'History', files: 'Print and export', contentsPdf: 'List of contents', historyPdf: 'History (PDF)', xml: 'Data (XML)', evidence: 'Evidence package (ZIP)',
    evidenceHint: 'Originals, signatures, an excerpt of the record and a program that checks them without a network.',
    members: 'Who works on it', membersNone: 'Nobody beside who is in charge.', addMember: 'Add somebody', remove: 'Remove', removeMember: 'Remove {name}', memberAdded: '{name} added', memberRemoved: '{name} removed',
    accessTitle: 'Changes of access to be confirmed', 'change.added': '{name} added', 'change.removed': '{name} removed', by: 'By {name}, {at}', confirm: 'Confirm', confirmed: 'Confirmed', waitsForOther: 'Somebody else must confirm',
    acts: 'What you can do', edit: 'Change details', save: 'Save', saved: 'Saved', closeFile: 'Close the file', closeHint: 'Title and retention are fixed. Every document in it must be finished.', closed: 'File closed', reOpen: 'Open again', reOpened: 'File opened again',
    offer: 'Hand over', offered: 'Offered to the archive', stillOpen: 'Not finished yet:', othersOpen: 'and {count} that you may not read',
    viewings: 'Views', showViewings: 'Show who opened it', noViewings: 'Nobody has opened it yet.',
    inFiles: 'Work files', putIn: 'Put into a file', putInTitle: 'Put the document into a file', chooseFile: 'Choose a file', noOpenFile: 'You have no open file for this document. Please open one first.', done: 'Put into file {notation}', notInAny: 'It lies in no file that you may open.', toFiles: 'To the work files',
  },
);

export const recordsActTexts = catalogue(RECORDS_ACTS.vi, RECORDS_ACTS.en);
export const documentActTexts = catalogue(DOCUMENT_ACTS.vi, DOCUMENT_ACTS.en);
