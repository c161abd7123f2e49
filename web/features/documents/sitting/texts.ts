import { catalogue } from '#web/lib/texts.ts';

export const sittingTexts = catalogue(
  {
    title: 'Ký nhiều văn bản', loading: 'Đang tải phiên ký', begin: 'Bắt đầu phiên ký', beginTitle: 'Ký nhiều văn bản trong một lần', beginHint: 'Xem hết từng văn bản hoặc để lại kèm lý do; xác nhận một lần, rồi hệ thống ký từng văn bản. Mỗi phiên tối đa 50 văn bản, khẩn trước.',
    list: 'Văn bản trong phiên ký', paper: 'Văn bản đang xem', progress: '{done}/{all} đã xem hoặc để lại', pages: 'Đã xem {seen}/{all} trang', seeAll: 'Xem đến trang cuối để ghi nhận đã xem.',
    opened: 'Đã xem, sang văn bản tiếp theo', skip: 'Để lại', skipReason: 'Lý do để lại (người soạn thấy)', skipped: 'Đã để lại', openPage: 'Mở trang văn bản', 'state.waiting': 'Chưa xem', 'state.opened': 'Đã xem', 'state.skipped': 'Để lại', 'state.signed': 'Đã ký', 'state.gone': 'Không còn chờ ký',
    sign: 'Ký {count} văn bản', signNone: 'Ký các văn bản đã xem', signing: 'Đang ký {at}/{all}', signedAll: 'Đã ký {count} văn bản', failed: '{count} văn bản chưa ký được; các văn bản khác đã ký xong.', again: 'Ký lại các văn bản chưa ký được', undecided: 'Còn {count} văn bản chưa xem và chưa để lại.',
    done: 'Phiên ký đã xong', doneHint: 'Đã ký {signed}, để lại {skipped}. Văn bản để lại vẫn ở trong Việc của tôi.', end: 'Kết thúc phiên ký', ended: 'Phiên ký đã kết thúc', endedHint: 'Văn bản chưa ký vẫn ở trong Việc của tôi.', toQueue: 'Về Việc của tôi', another: 'Phiên ký mới', acts: 'Việc với văn bản này',
  },
  {
    title: 'Sign many documents', loading: 'Loading the sitting', begin: 'Begin a sitting', beginTitle: 'Sign many documents in one sitting', beginHint: 'Look at each document to its end, or put it off with a reason; confirm once, then each is signed. A sitting holds up to 50, the urgent first.',
    list: 'Documents of this sitting', paper: 'The document at hand', progress: '{done} of {all} looked at or put off', pages: '{seen} of {all} pages seen', seeAll: 'Go to the last page so that it counts as seen.',
    opened: 'Seen, next document', skip: 'Put off', skipReason: 'Why it is put off (its author reads it)', skipped: 'Put off', openPage: 'Open its page', 'state.waiting': 'Not seen', 'state.opened': 'Seen', 'state.skipped': 'Put off', 'state.signed': 'Signed', 'state.gone': 'No longer waiting',
    sign: 'Sign {count} documents', signNone: 'Sign those seen', signing: 'Signing {at} of {all}', signedAll: '{count} documents signed', failed: '{count} could not be signed; the others are.', again: 'Try those again', undecided: '{count} are neither seen nor put off.',
    done: 'The sitting is done', doneHint: '{signed} signed, {skipped} put off. What was put off stays in My work.', end: 'End the sitting', ended: 'The sitting has ended', endedHint: 'What is not signed stays in My work.', toQueue: 'Back to My work', another: 'A new sitting', acts: 'With this document',
  },
);
