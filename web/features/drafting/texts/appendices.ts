import { catalogue } from '#web/lib/texts.ts';

export const appendixTexts = catalogue(
  {
    appendix: 'Phụ lục {number}', only: 'Phụ lục', title: 'Tiêu đề phụ lục', add: 'Thêm phụ lục', addNow: 'Thêm', added: 'Đã thêm phụ lục', cancel: 'Thôi', up: 'Đưa lên trên', down: 'Đưa xuống dưới', remove: 'Xóa phụ lục', sure: 'Xóa phụ lục này? Các phiên bản đã giữ vẫn còn nội dung của nó.', removed: 'Đã xóa phụ lục', text: 'Nội dung phụ lục {number}', rename: 'Lưu tiêu đề', renamed: 'Đã lưu tiêu đề',
  },
  {
    appendix: 'Appendix {number}', only: 'Appendix', title: 'Title of the appendix', add: 'Add an appendix', addNow: 'Add', added: 'Appendix added', cancel: 'Cancel', up: 'Move up', down: 'Move down', remove: 'Remove the appendix', sure: 'Remove this appendix? Versions keep what it said.', removed: 'Appendix removed', text: 'Text of appendix {number}', rename: 'Save the title', renamed: 'Title saved',
  },
);
