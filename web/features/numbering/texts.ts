import { catalogue } from '#web/lib/texts.ts';

export const numberingTexts = catalogue(
  {
    title: 'Dãy số và số giữ', loading: 'Đang tải dãy số', agency: 'Cơ quan: {name}', back: 'Sổ văn bản', close: 'Đóng', cancel: 'Thôi', required: 'Xin điền đủ các ô bắt buộc.',
    series: 'Dãy số đang dùng', seriesHint: 'Số chạy từ 01 ngày 01 tháng 01 đến hết ngày 31 tháng 12 (giờ Việt Nam), không trùng, không hụt. Dãy chưa cấp số nào trong năm ghi “chưa có số”.',
    book: 'Dùng cho', name: 'Dãy số', lastNumber: 'Số mới nhất', noNumber: 'chưa có số', 'book.incoming': 'Văn bản đến', 'book.outgoing': 'Văn bản đi', 'book.copy': 'Bản sao (sao y, sao lục, trích sao)',
    schemes: 'Cách đánh số văn bản đi', noSchemes: 'Cơ quan chưa quy định cách đánh số riêng: mọi văn bản đi dùng một dãy số chung.', change: 'Quy định cách đánh số', validFrom: 'Áp dụng từ ngày', division: 'Cách đánh số',
    'division.common': 'Một dãy số chung', 'division.by-type': 'Mỗi loại văn bản một dãy số', 'division.by-group': 'Theo nhóm loại văn bản', inForce: 'Đang áp dụng', toCome: 'Sẽ áp dụng', past: 'Trước đây', decidedBy: '{by}, {title}',
    groups: 'Các nhóm loại văn bản', groupName: 'Tên nhóm {place}', groupTypes: 'Loại văn bản của nhóm {place}', addGroup: 'Thêm nhóm', dropGroup: 'Bỏ nhóm {place}', groupsHint: 'Loại không thuộc nhóm nào dùng dãy số chung.', nothing: 'Không tìm thấy',
    bodies: 'Hội đồng, ban, tổ có dãy số riêng', bodiesHint: 'Tổ chức tư vấn được sử dụng con dấu, chữ ký số của cơ quan để ban hành văn bản thì lấy hệ thống số riêng.', reason: 'Lý do', reasonHint: 'Bắt buộc khi thay đổi trong năm. Khi đó các dãy số mới chạy tiếp trên số lớn nhất đã cấp, để số và ký hiệu không trùng trong năm.',
    save: 'Lưu quy định', saved: 'Đã lưu cách đánh số', reservations: 'Số giữ và số bị hủy', noReservations: 'Chưa giữ số nào.', reserve: 'Giữ số', reserveTitle: 'Giữ số tiếp theo của một dãy', count: 'Giữ bao nhiêu số', purpose: 'Giữ cho văn bản nào', purposeHint: 'Ví dụ: Quyết định khen thưởng quý III', plannedOn: 'Dự kiến ban hành (không bắt buộc)',
    reserveHint: 'Các số này được lấy khỏi dãy ngay, có dòng trong sổ và chỉ dùng cho văn bản được chọn lúc phát hành. Ngày của văn bản vẫn là ngày phát hành.', reserved: 'Đã giữ số {numbers}', number: 'Số', state: 'Tình trạng', 'state.reserved': 'Đang giữ', 'state.used': 'Đã dùng', 'state.voided': 'Đã hủy',
    voidNumber: 'Hủy số', voidTitle: 'Hủy số {number} của {series}', voidLabel: 'Hủy số {number}', voidHint: 'Số bị hủy vẫn có một dòng trong sổ với lý do, người hủy và ngày hủy; số này không bao giờ được cấp lại.', voided: 'Đã hủy số {number}', by: 'Người giữ', voidedBy: 'Hủy: {reason} ({by}, {day})', keptBy: '{by}, {day}',
      },
  {
    title: 'Series and kept numbers', loading: 'Loading series', agency: 'Agency: {name}', back: 'Registers', close: 'Close', cancel: 'Cancel', required: 'Please fill the required fields.',
    series: 'Series in use', seriesHint: 'Numbers run from 01 on 1 January to the end of 31 December (time of Vietnam) without gap or repeat. A series without a number this year says so.',
    book: 'For', name: 'Series', lastNumber: 'Latest number', noNumber: 'none yet', 'book.incoming': 'Incoming documents', 'book.outgoing': 'Outgoing documents', 'book.copy': 'Copies of all kinds',
    schemes: 'How outgoing documents are numbered', noSchemes: 'The agency has not decided otherwise: all outgoing documents share one series.', change: 'Decide how to number', validFrom: 'From', division: 'Division',
    'division.common': 'One common series', 'division.by-type': 'One series for each type', 'division.by-group': 'By groups of types', inForce: 'In force', toCome: 'To come', past: 'Before', decidedBy: '{by}, {title}',
    groups: 'Groups of types', groupName: 'Name of group {place}', groupTypes: 'Types of group {place}', addGroup: 'Add a group', dropGroup: 'Remove group {place}', groupsHint: 'Types in no group use the common series.', nothing: 'Nothing found',
    bodies: 'Bodies with a series of their own', bodiesHint: 'An advisory body that uses the agency’s seal to issue documents takes numbers of its own.', reason: 'Reason', reasonHint: 'Required within a year. The new series then go on above the highest number given, so that number and symbol stay unique.',
    save: 'Save', saved: 'The numbering is saved', reservations: 'Kept and voided numbers', noReservations: 'No number has been kept.', reserve: 'Keep numbers', reserveTitle: 'Keep the next numbers of a series', count: 'How many', purpose: 'For which document', purposeHint: 'For example: decision on rewards, third quarter', plannedOn: 'Expected on (optional)',
    reserveHint: 'These numbers leave the series at once, have a line in the register, and are used only for the document chosen at issue. Its date is still the day of issue.', reserved: 'Kept: {numbers}', number: 'Number', state: 'State', 'state.reserved': 'Kept', 'state.used': 'Used', 'state.voided': 'Voided',
    voidNumber: 'Void', voidTitle: 'Void number {number} of {series}', voidLabel: 'Void number {number}', voidHint: 'A voided number keeps a line in the register with reason, name and day; it is never given again.', voided: 'Number {number} is voided', by: 'Kept by', voidedBy: 'Voided: {reason} ({by}, {day})', keptBy: '{by}, {day}',
      },
);
