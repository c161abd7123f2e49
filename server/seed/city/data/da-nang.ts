import type { DepartmentRow } from './departments.ts';
import type { DistrictRow } from './districts.ts';
import type { PersonaRow } from './personas.ts';

/** Some of the specialised bodies of Đà Nẵng in 2020, enough to exchange documents with. The codes below H17 are made up. */
export const DA_NANG_DEPARTMENTS: readonly DepartmentRow[] = [
  { name: 'Văn phòng Ủy ban nhân dân thành phố', shortName: 'Văn phòng UBND thành phố', abbreviation: 'VP', label: 'vpub', demoCode: '01', headTitle: 'Chánh Văn phòng', units: [
    ['HCTC', 'Phòng Hành chính - Tổ chức'], ['TH', 'Phòng Tổng hợp'], ['KTN', 'Phòng Kinh tế ngành'] ] },
  { name: 'Sở Thông tin và Truyền thông', shortName: 'Sở TT&TT', abbreviation: 'STTTT', demoCode: '13', headTitle: 'Giám đốc', units: [
    ['VP', 'Văn phòng'], ['TTr', 'Thanh tra Sở'], ['CNTT', 'Phòng Công nghệ thông tin'], ['BCVT', 'Phòng Bưu chính - Viễn thông'] ] },
  { name: 'Sở Nội vụ', shortName: 'Sở Nội vụ', abbreviation: 'SNV', demoCode: '08', headTitle: 'Giám đốc', units: [
    ['VP', 'Văn phòng'], ['TTr', 'Thanh tra Sở'], ['CCHC', 'Phòng Cải cách hành chính'], ['TCBC', 'Phòng Tổ chức biên chế'] ] },
  { name: 'Sở Tài chính', shortName: 'Sở Tài chính', abbreviation: 'STC', demoCode: '09', headTitle: 'Giám đốc', units: [
    ['VP', 'Văn phòng'], ['TTr', 'Thanh tra Sở'], ['QLNS', 'Phòng Quản lý ngân sách'] ] },
  { name: 'Sở Y tế', shortName: 'Sở Y tế', abbreviation: 'SYT', demoCode: '16', headTitle: 'Giám đốc', units: [
    ['VP', 'Văn phòng'], ['TTr', 'Thanh tra Sở'], ['NVY', 'Phòng Nghiệp vụ y'] ] },
];

export const DA_NANG_DISTRICTS: readonly DistrictRow[] = [
  { kind: 'quận', name: 'quận Hải Châu', label: 'haichau', demoCode: '31' },
  { kind: 'huyện', name: 'huyện Hòa Vang', label: 'hoavang', demoCode: '32' },
];

/** The same parts as in Ho Chi Minh City, played by others. */
export const DA_NANG_PERSONAS: readonly PersonaRow[] = [
  {
    key: 'stttt-clerk', postKey: 'dn-stttt/vp/clerk-1', fullName: 'Phan Thị Hoài An', label: 'Văn thư, Sở Thông tin và Truyền thông',
    story: 'Nhận văn bản từ Thành phố Hồ Chí Minh qua trục liên thông, vào sổ; nơi gửi thấy trạng thái tự đổi.',
  },
  { key: 'stttt-head', postKey: 'dn-stttt/head-1', fullName: 'Hồ Viết Thắng', label: 'Giám đốc, Sở Thông tin và Truyền thông', story: 'Cho ý kiến chỉ đạo; duyệt và ký văn bản trả lời.' },
  {
    key: 'stttt-unit-head', postKey: 'dn-stttt/cntt/unit-head-1', fullName: 'Trương Thị Lệ Hằng', label: 'Trưởng phòng Công nghệ thông tin, Sở Thông tin và Truyền thông',
    story: 'Phân công chuyên viên, kiểm tra dự thảo.',
  },
  {
    key: 'stttt-officer', postKey: 'dn-stttt/cntt/officer-1', fullName: 'Ngô Quang Hiếu', label: 'Chuyên viên phòng Công nghệ thông tin, Sở Thông tin và Truyền thông',
    story: 'Soạn văn bản trả lời gửi lại Thành phố Hồ Chí Minh.',
  },
  { key: 'snv-clerk', postKey: 'dn-snv/vp/clerk-1', fullName: 'Đoàn Thị Minh Châu', label: 'Văn thư, Sở Nội vụ', story: 'Cấp số, phát hành văn bản tới các cơ quan trong và ngoài thành phố.' },
  { key: 'snv-head', postKey: 'dn-snv/head-1', fullName: 'Lê Phước Toàn', label: 'Giám đốc, Sở Nội vụ', story: 'Ký văn bản gửi đi.' },
  { key: 'snv-unit-head', postKey: 'dn-snv/cchc/unit-head-1', fullName: 'Nguyễn Thị Cẩm Tú', label: 'Trưởng phòng Cải cách hành chính, Sở Nội vụ', story: 'Kiểm tra dự thảo của phòng.' },
  { key: 'snv-officer', postKey: 'dn-snv/cchc/officer-1', fullName: 'Võ Đình Nam', label: 'Chuyên viên phòng Cải cách hành chính, Sở Nội vụ', story: 'Soạn thảo văn bản gửi đi.' },
  { key: 'haichau-clerk', postKey: 'dn-haichau/vp/clerk-1', fullName: 'Trần Thị Bảo Ngọc', label: 'Văn thư, Ủy ban nhân dân quận Hải Châu', story: 'Nhận văn bản, vào sổ, hoặc trả lại nơi gửi với lý do.' },
  { key: 'stttt-admin', postKey: 'dn-stttt/administrator-1', fullName: 'Huỳnh Ngọc Sơn', label: 'Quản trị hệ thống, Sở Thông tin và Truyền thông', story: 'Quản trị người và tài khoản trong Sở.' },
  {
    key: 'city-admin', postKey: 'dn-ubnd-tp/administrator-1', fullName: 'Đặng Thị Thu Sương', label: 'Quản trị hệ thống, Ủy ban nhân dân thành phố Đà Nẵng',
    story: 'Quản trị cả thành phố: cơ quan, danh mục cơ quan, đường liên thông.',
  },
];
