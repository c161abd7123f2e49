import { catalogue } from '#web/lib/texts.ts';

export const liveTexts = catalogue(
  {
    saved: 'Nội dung đã lưu', saving: 'Đang lưu nội dung…', lost: 'Mất kết nối: vẫn gõ được, nội dung đang nhập được giữ trên máy này và gửi khi có mạng', frozen: 'Nội dung đã khóa', reading: 'Chỉ xem',
    here: 'Đang cùng mở: {names}', restored: 'Đã khôi phục phần nội dung gõ khi chưa có mạng.',
    undone: 'Phần vừa gõ đã được rút lại', undoneHint: 'Nội dung trở về bản đã lưu trên hệ thống. Phần không được nhận không còn lưu ở đâu, kể cả trên máy này.', takeBack: 'Rút lại phần vừa gõ', noted: 'Đã rõ',
  },
  {
    saved: 'Text saved', saving: 'Saving the text…', lost: 'No connection: you can go on typing; it is kept on this device and sent when the line is back', frozen: 'The text is locked', reading: 'Read only',
    here: 'Also here: {names}', restored: 'What you typed without a connection has been restored.',
    undone: 'What was just typed has been taken back', undoneHint: 'The text is again as the system has it. What was not accepted is kept nowhere, not on this device either.', takeBack: 'Take back what I typed', noted: 'Understood',
  },
);
