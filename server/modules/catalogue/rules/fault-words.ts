import type { LineFault } from './import-line.ts';

/** What is wrong in a line, as the file of faulty lines says it; whoever repairs the catalogue reads Vietnamese. */
export const FAULT_WORDS: Readonly<Record<LineFault, string>> = {
  'no-name': 'Thiếu tên cơ quan',
  'name-odd': 'Tên có ký tự không đọc được (sai bảng mã) hoặc không có chữ nào',
  'name-too-long': 'Tên dài quá 300 ký tự',
  'no-code': 'Thiếu mã định danh',
  'code-odd': 'Mã định danh có ký tự lạ',
  'code-too-long': 'Mã định danh dài quá 35 ký tự',
  'day-odd': 'Ngày kết thúc không đúng (cần dạng 01/07/2025)',
  'contact-too-long': 'Thông tin liên hệ quá dài',
  'twice': 'Mã định danh có ở nhiều dòng',
  'code-of-another': 'Mã QCVN 102 trùng mã QĐ 20 của cơ quan khác',
  'two-agencies': 'Hai mã định danh là của hai cơ quan khác nhau trong danh mục',
  'superior-cycle': 'Cơ quan cấp trên nối vòng về chính nó',
  'superior-unknown': 'Không tìm thấy cơ quan cấp trên; vẫn nhập, không ghi cấp trên',
};
