import { catalogue } from '#web/lib/texts.ts';

export const commentTexts = catalogue(
  {
    comments: 'Góp ý', comment: 'Góp ý', begin: 'Góp ý đoạn đang chọn', general: 'Góp ý chung', none: 'Chưa có góp ý', noneHint: 'Chọn một đoạn trong nội dung rồi bấm nút góp ý trên thanh công cụ (Ctrl Alt M), hoặc góp ý chung cho cả văn bản.',
    onPassage: 'Góp ý cho đoạn', onWhole: 'Góp ý chung cho văn bản', words: 'Nội dung góp ý', send: 'Gửi góp ý', cancel: 'Thôi', reply: 'Trả lời', sendReply: 'Gửi trả lời', replyWords: 'Nội dung trả lời',
    resolve: 'Đã giải quyết', reopen: 'Mở lại', resolvedBy: '{name} đã đánh dấu giải quyết lúc {at}', showResolved: 'Xem {count} góp ý đã giải quyết', hideResolved: 'Ẩn góp ý đã giải quyết', goTo: 'Đến đoạn được góp ý', gone: 'Đoạn này không còn trong nội dung', me: 'Tôi', sent: 'Đã gửi góp ý',
  },
  {
    comments: 'Comments', comment: 'Comment', begin: 'Comment on what is selected', general: 'Comment on the whole', none: 'No comments yet', noneHint: 'Select a passage of the text and press the comment tool (Ctrl Alt M), or comment on the document as a whole.',
    onPassage: 'Comment on', onWhole: 'Comment on the whole document', words: 'Comment', send: 'Send', cancel: 'Cancel', reply: 'Reply', sendReply: 'Send the reply', replyWords: 'Reply',
    resolve: 'Resolve', reopen: 'Reopen', resolvedBy: 'Resolved by {name} at {at}', showResolved: 'Show {count} resolved', hideResolved: 'Hide resolved comments', goTo: 'Go to the passage', gone: 'This passage is no longer in the text', me: 'Me', sent: 'Comment sent',
  },
);
