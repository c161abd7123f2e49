/** What each act on a work file or plan is called, in print and on the screen. */
export const RECORDS_ACTS = {
  vi: {
    'records.opened': 'Mở hồ sơ', 'records.saved': 'Sửa thông tin hồ sơ', 'records.given-on': 'Giao hồ sơ cho người khác', 'records.put-in': 'Đưa văn bản vào hồ sơ', 'records.followed-reply': 'Văn bản trả lời tự vào hồ sơ',
    'records.taken-out': 'Đưa ra khỏi hồ sơ', 'records.paper-added': 'Thêm tài liệu', 'records.member-added': 'Thêm người làm hồ sơ', 'records.member-removed': 'Bỏ người làm hồ sơ', 'records.access-confirmed': 'Xác nhận thay đổi quyền',
    'records.closed': 'Kết thúc hồ sơ', 'records.re-opened': 'Mở lại hồ sơ', 'records.offered': 'Nộp lưu', 'records.archived': 'Lưu trữ cơ quan tiếp nhận', 'records.hand-over-returned': 'Lưu trữ cơ quan trả lại', 'records.evidence-taken': 'Xuất gói chứng cứ',
    'records.taken-away': 'In, xuất hồ sơ',
  },
  en: {
    'records.opened': 'File opened', 'records.saved': 'File details changed', 'records.given-on': 'File given to somebody else', 'records.put-in': 'Document put in', 'records.followed-reply': 'Reply came in by itself',
    'records.taken-out': 'Taken out of the file', 'records.paper-added': 'Paper added', 'records.member-added': 'Member added', 'records.member-removed': 'Member removed', 'records.access-confirmed': 'Change of access confirmed',
    'records.closed': 'File closed', 'records.re-opened': 'File opened again', 'records.offered': 'Offered to the archive', 'records.archived': 'Taken by the archive', 'records.hand-over-returned': 'Given back by the archive', 'records.evidence-taken': 'Evidence package taken',
    'records.taken-away': 'Printed or exported',
  },
} as const;
