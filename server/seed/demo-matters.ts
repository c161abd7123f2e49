import type { Block, BodyDocument, TextBlock } from '#contract/drafting/body.ts';

const line = (type: 'paragraph' | 'article' | 'clause' | 'point', text: string): Block => ({ type, content: [{ type: 'text', text }] });
const titled = (type: 'article' | 'clause', text: string): Block => ({ type, content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] });
const item = (text: string): Block => ({ type: 'listItem', attrs: { depth: 1 }, content: [{ type: 'text', text }] });
const words = (text: string): TextBlock & { type: 'paragraph' } => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) });
const table = (head: readonly string[], ...rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  content: [head, ...rows].map((cells, at) => ({
    type: 'tableRow' as const,
    content: cells.map((text) => ({ type: at === 0 ? ('tableHeader' as const) : ('tableCell' as const), attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [words(text)] })),
  })),
});
/** A text of these blocks; a line by itself is a paragraph. */
const text = (...blocks: readonly (Block | string)[]): BodyDocument => ({ type: 'doc', content: blocks.map((block) => (typeof block === 'string' ? words(block) : block)) });

/** A document that one department of the demonstration sends to others. */
export interface DemoMatter {
  readonly type: 'official-letter' | 'notice' | 'plan';
  readonly subject: string;
  readonly body: BodyDocument;
  readonly urgency: number;
  /** How far it goes before somebody starts to use the demonstration. */
  readonly until: 'arrived' | 'registered' | 'directed' | 'assigned';
}

/** What Sở Nội vụ sends in the first days: invented matters in the words of the time. */
export const MATTERS_OF_HOME_AFFAIRS: readonly DemoMatter[] = [
  {
    type: 'official-letter', urgency: 1, until: 'arrived', subject: 'báo cáo số lượng cán bộ, công chức, viên chức làm việc tại trụ sở',
    body: text(
      'Thực hiện chỉ đạo của Ủy ban nhân dân Thành phố về phòng, chống dịch bệnh, Sở Nội vụ đề nghị Quý cơ quan báo cáo số lượng cán bộ, công chức, viên chức làm việc tại trụ sở và làm việc tại nhà trong tuần theo mẫu sau:',
      table(['STT', 'Đơn vị', 'Tổng số người', 'Tại trụ sở', 'Tại nhà', 'Ghi chú'], ['1', 'Văn phòng', '', '', '', ''], ['2', 'Các phòng chuyên môn', '', '', '', ''], ['3', 'Đơn vị trực thuộc', '', '', '', '']),
      'Báo cáo gửi về Sở Nội vụ trên hệ thống để tổng hợp./.',
    ),
  },
  {
    type: 'notice', urgency: 0, until: 'arrived', subject: 'Lịch tiếp nhận hồ sơ trực tuyến trong thời gian giãn cách xã hội',
    body: text('Sở Nội vụ thông báo tạm ngừng tiếp nhận hồ sơ trực tiếp.', 'Hồ sơ được tiếp nhận qua mạng và dịch vụ bưu chính công ích trong giờ hành chính./.'),
  },
  {
    type: 'official-letter', urgency: 0, until: 'registered', subject: 'góp ý dự thảo quy chế làm việc từ xa',
    body: text('Sở Nội vụ đang hoàn thiện dự thảo quy chế làm việc từ xa của cán bộ, công chức, viên chức Thành phố.', 'Đề nghị Quý cơ quan nghiên cứu, góp ý bằng văn bản./.'),
  },
  {
    type: 'official-letter', urgency: 0, until: 'directed', subject: 'hỗ trợ kỹ thuật phục vụ hội nghị truyền hình giao ban',
    body: text('Để chuẩn bị hội nghị truyền hình giao ban tháng, Sở Nội vụ đề nghị Sở Thông tin và Truyền thông bố trí cán bộ kỹ thuật hỗ trợ các điểm cầu.', 'Rất mong nhận được sự phối hợp của Quý cơ quan./.'),
  },
  {
    type: 'plan', urgency: 0, until: 'assigned', subject: 'Bồi dưỡng kỹ năng sử dụng chữ ký số và trao đổi văn bản điện tử',
    body: text(
      line('paragraph', 'Sở Nội vụ xây dựng kế hoạch bồi dưỡng kỹ năng sử dụng chữ ký số và trao đổi văn bản điện tử cho công chức văn thư như sau:'),
      titled('clause', 'Nội dung'),
      line('point', 'Tạo lập, ký số và phát hành văn bản điện tử;'),
      line('point', 'Tiếp nhận, kiểm tra chữ ký số và lập hồ sơ điện tử.'),
      titled('clause', 'Tổ chức thực hiện'),
      item('Thời gian: 02 buổi trong tháng, học trực tuyến;'),
      item('Mỗi cơ quan cử ít nhất 02 người.'),
      'Đề nghị các cơ quan cử người tham gia và xác nhận qua hệ thống./.',
    ),
  },
];

/** What an officer of Sở Nội vụ is still writing when the demonstration begins. */
export const DRAFT_OF_HOME_AFFAIRS = {
  type: 'decision', subject: 'Ban hành Quy chế làm việc từ xa của Sở Nội vụ',
  body: text(
    titled('article', 'Phạm vi điều chỉnh và đối tượng áp dụng'),
    line('clause', 'Quy chế này quy định việc làm việc từ xa của công chức, viên chức và người lao động thuộc Sở Nội vụ.'),
    line('clause', 'Quy chế này không áp dụng đối với người đang được phân công:'),
    line('point', 'Trực cơ quan, trực tiếp nhận hồ sơ;'),
    line('point', 'Bảo vệ, vận hành hệ thống kỹ thuật tại trụ sở.'),
    titled('article', 'Nguyên tắc làm việc từ xa'),
    line('clause', 'Bảo đảm công việc thông suốt, đúng thời hạn và giữ kín mật khẩu, bảo mật thông tin cá nhân.'),
    line('clause', 'Chế độ báo cáo thực hiện theo bảng sau:'),
    table(['Nội dung', 'Người báo cáo', 'Thời hạn'], ['Kết quả công việc trong ngày', 'Công chức, viên chức', '16 giờ 30 hằng ngày'], ['Tổng hợp kết quả tuần', 'Trưởng phòng', 'Thứ Sáu hằng tuần']),
    titled('article', 'Hiệu lực thi hành'),
    'Quyết định này có hiệu lực kể từ ngày ký./.',
  ),
} as const;
