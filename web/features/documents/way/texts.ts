import { catalogue } from '#web/lib/texts.ts';

export const wayTexts = catalogue(
  {
    title: 'Tuyến trình ký', loading: 'Đang tải tuyến trình ký', author: 'Soạn thảo', signer: 'Ký', signerNone: 'chưa chọn người ký',
    'kind.content': 'Kiểm tra nội dung', 'kind.form': 'Kiểm tra thể thức', 'kind.opinion': 'Lấy ý kiến', 'kind.initials': 'Ký nháy', withInitials: 'kèm ký nháy', initialed: 'Đã ký nháy',
    'state.waiting': 'Chưa đến lượt', 'state.open': 'Đang xử lý', 'state.given': 'Đã đồng ý', 'state.carried': 'Giữ ý kiến lần trước', 'state.returned': 'Đã trả lại', 'state.dropped': 'Không cần nữa',
    since: 'từ {at}', dueOn: 'hạn {day}', by: '{by}, {title}', inPlaceOf: 'thay {post}', ownUnit: 'Người phụ trách đơn vị soạn thảo', headOf: 'Người phụ trách {unit}', yours: 'Đến lượt anh/chị',
    round: 'Lần trình {number}', 'round.running': 'đang trình', 'round.passed': 'đã qua các bước', 'round.returned': 'bị trả lại', 'round.closed': 'đã kết thúc', earlier: 'Các lần trình trước ({count})', givenBack: '{by}, {title} trả lại lúc {at}',
    putOff: 'Người ký tạm để lại', putOffBy: '{by}, {at}: {reason}', days: 'trong {count} ngày làm việc',
    opine: 'Đồng ý kèm ý kiến', opinion: 'Ý kiến', opined: 'Đã gửi ý kiến', allPapers: 'Phiếu trình và toàn bộ hồ sơ',
    choose: 'Chọn tuyến trình ký', editTitle: 'Tuyến trình ký của dự thảo', editHint: 'Các bước đi lần lượt từ trên xuống; những người trong cùng một bước được hỏi cùng lúc. Sau bước cuối, dự thảo đến người ký.', close: 'Đóng', save: 'Dùng tuyến này', saved: 'Đã đổi tuyến trình ký', template: 'Mẫu tuyến của cơ quan', noTemplate: '(không dùng mẫu)', usual: 'Tuyến thông thường',
    step: 'Bước {number}', stepKind: 'Việc của bước {number}', people: 'Người, đơn vị được hỏi ở bước {number}', nothing: 'Không tìm thấy', initials: 'Kèm ký nháy', within: 'Trả lời trong (ngày làm việc)', noLimit: 'Không đặt hạn', add: 'Thêm bước', up: 'Đưa bước {number} lên', down: 'Đưa bước {number} xuống', remove: 'Bỏ bước {number}', moved: 'Đã chuyển: {kind}, nay là bước {number}', removed: 'Đã bỏ bước {number}',
    saveTemplate: 'Lưu thành mẫu của cơ quan', templateName: 'Tên mẫu', templateSaved: 'Đã lưu mẫu tuyến trình ký', forType: 'Chỉ dùng cho loại văn bản này', manage: 'Mẫu tuyến và người thay',
  },
  {
    title: 'Way to the signer', loading: 'Loading the way to the signer', author: 'Draft', signer: 'Signature', signerNone: 'no signer chosen',
    'kind.content': 'Check of content', 'kind.form': 'Check of form', 'kind.opinion': 'Opinion', 'kind.initials': 'Initials', withInitials: 'with initials', initialed: 'Initialled',
    'state.waiting': 'Not yet', 'state.open': 'In hand', 'state.given': 'Given', 'state.carried': 'Stands from before', 'state.returned': 'Returned', 'state.dropped': 'No longer needed',
    since: 'since {at}', dueOn: 'due {day}', by: '{by}, {title}', inPlaceOf: 'in place of {post}', ownUnit: 'Head of the drafting unit', headOf: 'Head of {unit}', yours: 'It is your turn',
    round: 'Submission {number}', 'round.running': 'under way', 'round.passed': 'all steps done', 'round.returned': 'returned', 'round.closed': 'closed', earlier: 'Earlier submissions ({count})', givenBack: 'Returned by {by}, {title}, {at}',
    putOff: 'Put off by the signer', putOffBy: '{by}, {at}: {reason}', days: 'within {count} working days',
    opine: 'Give with an opinion', opinion: 'Opinion', opined: 'Opinion sent', allPapers: 'Submission slip and the whole file',
    choose: 'Choose the way', editTitle: 'The draft’s way to its signer', editHint: 'Steps follow one another from top to bottom; those in one step are asked at the same time. After the last one the draft comes to its signer.', close: 'Close', save: 'Use this way', saved: 'The way has been changed', template: 'Template of the agency', noTemplate: '(no template)', usual: 'The usual way',
    step: 'Step {number}', stepKind: 'What step {number} does', people: 'Who is asked in step {number}', nothing: 'Nothing found', initials: 'With initials', within: 'Answer within (working days)', noLimit: 'No limit', add: 'Add a step', up: 'Move step {number} up', down: 'Move step {number} down', remove: 'Remove step {number}', moved: 'Moved: {kind} is now step {number}', removed: 'Step {number} removed',
    saveTemplate: 'Save as a template of the agency', templateName: 'Name of the template', templateSaved: 'The template is saved', forType: 'For this type of document only', manage: 'Templates and substitutes',
  },
);
