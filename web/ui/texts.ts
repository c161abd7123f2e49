import { catalogue } from '#web/lib/texts.ts';

export const uiTexts = catalogue(
  {
    dueToday: 'Hạn hôm nay', dueTomorrow: 'Hạn ngày mai', dueOn: 'Hạn {day}', late: 'Quá hạn {days} ngày',
    urgency0: 'Thường', urgency1: 'Khẩn', urgency2: 'Thượng khẩn', urgency3: 'Hỏa tốc', clear: 'Xóa', full: 'Đã đủ {max} ký tự; phần dán hay gõ thêm không được nhận.',
  },
  {
    dueToday: 'Due today', dueTomorrow: 'Due tomorrow', dueOn: 'Due {day}', late: '{days} days late',
    urgency0: 'Normal', urgency1: 'Urgent', urgency2: 'Very urgent', urgency3: 'Immediate', clear: 'Clear', full: 'Full: {max} characters. Anything typed or pasted beyond is not taken.',
  },
);
