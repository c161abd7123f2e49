import { catalogue } from '#web/lib/texts.ts';

export const uploadTexts = catalogue(
  {
    title: 'Vào sổ văn bản đến', drop: 'Kéo tệp PDF vào đây', dropHint: 'hoặc chọn tệp trên máy. Một tệp một văn bản, tối đa 100 MB.', choose: 'Chọn tệp PDF', reading: 'Đang tải lên và đọc văn bản', sent: 'Đã gửi {share}%', dropArea: 'Tệp văn bản đến',
    lawful: 'Hệ thống không tiếp nhận văn bản chứa bí mật nhà nước.', readFrom: 'Đọc từ trang {page}', check: 'Cần kiểm tra', readHere: 'Xem chỗ đọc {field}', notRead: 'Không thấy trong tệp', readText: 'Đọc từ tệp',
    recognised: 'Nhận dạng từ bản quét', recognisedHint: 'Các ô dưới đây do máy nhận dạng từ ảnh, có thể sai dấu hoặc thiếu chữ: xin đối chiếu từng ô với bản gốc bên cạnh.', recognisingHint: 'Các trang sau được nhận dạng tiếp sau khi vào sổ.',
    unreadable: 'Chưa đọc được', unreadableHint: 'Tệp không có lớp chữ (thường là bản quét). Văn bản vẫn vào sổ được: xin nhìn bản gốc bên cạnh và nhập các ô.',
    duplicateTitle: 'Có thể đã vào sổ', 'duplicate.same-file': 'Trùng đúng tệp này', 'duplicate.same-number': 'Trùng nơi gửi, số, ký hiệu và ngày', acceptDuplicate: 'Tôi đã xem và vẫn vào sổ văn bản này', open: 'Mở', arrived: 'đến ngày {day}',
    register: 'Vào sổ', registered: 'Đã vào sổ, số đến {number}', another: 'Bỏ tệp này', dropped: 'Đã bỏ tệp', undo: 'Hoàn tác', replyTo: 'Trả lời văn bản: {number}', required: 'Xin nhập ô này.', original: 'Bản gốc vừa tải lên', work: 'Thông tin vào sổ', paper: 'Bản gốc', restored: 'Tệp và các ô đang nhập dở đã được khôi phục.', next: 'Vào sổ tiếp văn bản khác', show: 'Mở văn bản vừa vào sổ',
    samples: 'Văn bản mẫu', samplesHint: 'Chưa có tệp trong tay? Thử ngay với một văn bản mẫu (người và việc là hư cấu):', 'sample.1-cong-van-phuc-dap': 'Công văn phúc đáp', 'sample.2-quyet-dinh': 'Quyết định', 'sample.3-to-trinh': 'Tờ trình', 'sample.4-giay-moi': 'Giấy mời', 'sample.5-thong-bao': 'Thông báo', 'sample.6-cong-van-khan': 'Công văn khẩn', 'sample.7-ke-hoach-nhieu-trang': 'Kế hoạch nhiều trang', 'sample.8-cong-van-ban-quet': 'Bản quét',
  },
  {
    title: 'Register an incoming document', drop: 'Drop a PDF here', dropHint: 'or choose a file on your device. One file per document, 100 MB at most.', choose: 'Choose a PDF', reading: 'Sending and reading the document', sent: '{share}% sent', dropArea: 'File of the incoming document',
    lawful: 'Documents with state secrets are not accepted by this system.', readFrom: 'Read from page {page}', check: 'Please check', readHere: 'Show where {field} was read', notRead: 'Not found in the file', readText: 'Read from the file',
    recognised: 'Read from a scan', recognisedHint: 'The fields below were recognised in a picture and may lack marks or words: please compare each with the original beside.', recognisingHint: 'Later pages are read after it is registered.',
    unreadable: 'Not readable', unreadableHint: 'The file has no text (usually a scan). It can be registered: look at the original beside and type the fields.',
    duplicateTitle: 'May be registered already', 'duplicate.same-file': 'Exactly the same file', 'duplicate.same-number': 'Same issuer, number, symbol and date', acceptDuplicate: 'I have looked and register it all the same', open: 'Open', arrived: 'arrived on {day}',
    register: 'Register', registered: 'Registered under arrival no. {number}', another: 'Remove this file', dropped: 'File removed', undo: 'Undo', replyTo: 'In reply to: {number}', required: 'Please fill in this field.', original: 'The uploaded original', work: 'Register entry', paper: 'Original', restored: 'The file and fields you were working on have been restored.', next: 'Register another document', show: 'Open the registered document',
    samples: 'Sample letters', samplesHint: 'No file at hand? Try one of these letters (people and matters are invented):', 'sample.1-cong-van-phuc-dap': 'Reply', 'sample.2-quyet-dinh': 'Decision', 'sample.3-to-trinh': 'Submission', 'sample.4-giay-moi': 'Invitation', 'sample.5-thong-bao': 'Notice', 'sample.6-cong-van-khan': 'Urgent letter', 'sample.7-ke-hoach-nhieu-trang': 'Plan of many pages', 'sample.8-cong-van-ban-quet': 'Scan',
  },
);
