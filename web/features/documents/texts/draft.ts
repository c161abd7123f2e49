import { catalogue } from '#web/lib/texts.ts';

export const draftTexts = catalogue(
  {
    text: 'Nội dung văn bản', close: 'Đóng', 'side.comments': 'Góp ý', 'side.versions': 'Phiên bản', 'side.check': 'Thể thức', 'side.unsaved': 'Các trường vừa sửa chưa có ở đây.', 'side.save': 'Lưu và xem',
    coWriters: 'Cùng soạn thảo', 'coWriters.choose': 'Chọn người cùng soạn', 'coWriters.name': 'Thêm người cùng soạn', 'coWriters.remove': 'Bỏ {name}',
    'check.errors': '{count} lỗi phải sửa trước khi trình', 'check.warnings': '{count} điểm nên xem lại', 'check.error': 'Lỗi', 'check.warning': 'Lưu ý', 'check.clean': 'Thể thức đầy đủ', 'check.cleanHint': 'Không thiếu thành phần nào theo Nghị định 30/2020/NĐ‑CP.', 'check.loading': 'Đang kiểm tra thể thức', 'check.show': 'Xem các lỗi thể thức',
  },
  {
    text: 'The text', close: 'Close', 'side.comments': 'Comments', 'side.versions': 'Versions', 'side.check': 'Form check', 'side.unsaved': 'The fields just changed are not in it yet.', 'side.save': 'Save and show',
    coWriters: 'Writing together', 'coWriters.choose': 'Choose who writes too', 'coWriters.name': 'Add a co-writer', 'coWriters.remove': 'Remove {name}',
    'check.errors': '{count} to be put right before it is sent', 'check.warnings': '{count} to look at again', 'check.error': 'Error', 'check.warning': 'Note', 'check.clean': 'The form is complete', 'check.cleanHint': 'Nothing is missing by Decree 30/2020/NĐ‑CP.', 'check.loading': 'Checking the form', 'check.show': 'Show the errors of form',
  },
);
