import { catalogue } from '#web/lib/texts.ts';

export const planTexts = catalogue(
  {
    title: 'Danh mục hồ sơ', loading: 'Đang mở danh mục', year: 'Năm', previous: 'Năm trước', next: 'Năm sau', toFiles: 'Hồ sơ công việc', cancel: 'Thôi', close: 'Đóng',
    'state.drafting': 'Đang dự thảo', 'state.adopted': 'Đã ban hành', adoptedBy: 'Ban hành ngày {day}: {name}', noPlan: 'Chưa có danh mục hồ sơ năm {year}', noPlanHint: 'Văn thư bắt đầu danh mục vào đầu năm; các đơn vị ghi hồ sơ của mình, người đứng đầu cơ quan ban hành.',
    begin: 'Bắt đầu danh mục trống', carry: 'Chép từ danh mục năm {year}', begun: 'Đã bắt đầu danh mục', add: 'Thêm mục', addLate: 'Bổ sung mục', edit: 'Sửa', editOf: 'Sửa mục {notation}', remove: 'Xóa', removeOf: 'Xóa mục {notation}', removed: 'Đã xóa mục {notation}', saved: 'Đã lưu mục {notation}', save: 'Lưu mục',
    adopt: 'Ban hành danh mục', adopted: 'Đã ban hành danh mục', adoptHint: 'Sau khi ban hành, danh mục không sửa được; chỉ bổ sung mục mới, kèm lý do.',
    group: 'Đề mục', notation: 'Số, ký hiệu', lineTitle: 'Tiêu đề hồ sơ', retention: 'Thời hạn bảo quản', unit: 'Đơn vị', person: 'Người lập hồ sơ', nobody: 'Không tìm thấy ai', acts: 'Thao tác', reason: 'Lý do bổ sung', late: 'Bổ sung: {reason}', opened: 'Đã mở hồ sơ', empty: 'Danh mục chưa có mục nào.',
    importTable: 'Nhập từ bảng (CSV, XLSX)', importTitle: 'Nhập danh mục từ bảng', importHint: 'Dòng đầu là tên cột: Đề mục; Số và ký hiệu hồ sơ; Tiêu đề hồ sơ; Thời hạn bảo quản; Đơn vị; Người lập hồ sơ.', chooseTable: 'Chọn tệp bảng', readLines: '{count} dòng đọc được', faults: '{count} chỗ cần sửa trong bảng', fault: 'Dòng {row}, cột {column}: {message}', take: 'Nhập {count} dòng', taken: 'Đã nhập {count} dòng',
    forEver: 'Vĩnh viễn', years: '{years} năm',
  },
  {
    title: 'File plan', loading: 'Opening the plan', year: 'Year', previous: 'Year before', next: 'Year after', toFiles: 'Work files', cancel: 'Cancel', close: 'Close',
    'state.drafting': 'Being drafted', 'state.adopted': 'Adopted', adoptedBy: 'Adopted on {day}: {name}', noPlan: 'There is no plan for {year} yet', noPlanHint: 'The records clerk begins it at the start of the year; units write their files, the head adopts it.',
    begin: 'Begin an empty plan', carry: 'Carry over the plan of {year}', begun: 'Plan begun', add: 'Add a line', addLate: 'Add a late line', edit: 'Edit', editOf: 'Edit line {notation}', remove: 'Remove', removeOf: 'Remove line {notation}', removed: 'Line {notation} removed', saved: 'Line {notation} saved', save: 'Save the line',
    adopt: 'Adopt the plan', adopted: 'Plan adopted', adoptHint: 'Once adopted it is not changed any more; new lines are added with a reason.',
    group: 'Heading', notation: 'Number and symbol', lineTitle: 'Title', retention: 'Retention', unit: 'Unit', person: 'Who opens it', nobody: 'Nobody found', acts: 'Acts', reason: 'Reason for the addition', late: 'Added: {reason}', opened: 'File is open', empty: 'There is no line in the plan yet.',
    importTable: 'Import a table (CSV, XLSX)', importTitle: 'Import lines from a table', importHint: 'The first row names the columns: Đề mục; Số và ký hiệu hồ sơ; Tiêu đề hồ sơ; Thời hạn bảo quản; Đơn vị; Người lập hồ sơ.', chooseTable: 'Choose a table', readLines: '{count} lines read', faults: '{count} places to be corrected in the table', fault: 'Row {row}, column {column}: {message}', take: 'Take {count} lines', taken: '{count} lines taken',
    forEver: 'For ever', years: '{years} years',
  },
);

export const handOverTexts = catalogue(
  {
    title: 'Nộp lưu hồ sơ', loading: 'Đang mở', toFiles: 'Hồ sơ công việc', close: 'Đóng', cancel: 'Thôi',
    due: 'Hồ sơ đã kết thúc, chờ nộp lưu', dueNone: 'Không có hồ sơ nào chờ nộp lưu.', offer: 'Nộp lưu {count} hồ sơ đã chọn', offered: 'Đã gửi lưu trữ cơ quan {count} hồ sơ', choose: 'Chọn hồ sơ {notation}', dueOn: 'hạn {day}',
    list: 'Các lần giao nhận', none: 'Chưa có lần giao nhận nào.', 'state.offered': 'Chờ tiếp nhận', 'state.accepted': 'Đã tiếp nhận', 'state.returned': 'Đã trả lại', given: '{name} giao ngày {day}', takenBy: '{name} quyết định ngày {day}', accept: 'Tiếp nhận', accepted: 'Đã tiếp nhận vào lưu trữ', giveBack: 'Trả lại', gaveBack: 'Đã trả lại', reason: 'Lý do trả lại',
    record: 'Biên bản giao nhận', package: 'Gói dữ liệu (ZIP)', expired: 'Hết thời hạn bảo quản, đề nghị xem xét hủy', expiredNone: 'Không có hồ sơ nào hết thời hạn bảo quản.', expiredHint: 'Hệ thống chỉ lập danh sách; việc hủy do cơ quan quyết định theo quy định.', endedOn: 'bảo quản đến {day}',
  },
  {
    title: 'Hand-over to the archive', loading: 'Opening', toFiles: 'Work files', close: 'Close', cancel: 'Cancel',
    due: 'Closed files to be handed over', dueNone: 'No file waits to be handed over.', offer: 'Hand over {count} chosen files', offered: '{count} files offered to the archive', choose: 'Choose file {notation}', dueOn: 'by {day}',
    list: 'Hand-overs', none: 'There has been none yet.', 'state.offered': 'Waits to be taken', 'state.accepted': 'Taken', 'state.returned': 'Given back', given: 'Given by {name} on {day}', takenBy: 'Decided by {name} on {day}', accept: 'Take in', accepted: 'Taken into the archive', giveBack: 'Give back', gaveBack: 'Given back', reason: 'Why it is given back',
    record: 'Record of hand-over', package: 'Data package (ZIP)', expired: 'Past their retention, proposed for destruction', expiredNone: 'No file is past its retention.', expiredHint: 'The system makes the list only; destruction is decided by the agency.', endedOn: 'kept until {day}',
  },
);
