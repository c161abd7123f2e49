import { catalogue } from '#web/lib/texts.ts';

export const wordTexts = catalogue(
  {
    import: 'Nhập từ Word', export: 'Tải bản Word', imported: 'Đã nhập nội dung từ tệp Word', undo: 'Hoàn tác', appendix: 'Phụ lục', noted: 'Đã rõ', leftOut: 'Những phần không nhập vào nội dung',
    'leftOut.head': 'Phần đầu văn bản (quốc hiệu, cơ quan, số, ngày): {count}', 'leftOut.signature': 'Phần chữ ký và nơi nhận: {count}', 'leftOut.picture': 'Hình ảnh: {count}', 'leftOut.link': 'Liên kết: {count}', 'leftOut.note': 'Chú thích: {count}', 'leftOut.comment': 'Nhận xét: {count}', 'leftOut.end-mark': 'Dấu “./.” (hệ thống tự in): {count}', 'leftOut.addressees': 'Dòng kính gửi: {count}', 'leftOut.title': 'Tên loại và trích yếu: {count}',
  },
  {
    import: 'Import from Word', export: 'Download as Word', imported: 'The Word file has been read into the text', undo: 'Undo', appendix: 'Appendix', noted: 'Understood', leftOut: 'What was left out of the text',
    'leftOut.head': 'Head of the document (motto, agency, number, date): {count}', 'leftOut.signature': 'Signature and recipients: {count}', 'leftOut.picture': 'Pictures: {count}', 'leftOut.link': 'Links: {count}', 'leftOut.note': 'Notes: {count}', 'leftOut.comment': 'Comments: {count}', 'leftOut.end-mark': 'The closing mark (printed automatically): {count}', 'leftOut.addressees': 'Lines of address: {count}', 'leftOut.title': 'Kind and abstract: {count}',
  },
);
