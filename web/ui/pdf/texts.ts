import { catalogue } from '#web/lib/texts.ts';

export const pdfTexts = catalogue(
  {
    pageOf: 'Trang {page}/{pages}', page: 'Trang {page}', smaller: 'Thu nhỏ', larger: 'Phóng to', fit: 'Vừa bề ngang', download: 'Tải bản gốc', loading: 'Đang tải văn bản',
    same: 'Đúng tệp đã lưu', different: 'Khác tệp đã lưu', broken: 'Không hiển thị được tệp này. Xin tải bản gốc để xem bằng phần mềm khác.',
  },
  {
    pageOf: 'Page {page}/{pages}', page: 'Page {page}', smaller: 'Smaller', larger: 'Larger', fit: 'Fit width', download: 'Download the original', loading: 'Loading the document',
    same: 'As stored', different: 'Not as stored', broken: 'This file cannot be shown. Please download the original and open it elsewhere.',
  },
);
