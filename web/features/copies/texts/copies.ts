import { catalogue } from '#web/lib/texts.ts';

export const copiesTexts = catalogue(
  {
    title: 'Bản sao', make: 'Sao văn bản', cover: 'Che thông tin', none: 'Chưa có bản sao nào.', open: 'Mở bản sao', loading: 'Đang tải',
    'kind.certified': 'Sao y', 'kind.recopy': 'Sao lục', 'kind.extract': 'Trích sao', 'kind.redacted': 'Bản che thông tin', 'form.paper': 'ra giấy', 'form.electronic': 'điện tử',
    'state.ordered': 'Chờ văn thư cấp số', 'state.issued': 'Đã cấp', 'state.cancelled': 'Đã hủy', 'act.issue': 'Cấp số và tạo bản sao', 'act.cancel': 'Hủy', issuedDone: 'Đã cấp bản sao số {number}', cancelledDone: 'Đã hủy bản sao', cancelReason: 'Lý do hủy',
    orderedBy: '{by}, {title} quyết định {at}', reasonOf: 'Lý do: {reason}', barsOf: '{count} chỗ che', pagesOf: 'trang {pages}',
    pageTitle: 'Sao văn bản', work: 'Bản sao', paper: 'Văn bản', kind: 'Hình thức sao', form: 'Dạng bản sao', 'formOf.paper': 'Bản giấy: in, ký và đóng dấu', 'formOf.electronic': 'Bản điện tử: ký số của cơ quan',
    pages: 'Trang được sao (để trống là tất cả)', pagesHint: 'Ví dụ: 1, 3-5', pagesFault: 'Ghi số trang như 1, 3-5.', recipients: 'Nơi nhận bản sao, mỗi dòng một nơi', reason: 'Lý do, mục đích sao', send: 'Quyết định sao', sendRedacted: 'Tạo bản che thông tin', back: 'Về văn bản',
    bars: 'Chỗ che', barsHint: 'Kéo chuột trên trang để che, hoặc nhập chữ cần che. Chữ dưới chỗ che không còn trong bản sao; văn bản gốc giữ nguyên.', words: 'Che mọi chỗ có chữ', coverWords: 'Che', found: 'Đã che {count} chỗ', notFound: 'Không thấy chữ này trong văn bản. Với bản quét, xin kéo chuột trên trang.', remove: 'Bỏ chỗ che', barAt: 'Trang {page}, cách đầu trang {y} mm', orderedDone: 'Đã chuyển văn thư cấp số bản sao', redactedDone: 'Đã tạo bản che thông tin',
  },
  {
    title: 'Copies', make: 'Make a copy', cover: 'Cover passages', none: 'No copies yet.', open: 'Open the copy', loading: 'Loading',
    'kind.certified': 'Certified copy', 'kind.recopy': 'Copy of a copy', 'kind.extract': 'Extract', 'kind.redacted': 'Redacted copy', 'form.paper': 'on paper', 'form.electronic': 'electronic',
    'state.ordered': 'To be numbered by the records office', 'state.issued': 'Issued', 'state.cancelled': 'Cancelled', 'act.issue': 'Number and make the copy', 'act.cancel': 'Cancel', issuedDone: 'Copy no. {number} issued', cancelledDone: 'Copy cancelled', cancelReason: 'Reason',
    orderedBy: 'Decided by {by}, {title}, {at}', reasonOf: 'Reason: {reason}', barsOf: '{count} places covered', pagesOf: 'pages {pages}',
    pageTitle: 'Make a copy', work: 'Copy', paper: 'Document', kind: 'Kind of copy', form: 'Form', 'formOf.paper': 'On paper: printed, signed and sealed', 'formOf.electronic': 'Electronic: signed by the agency',
    pages: 'Pages to copy (all when empty)', pagesHint: 'For example: 1, 3-5', pagesFault: 'Write pages as 1, 3-5.', recipients: 'Recipients of the copy, one a line', reason: 'Reason and purpose', send: 'Decide on the copy', sendRedacted: 'Make the redacted copy', back: 'Back to the document',
    bars: 'Covered places', barsHint: 'Drag over a page to cover, or type the words to cover. Nothing under a bar is in the copy; the original stays as it is.', words: 'Cover every place with the words', coverWords: 'Cover', found: '{count} places covered', notFound: 'These words were not found. On a scan, drag over the page.', remove: 'Remove the bar', barAt: 'Page {page}, {y} mm from the top', orderedDone: 'Sent to the records office to be numbered', redactedDone: 'The redacted copy is made',
  },
);
