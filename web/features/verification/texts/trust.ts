import { catalogue } from '#web/lib/texts.ts';

export const trustTexts = catalogue(
  {
    title: 'Danh mục tin cậy', back: 'Về quản trị', loading: 'Đang tải', add: 'Thêm từ tệp',
    hint: 'Chữ ký số chỉ được coi là hợp lệ khi chứng thư do một tổ chức chứng thực gốc trong danh mục này bảo đảm. Kết quả kiểm tra đã lưu không tự đổi; văn thư bấm “Kiểm tra lại” trên văn bản đến.',
    roots: 'Tổ chức chứng thực gốc', lists: 'Danh sách chứng thư bị thu hồi (CRL)', noRoots: 'Chưa tin cậy tổ chức nào: mọi chữ ký số đều chưa xác định được.', noLists: 'Chưa có danh sách nào.',
    validity: 'Hiệu lực', span: '{from} đến {to}', spanOpen: 'từ {from}', fingerprint: 'Dấu vân tay SHA-256', source: 'Nguồn', folder: 'Thư mục trên máy chủ', addedBy: '{by} thêm ở đây, {at}',
    inForce: 'Còn hiệu lực', expired: 'Đã hết hạn', early: 'Chưa đến ngày hiệu lực', listOld: 'Đã quá kỳ cập nhật', folderHint: 'Mục lấy từ thư mục chỉ người vận hành máy chủ mới bỏ được.',
    addTitle: 'Thêm vào danh mục tin cậy', addHint: 'Lấy tệp từ công bố chính thức của tổ chức chứng thực và so dấu vân tay bằng một đường khác (điện thoại, văn bản) trước khi thêm.', file: 'Tệp chứng thư gốc hoặc danh sách thu hồi', fileHint: '.pem, .cer, .crt, .crl; tối đa 750 KB. Danh sách lớn hơn xin đặt vào thư mục trên máy chủ.', tooLarge: 'Tệp lớn hơn 750 KB. Xin đặt vào thư mục trên máy chủ.', added: 'Đã thêm vào danh mục tin cậy',
    remove: 'Bỏ', removeTitle: 'Bỏ khỏi danh mục: {name}', removeHint: 'Từ lúc này, chữ ký số dựa vào mục này không còn được coi là hợp lệ khi kiểm tra. Lý do được ghi vào nhật ký.', reason: 'Lý do', removed: 'Đã bỏ khỏi danh mục: {name}',
  },
  {
    title: 'Trusted authorities', back: 'Back to administration', loading: 'Loading', add: 'Add from a file',
    hint: 'A signature counts as valid only when a root authority of this list vouches for its certificate. Verdicts that are kept do not change by themselves; the clerk presses “Check again” on the incoming document.',
    roots: 'Root authorities', lists: 'Lists of withdrawn certificates (CRL)', noRoots: 'Nobody is trusted yet: every signature is undetermined.', noLists: 'There is no list yet.',
    validity: 'Valid', span: '{from} to {to}', spanOpen: 'from {from}', fingerprint: 'SHA-256 fingerprint', source: 'Where from', folder: 'Folder on the server', addedBy: 'Added here by {by}, {at}',
    inForce: 'In force', expired: 'Expired', early: 'Not valid yet', listOld: 'Past its next update', folderHint: 'What lies in the folder is removed by whoever runs the server alone.',
    addTitle: 'Add to what is trusted', addHint: 'Take the file from the official publication of the authority, and compare the fingerprint on another way (telephone, letter) before adding it.', file: 'Root certificate or list of withdrawn certificates', fileHint: '.pem, .cer, .crt, .crl; at most 750 KB. Please put larger lists into the folder on the server.', tooLarge: 'The file is over 750 KB. Please put it into the folder on the server.', added: 'Added to what is trusted',
    remove: 'Remove', removeTitle: 'Remove: {name}', removeHint: 'From now on signatures that rest on this no longer count as valid when they are checked. The reason is recorded.', reason: 'Reason', removed: 'Removed: {name}',
  },
);
