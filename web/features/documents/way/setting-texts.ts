import { catalogue } from '#web/lib/texts.ts';

export const settingTexts = catalogue(
  {
    title: 'Tuyến trình ký và người thay', loading: 'Đang tải', substitutes: 'Người thay', noSubstitutes: 'Hiện không có ai được cử thay.', substituteHint: 'Người thay kiểm tra, cho ý kiến và ký nháy thay trong thời gian được cử; phiếu trình ghi rõ “thay”. Ký văn bản vẫn phải có ủy quyền.', standsIn: '{substitute} thay {post}', days: 'từ {from} đến {to}', namedBy: 'Cử bởi {by}: {reason}', end: 'Thôi cử', endOf: 'Thôi cử {substitute} thay {post}', ended: 'Đã thôi cử người thay',
    name: 'Cử người thay', post: 'Chức vụ được thay', substitute: 'Người thay', from: 'Từ ngày', to: 'Đến hết ngày', reason: 'Lý do', named: 'Đã cử người thay', nothing: 'Không tìm thấy',
    templates: 'Mẫu tuyến trình ký', noTemplates: 'Chưa có mẫu. Văn thư và trưởng đơn vị lưu mẫu khi chọn tuyến cho một dự thảo.', anyType: 'mọi loại văn bản', savedBy: 'Lưu bởi {by}', remove: 'Bỏ mẫu', removeOf: 'Bỏ mẫu {name}', removed: 'Đã bỏ mẫu',
  },
  {
    title: 'Ways to the signer and substitutes', loading: 'Loading', substitutes: 'Substitutes', noSubstitutes: 'Nobody stands in for anybody at present.', substituteHint: 'A substitute checks, gives opinions and initials in the days named; the slip says in whose place. Signing still takes a delegation.', standsIn: '{substitute} in place of {post}', days: '{from} to {to}', namedBy: 'Named by {by}: {reason}', end: 'End', endOf: 'End {substitute} in place of {post}', ended: 'The substitution has ended',
    name: 'Name a substitute', post: 'The post', substitute: 'Who stands in', from: 'From', to: 'Until', reason: 'Reason', named: 'The substitute is named', nothing: 'Nothing found',
    templates: 'Templates', noTemplates: 'None yet. Clerks and unit heads save one while choosing the way of a draft.', anyType: 'every type', savedBy: 'Saved by {by}', remove: 'Remove', removeOf: 'Remove {name}', removed: 'The template is removed',
  },
);
