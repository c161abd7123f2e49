/** A document that one department of the demonstration sends to others. */
export interface DemoMatter {
  readonly type: 'official-letter' | 'notice' | 'plan';
  readonly subject: string;
  readonly body: string;
  readonly urgency: number;
  /** How far it goes before somebody starts to use the demonstration. */
  readonly until: 'arrived' | 'registered' | 'directed' | 'assigned';
}

/** What Sở Nội vụ sends in the first days: invented matters in the words of the time. */
export const MATTERS_OF_HOME_AFFAIRS: readonly DemoMatter[] = [
  {
    type: 'official-letter', urgency: 1, until: 'arrived', subject: 'báo cáo số lượng cán bộ, công chức, viên chức làm việc tại trụ sở',
    body: 'Thực hiện chỉ đạo của Ủy ban nhân dân Thành phố về phòng, chống dịch bệnh, Sở Nội vụ đề nghị Quý cơ quan báo cáo số lượng cán bộ, công chức, viên chức làm việc tại trụ sở và làm việc tại nhà trong tuần.\nBáo cáo gửi về Sở Nội vụ trên hệ thống để tổng hợp./.',
  },
  {
    type: 'notice', urgency: 0, until: 'arrived', subject: 'Lịch tiếp nhận hồ sơ trực tuyến trong thời gian giãn cách xã hội',
    body: 'Sở Nội vụ thông báo tạm ngừng tiếp nhận hồ sơ trực tiếp.\nHồ sơ được tiếp nhận qua mạng và dịch vụ bưu chính công ích trong giờ hành chính./.',
  },
  {
    type: 'official-letter', urgency: 0, until: 'registered', subject: 'góp ý dự thảo quy chế làm việc từ xa',
    body: 'Sở Nội vụ đang hoàn thiện dự thảo quy chế làm việc từ xa của cán bộ, công chức, viên chức Thành phố.\nĐề nghị Quý cơ quan nghiên cứu, góp ý bằng văn bản./.',
  },
  {
    type: 'official-letter', urgency: 0, until: 'directed', subject: 'hỗ trợ kỹ thuật phục vụ hội nghị truyền hình giao ban',
    body: 'Để chuẩn bị hội nghị truyền hình giao ban tháng, Sở Nội vụ đề nghị Sở Thông tin và Truyền thông bố trí cán bộ kỹ thuật hỗ trợ các điểm cầu.\nRất mong nhận được sự phối hợp của Quý cơ quan./.',
  },
  {
    type: 'plan', urgency: 0, until: 'assigned', subject: 'Bồi dưỡng kỹ năng sử dụng chữ ký số và trao đổi văn bản điện tử',
    body: 'Sở Nội vụ xây dựng kế hoạch bồi dưỡng kỹ năng sử dụng chữ ký số và trao đổi văn bản điện tử cho công chức văn thư.\nĐề nghị các cơ quan cử người tham gia và xác nhận qua hệ thống./.',
  },
];
