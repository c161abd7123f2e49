/** A persona is a post of the demo city with a name of its own, so that screens and journeys keep showing the same person. */
export interface PersonaRow {
  readonly key: string;
  readonly postKey: string;
  readonly fullName: string;
  readonly label: string;
  readonly story: string;
}

export const PERSONAS: readonly PersonaRow[] = [
  {
    key: 'stttt-clerk', postKey: 'stttt/vp/clerk-1', fullName: 'Lê Thị Mai Hương', label: 'Văn thư, Sở Thông tin và Truyền thông',
    story: 'Tải tệp văn bản đến lên, xem lại các ô máy đã đọc, vào sổ; cuối ngày cấp số và phát hành văn bản trả lời.',
  },
  {
    key: 'stttt-head', postKey: 'stttt/head-1', fullName: 'Trần Quốc Khải', label: 'Giám đốc, Sở Thông tin và Truyền thông',
    story: 'Cho ý kiến chỉ đạo: một đơn vị chủ trì, các đơn vị phối hợp, thời hạn; duyệt và ký văn bản trả lời.',
  },
  {
    key: 'stttt-unit-head', postKey: 'stttt/cntt/unit-head-1', fullName: 'Phạm Hoàng Long', label: 'Trưởng phòng Công nghệ thông tin, Sở Thông tin và Truyền thông',
    story: 'Phân công chuyên viên, kiểm tra dự thảo: trả lại một lần có lý do, rồi chuyển lãnh đạo.',
  },
  {
    key: 'stttt-officer', postKey: 'stttt/cntt/officer-1', fullName: 'Nguyễn Thị Thanh Trúc', label: 'Chuyên viên phòng Công nghệ thông tin, Sở Thông tin và Truyền thông',
    story: 'Mở văn bản gốc cạnh khung làm việc, soạn văn bản trả lời, trình kiểm tra.',
  },
  {
    key: 'snv-clerk', postKey: 'snv/vp/clerk-1', fullName: 'Võ Thị Kim Loan', label: 'Văn thư, Sở Nội vụ',
    story: 'Nhận ngay văn bản Sở Thông tin và Truyền thông vừa phát hành và vào sổ; nơi gửi thấy trạng thái tự đổi.',
  },
  {
    key: 'snv-head', postKey: 'snv/head-1', fullName: 'Huỳnh Đức Thiện', label: 'Giám đốc, Sở Nội vụ',
    story: 'Giao phòng Cải cách hành chính chủ trì xử lý văn bản vừa đến.',
  },
  {
    key: 'snv-unit-head', postKey: 'snv/cchc/unit-head-1', fullName: 'Đặng Thị Bích Phượng', label: 'Trưởng phòng Cải cách hành chính, Sở Nội vụ',
    story: 'Phân công chuyên viên và theo dõi thời hạn của phòng.',
  },
  {
    key: 'snv-officer', postKey: 'snv/cchc/officer-1', fullName: 'Bùi Minh Khoa', label: 'Chuyên viên phòng Cải cách hành chính, Sở Nội vụ',
    story: 'Bắt đầu xử lý rồi kết thúc văn bản; nơi gửi thấy “Đang xử lý” và “Hoàn thành”.',
  },
  {
    key: 'q1-clerk', postKey: 'q1/vp/clerk-1', fullName: 'Ngô Thị Ngọc Yến', label: 'Văn thư, Ủy ban nhân dân Quận 1',
    story: 'Nhận văn bản từ Sở Thông tin và Truyền thông; vào sổ, hoặc trả lại nơi gửi với lý do.',
  },
  {
    key: 'stttt-admin', postKey: 'stttt/administrator-1', fullName: 'Lâm Chí Dũng', label: 'Quản trị hệ thống, Sở Thông tin và Truyền thông',
    story: 'Trang Quản trị: thêm người, bổ nhiệm vào chức vụ, cấp mật khẩu dùng một lần, khóa tài khoản trong Sở; không đọc được văn bản nào.',
  },
  {
    key: 'city-admin', postKey: 'ubnd-tp/administrator-1', fullName: 'Hồ Thị Diễm My', label: 'Quản trị hệ thống, Ủy ban nhân dân Thành phố Hồ Chí Minh',
    story: 'Quản trị cả thành phố: lập, đổi tên, kết thúc cơ quan và đơn vị; quyền chuyển ngay khi chức vụ đổi người.',
  },
];
