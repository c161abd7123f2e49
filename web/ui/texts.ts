import { catalogue } from '#web/lib/texts.ts';

export const uiTexts = catalogue(
  {
    dueToday: 'Hạn hôm nay', dueTomorrow: 'Hạn ngày mai', dueOn: 'Hạn {day}', late: 'Quá hạn {days} ngày',
    urgency0: 'Thường', urgency1: 'Khẩn', urgency2: 'Thượng khẩn', urgency3: 'Hỏa tốc', clear: 'Xóa', full: 'Đã đủ {max} ký tự; phần dán hay gõ thêm không được nhận.',
    declare: 'Tôi cam đoan nội dung không chứa bí mật nhà nước', declareHint: 'Nội dung có cụm từ thường gặp trong văn bản mật. Người gửi chịu trách nhiệm về cam đoan này; hệ thống ghi lại.', declareAndSend: 'Cam đoan và gửi lại',
  },
  {
    dueToday: 'Due today', dueTomorrow: 'Due tomorrow', dueOn: 'Due {day}', late: '{days} days late',
    urgency0: 'Normal', urgency1: 'Urgent', urgency2: 'Very urgent', urgency3: 'Immediate', clear: 'Clear', full: 'Full: {max} characters. Anything typed or pasted beyond is not taken.',
    declare: 'I declare that the content holds no state secret', declareHint: 'Some words are common in secret documents. The sender answers for this declaration; it is recorded.', declareAndSend: 'Declare and send again',
  },
);
