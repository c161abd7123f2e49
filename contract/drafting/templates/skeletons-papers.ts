import type { SkeletonLine } from './skeleton-parts.ts';

/** Short papers and slips, by the forms 1.6 to 1.14 of Decree 30/2020, Appendix III. */
export const PAPER_SKELETONS = {
  'invitation': [
    ['p', '[… tên cơ quan] trân trọng kính mời: [… tên cơ quan, người được mời].'], ['p', 'Tới dự: [… tên cuộc họp, hội nghị].'], ['p', 'Chủ trì: [… họ và tên, chức vụ].'],
    ['p', 'Thời gian: [… giờ, ngày, tháng, năm].'], ['p', 'Địa điểm: [… địa điểm].'], ['p', 'Đề nghị [… chuẩn bị, mang theo tài liệu].'],
  ],
  'introduction': [
    ['p', '[… tên cơ quan] trân trọng giới thiệu:'], ['p', 'Ông (bà): [… họ và tên].'], ['p', 'Chức vụ: [… chức vụ].'], ['p', 'Được cử đến: [… tên cơ quan, tổ chức].'], ['p', 'Về việc: [… nội dung công việc].'],
    ['p', 'Đề nghị quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.'], ['p', 'Giấy này có giá trị đến hết [… ngày tháng năm].'],
  ],
  'leave-paper': [
    ['p', 'Xét đề nghị nghỉ phép của ông (bà) [… họ và tên], [… tên cơ quan] cấp cho:'], ['p', 'Ông (bà): [… họ và tên].'], ['p', 'Chức vụ: [… chức vụ].'],
    ['p', 'Được nghỉ phép trong thời gian [… số ngày], kể từ [… ngày tháng năm] đến hết [… ngày tháng năm] tại [… nơi nghỉ].'], ['p', 'Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ phép của năm [… năm nào].'],
  ],
  'dispatch-slip': [
    ['p', '[… tên cơ quan] gửi kèm theo phiếu này các văn bản, tài liệu sau:'], ['clause', '[… tên văn bản, tài liệu].'], ['clause', '[… tên văn bản, tài liệu].'],
    ['p', 'Sau khi nhận được, đề nghị quý cơ quan xác nhận và gửi lại phiếu này.'],
  ],
  'transfer-slip': [
    ['p', '[… tên cơ quan] có nhận được [… văn bản, đơn của ai, về việc gì].'], ['p', 'Theo quy định của pháp luật, [… tên cơ quan] kính chuyển [… tên cơ quan có thẩm quyền] để xem xét, giải quyết theo thẩm quyền.'],
    ['p', 'Đề nghị quý cơ quan thông báo kết quả giải quyết cho [… nơi nhận kết quả].'],
  ],
  'notice-slip': [
    ['p', '[… tên cơ quan] báo để [… tên cơ quan, người nhận] biết:'], ['p', '[… nội dung báo, ví dụ: đã nhận được hồ sơ, đơn, tài liệu và đang giải quyết].'],
  ],
  'public-letter': [
    ['p', 'Thân gửi [… người, tập thể nhận thư],'], ['p', '[… lời chúc mừng, khen ngợi, thăm hỏi hoặc cảm ơn].'], ['p', '[… lời chúc kết thúc thư].'],
  ],
} as const satisfies Readonly<Record<string, readonly SkeletonLine[]>>;
