import { catalogue } from '#web/lib/texts.ts';

export const registerTexts = catalogue(
  {
    title: 'Sổ văn bản', books: 'Chọn sổ', loading: 'Đang mở sổ',
    'book.incoming': 'Văn bản đến', 'book.outgoing': 'Văn bản đi', 'book.follow-up': 'Theo dõi giải quyết',
    year: 'Năm', from: 'Từ ngày', to: 'Đến ngày', agency: 'Cơ quan', series: 'Dãy số', numbers: 'Dãy số và số giữ', agencyForm: 'Thể thức của cơ quan',
    totals: 'Tổng số trong kỳ', 'total.lines': 'Tổng số', 'total.on-time': 'Đúng hạn', 'total.late': 'Quá hạn', 'total.open': 'Đang giải quyết', 'total.overdue': 'Quá hạn, chưa xong', 'total.reserved': 'Số giữ', 'total.voided': 'Số đã hủy',
    files: 'In và xuất sổ', xlsx: 'Excel', csv: 'CSV', print: 'In sổ (PDF)', volume: 'Quyển {volume}: số {first} đến {last}', volumeShort: 'Quyển {volume}', volumes: 'In theo quyển',
    emptyTitle: 'Kỳ này chưa có văn bản nào trong sổ', emptyHint: 'Văn bản được ghi vào sổ khi lấy số. Xin chọn năm hoặc khoảng ngày khác.',
    open: 'Mở văn bản số {number}',
  },
  {
    title: 'Registers', books: 'Choose a register', loading: 'Opening the register',
    'book.incoming': 'Incoming', 'book.outgoing': 'Outgoing', 'book.follow-up': 'Follow-up',
    year: 'Year', from: 'From', to: 'To', agency: 'Agency', series: 'Series', numbers: 'Series and kept numbers', agencyForm: 'Form of the agency',
    totals: 'Totals of the period', 'total.lines': 'All', 'total.on-time': 'On time', 'total.late': 'Late', 'total.open': 'In hand', 'total.overdue': 'Overdue', 'total.reserved': 'Kept numbers', 'total.voided': 'Voided numbers',
    files: 'Print and export', xlsx: 'Excel', csv: 'CSV', print: 'Print (PDF)', volume: 'Volume {volume}: {first} to {last}', volumeShort: 'Volume {volume}', volumes: 'Print by volume',
    emptyTitle: 'Nothing in the register in this period', emptyHint: 'A document enters the register when it takes its number. Please choose another year or other days.',
    open: 'Open document number {number}',
  },
);
