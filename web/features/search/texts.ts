import { catalogue } from '#web/lib/texts.ts';

export const searchTexts = catalogue(
  {
    title: 'Tìm văn bản', words: 'Từ cần tìm, hoặc số, ký hiệu', wordsHint: 'Không cần gõ dấu. Đặt trong ngoặc kép "…" để tìm đúng cụm từ.', find: 'Tìm', loading: 'Đang tìm', list: 'Kết quả tìm kiếm', more: 'Xem thêm',
    filters: 'Điều kiện lọc', addFilter: 'Thêm điều kiện', hideFilters: 'Thu gọn điều kiện', remove: 'Bỏ điều kiện {filter}', clear: 'Bỏ mọi điều kiện', any: 'Tất cả',
    'filter.direction': 'Văn bản', 'filter.type': 'Tên loại', 'filter.issuer': 'Cơ quan ban hành', 'filter.number': 'Số, ký hiệu', 'filter.from': 'Từ ngày', 'filter.to': 'Đến ngày', 'filter.urgency': 'Độ khẩn', 'filter.state': 'Tình trạng', 'filter.unitId': 'Đơn vị',
    'direction.incoming': 'Văn bản đến', 'direction.outgoing': 'Văn bản đi', 'urgency.0': 'Thường', 'urgency.1': 'Khẩn', 'urgency.2': 'Thượng khẩn', 'urgency.3': 'Hỏa tốc',
    order: 'Thứ tự', 'order.best': 'Phù hợp nhất trước', 'order.newest': 'Mới nhất trước',
    count: '{count} văn bản', countMore: 'hơn {count} văn bản', corrected: 'Không có văn bản nào chứa “{asked}”. Đang hiển thị kết quả cho “{found}”.',
    emptyTitle: 'Không tìm thấy văn bản nào', emptyHint: 'Xin bớt từ hoặc bỏ bớt điều kiện lọc. Chỉ tìm được văn bản trong phạm vi anh/chị được xem; dự thảo chưa phát hành không có trong kết quả.',
    startTitle: 'Tìm trong các văn bản anh/chị được xem', startHint: 'Gõ vài từ trong trích yếu, nội dung, tên cơ quan ban hành, hoặc số và ký hiệu; hay chọn điều kiện lọc.',
    csv: 'Xuất CSV', xlsx: 'Xuất Excel', files: 'Xuất kết quả ra tệp',
    saved: 'Tìm kiếm đã lưu', save: 'Lưu tìm kiếm này', saveTitle: 'Lưu tìm kiếm', changeTitle: 'Sửa tìm kiếm đã lưu', name: 'Tên', nameHint: 'Chỉ mình anh/chị thấy. Mở lại bằng phím số {keys} ở trang này.', keep: 'Lưu', cancel: 'Thôi', close: 'Đóng',
    didSave: 'Đã lưu tìm kiếm “{name}”', didForget: 'Đã xóa tìm kiếm “{name}”', open: 'Mở tìm kiếm {name}', edit: 'Sửa {name}', forget: 'Xóa {name}', useCurrent: 'Thay bằng từ và điều kiện đang hiển thị', undo: 'Hoàn tác',
    unit: 'Không có đơn vị nào khớp',
  },
  {
    title: 'Find documents', words: 'Words, or number and symbol', wordsHint: 'Accents are not needed. Put words between quotes "…" to find them one after another.', find: 'Find', loading: 'Searching', list: 'Search results', more: 'Show more',
    filters: 'Filters', addFilter: 'Add a filter', hideFilters: 'Fewer filters', remove: 'Remove the filter {filter}', clear: 'Remove all filters', any: 'All',
    'filter.direction': 'Documents', 'filter.type': 'Type', 'filter.issuer': 'Issuer', 'filter.number': 'Number, symbol', 'filter.from': 'From', 'filter.to': 'To', 'filter.urgency': 'Urgency', 'filter.state': 'State', 'filter.unitId': 'Unit',
    'direction.incoming': 'Incoming', 'direction.outgoing': 'Outgoing', 'urgency.0': 'Ordinary', 'urgency.1': 'Urgent', 'urgency.2': 'Very urgent', 'urgency.3': 'Express',
    order: 'Order', 'order.best': 'Best first', 'order.newest': 'Newest first',
    count: '{count} documents', countMore: 'over {count} documents', corrected: 'No document has “{asked}”. Shown are results for “{found}”.',
    emptyTitle: 'No document found', emptyHint: 'Use fewer words or filters. Only documents you may read are found; drafts are not, until they are issued.',
    startTitle: 'Search the documents you may read', startHint: 'Type some words of the subject, the text or the issuer, or a number and symbol; or choose filters.',
    csv: 'CSV', xlsx: 'Excel', files: 'Results as a file',
    saved: 'Saved searches', save: 'Save this search', saveTitle: 'Save the search', changeTitle: 'Change a saved search', name: 'Name', nameHint: 'For you alone. Opened again with the keys {keys} on this page.', keep: 'Save', cancel: 'Cancel', close: 'Close',
    didSave: 'Saved the search “{name}”', didForget: 'Deleted the search “{name}”', open: 'Open the search {name}', edit: 'Change {name}', forget: 'Delete {name}', useCurrent: 'Use the words and filters shown now', undo: 'Undo',
    unit: 'No unit matches',
  },
);
