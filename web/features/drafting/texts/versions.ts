import { catalogue } from '#web/lib/texts.ts';

export const versionTexts = catalogue(
  {
    versions: 'Phiên bản', none: 'Chưa có phiên bản nào', noneHint: 'Đặt tên cho nội dung lúc này để sau này xem lại hoặc so sánh. Mỗi lần trình, trả lại và ký, hệ thống tự giữ một phiên bản.', name: 'Tên phiên bản', keep: 'Giữ phiên bản này', keepOpen: 'Giữ phiên bản', kept: 'Đã giữ phiên bản', cancel: 'Thôi',
    'kind.named': 'Tự đặt tên', 'kind.submitted': 'Khi trình', 'kind.returned': 'Khi trả lại', 'kind.signed': 'Khi ký', number: 'Bản {number}', approved: 'Bản được duyệt',
    compareNow: 'So với hiện tại', compareLast: 'So với bản trước', compareWith: 'So sánh với', now: 'Nội dung hiện tại', comparing: 'Khác nhau giữa hai bản', close: 'Đóng', older: 'Bản trước', newer: 'Bản sau', sideBySide: 'Hai cột', unified: 'Một cột', view: 'Cách xem',
    same: 'Hai bản giống nhau.', loading: 'Đang so sánh', body: 'Nội dung', appendix: 'Phụ lục: {title}', unchanged: '{count} dòng không đổi', removed: 'Đã bỏ', added: 'Đã thêm', formatted: 'Chỉ đổi kiểu dòng hoặc số thứ tự', summary: '{added} dòng thêm, {removed} dòng bỏ, {changed} dòng sửa',
  },
  {
    versions: 'Versions', none: 'No versions yet', noneHint: 'Name the text as it stands to read or compare it later. Each time it is sent, returned or signed a version is kept automatically.', name: 'Name of the version', keep: 'Keep this version', keepOpen: 'Keep a version', kept: 'Version kept', cancel: 'Cancel',
    'kind.named': 'Named', 'kind.submitted': 'When sent for check', 'kind.returned': 'When returned', 'kind.signed': 'When signed', number: 'Version {number}', approved: 'The approved text',
    compareNow: 'Compare with now', compareLast: 'Compare with the one before', compareWith: 'Compare with', now: 'The text of now', comparing: 'Differences between two versions', close: 'Close', older: 'Earlier', newer: 'Later', sideBySide: 'Side by side', unified: 'One column', view: 'View',
    same: 'Both are the same.', loading: 'Comparing', body: 'Text', appendix: 'Appendix: {title}', unchanged: '{count} lines unchanged', removed: 'Removed', added: 'Added', formatted: 'Only its kind or number changed', summary: '{added} lines added, {removed} removed, {changed} changed',
  },
);
