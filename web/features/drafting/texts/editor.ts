import { catalogue } from '#web/lib/texts.ts';

export const editorTexts = catalogue(
  {
    body: 'Nội dung', tools: 'Công cụ soạn thảo', loading: 'Đang mở nội dung',
    hint: 'Gõ “Điều 1. ”, “1. ”, “a) ” hoặc “- ” ở đầu dòng để tạo điều, khoản, điểm; số được đánh tự động. Tab lùi vào một cấp. Alt F10 đến thanh công cụ; Esc rồi Tab để ra khỏi ô.',
    placeholder: 'Viết nội dung văn bản…', kind: 'Kiểu dòng',
    paragraph: 'Đoạn văn', part: 'Phần', chapter: 'Chương', section: 'Mục', subsection: 'Tiểu mục', article: 'Điều', clause: 'Khoản', point: 'Điểm', listItem: 'Gạch đầu dòng', subItem: 'Gạch đầu dòng cấp hai', table: 'Bảng', mixed: 'Nhiều kiểu',
    bold: 'Đậm', italic: 'Nghiêng', underline: 'Gạch chân', undo: 'Hoàn tác', redo: 'Làm lại',
    insertTable: 'Chèn bảng', rowAbove: 'Thêm dòng phía trên', rowBelow: 'Thêm dòng phía dưới', columnLeft: 'Thêm cột bên trái', columnRight: 'Thêm cột bên phải', deleteRow: 'Xóa dòng', deleteColumn: 'Xóa cột', headerRow: 'Dòng tiêu đề', merge: 'Gộp ô', split: 'Tách ô', deleteTable: 'Xóa bảng',
  },
  {
    body: 'Text', tools: 'Editing tools', loading: 'Opening the text',
    hint: 'Type “1. ”, “a) ” or “- ” at the start of a line for a clause, point or list; the kind of line, also an article, is chosen among the tools; numbers are given automatically. Tab goes one level in. Alt F10 leads to the tools; Esc, then Tab, leaves the text.',
    placeholder: 'Write the text of the document…', kind: 'Kind of line',
    paragraph: 'Paragraph', part: 'Part', chapter: 'Chapter', section: 'Section', subsection: 'Subsection', article: 'Article', clause: 'Clause', point: 'Point', listItem: 'List', subItem: 'List, second level', table: 'Table', mixed: 'Several kinds',
    bold: 'Bold', italic: 'Italic', underline: 'Underline', undo: 'Undo', redo: 'Redo',
    insertTable: 'Insert a table', rowAbove: 'Add a row above', rowBelow: 'Add a row below', columnLeft: 'Add a column on the left', columnRight: 'Add a column on the right', deleteRow: 'Delete the row', deleteColumn: 'Delete the column', headerRow: 'Heading row', merge: 'Merge cells', split: 'Split the cell', deleteTable: 'Delete the table',
  },
);
