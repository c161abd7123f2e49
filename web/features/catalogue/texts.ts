import { catalogue } from '#web/lib/texts.ts';

export const catalogueTexts = catalogue(
  {
    hint: 'Gõ một phần tên, chữ viết tắt hoặc mã định danh, có dấu hoặc không dấu. Tìm được cả cơ quan ngoài hệ thống này.', nothing: 'Không tìm thấy cơ quan nào', coming: 'Đang tìm…', clear: 'Xóa',
    'reach.hosted': 'Trong hệ thống', 'reach.line': 'Qua liên thông', 'reach.none': 'Chưa gửi qua liên thông', gone: 'Không còn hoạt động',
    groups: 'Nhóm nơi nhận', choose: 'Chọn nhóm', chooseHint: 'Chọn một nhóm để thêm mọi cơ quan trong nhóm vào nơi nhận.', noGroups: 'Cơ quan chưa có nhóm nào. Chọn các cơ quan nhận rồi lưu thành nhóm để dùng lại.',
    add: 'Thêm nhóm {name}', added: 'Đã thêm {count} cơ quan của nhóm {name}', members: '{count} cơ quan', keep: 'Lưu các nơi nhận đang chọn thành nhóm', keepTitle: 'Lưu thành nhóm nơi nhận', name: 'Tên nhóm', membersLabel: 'Cơ quan trong nhóm', save: 'Lưu', saved: 'Đã lưu nhóm {name}',
    edit: 'Sửa', editName: 'Sửa nhóm {name}', editTitle: 'Sửa nhóm nơi nhận', remove: 'Xóa', removeName: 'Xóa nhóm {name}', removed: 'Đã xóa nhóm {name}', undo: 'Hoàn tác', close: 'Đóng', cancel: 'Thôi', back: 'Các nhóm', whole: 'Cả cơ quan dùng chung. Văn thư và người lập nhóm sửa được.', use: 'Thêm vào nơi nhận',
  },
  {
    hint: 'Type a part of the name, initials or an identifier, with or without accents. Agencies outside this system are found too.', nothing: 'No agency found', coming: 'Searching…', clear: 'Clear',
    'reach.hosted': 'In this system', 'reach.line': 'Over the exchange', 'reach.none': 'Not reached by a line yet', gone: 'No longer exists',
    groups: 'Groups of recipients', choose: 'Choose a group', chooseHint: 'Choose a group to add all its agencies to the recipients.', noGroups: 'Your agency has no group yet. Choose recipients and save them as a group to use them again.',
    add: 'Add the group {name}', added: 'Added {count} agencies of the group {name}', members: '{count} agencies', keep: 'Save the chosen recipients as a group', keepTitle: 'Save as a group of recipients', name: 'Name of the group', membersLabel: 'Agencies in the group', save: 'Save', saved: 'The group {name} is saved',
    edit: 'Change', editName: 'Change the group {name}', editTitle: 'Change a group of recipients', remove: 'Delete', removeName: 'Delete the group {name}', removed: 'The group {name} is deleted', undo: 'Undo', close: 'Close', cancel: 'Cancel', back: 'All groups', whole: 'The whole agency uses it. Its clerks and whoever made it may change it.', use: 'Add to the recipients',
  },
);
