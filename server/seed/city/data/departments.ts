/** A unit inside an agency: the abbreviation it has in the symbol of a công văn, and its name. */
export type UnitRow = readonly [abbreviation: string, name: string];

export interface DepartmentRow {
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string;
  /** Short form in keys and mail addresses where it is not the abbreviation. */
  readonly label?: string;
  /** Made up: the official sub-codes of the City's departments were not found (the catalogue replaces them). */
  readonly demoCode: string;
  readonly headTitle: 'Giám đốc' | 'Chánh Văn phòng' | 'Chánh Thanh tra' | 'Trưởng ban';
  /** The first unit keeps the registers (văn thư cơ quan). */
  readonly units: readonly UnitRow[];
}

const OFFICE: UnitRow = ['VP', 'Văn phòng'];
const INSPECTION: UnitRow = ['TTr', 'Thanh tra Sở'];
const PLAN_FINANCE: UnitRow = ['KHTC', 'Phòng Kế hoạch - Tài chính'];
const STAFF: UnitRow = ['TCCB', 'Phòng Tổ chức cán bộ'];
const LEGAL: UnitRow = ['PC', 'Phòng Pháp chế'];

/** The specialised bodies of the City People's Committee in 2020, and the four boards that work as departments do. */
export const DEPARTMENTS: readonly DepartmentRow[] = [
  { name: 'Văn phòng Ủy ban nhân dân Thành phố', shortName: 'Văn phòng UBND Thành phố', abbreviation: 'VP', label: 'vpub', demoCode: '01', headTitle: 'Chánh Văn phòng', units: [
    ['HCTC', 'Phòng Hành chính - Tổ chức'], ['TH', 'Phòng Tổng hợp'], ['KT', 'Phòng Kinh tế'], ['ĐT', 'Phòng Đô thị'], ['VX', 'Phòng Văn xã'],
    ['NCPC', 'Phòng Nội chính - Pháp chế'], ['DA', 'Phòng Dự án'], ['QTTV', 'Phòng Quản trị - Tài vụ'], ['KSTTHC', 'Phòng Kiểm soát thủ tục hành chính'],
    ['TCD', 'Ban Tiếp công dân Thành phố'], ['TTTH', 'Trung tâm Tin học'] ] },
  { name: 'Sở Tư pháp', shortName: 'Sở Tư pháp', abbreviation: 'STP', demoCode: '02', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, ['VB', 'Phòng Văn bản pháp quy'], ['KTrVB', 'Phòng Kiểm tra văn bản'], ['PBGD', 'Phòng Phổ biến, giáo dục pháp luật'],
    ['HTQT', 'Phòng Hộ tịch - Quốc tịch'], ['LLTP', 'Phòng Lý lịch tư pháp'], ['BTTP', 'Phòng Bổ trợ tư pháp'], ['QLXLVPHC', 'Phòng Quản lý xử lý vi phạm hành chính'] ] },
  { name: 'Sở Kế hoạch và Đầu tư', shortName: 'Sở KH&ĐT', abbreviation: 'SKHĐT', demoCode: '03', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, ['TH', 'Phòng Tổng hợp'], ['KTĐN', 'Phòng Kinh tế đối ngoại'], ['ĐKĐT', 'Phòng Đăng ký đầu tư'], ['ĐKKD', 'Phòng Đăng ký kinh doanh'],
    ['KTHT', 'Phòng Hạ tầng kỹ thuật'], ['VX', 'Phòng Văn hóa - Xã hội'], ['TĐDA', 'Phòng Thẩm định dự án'], ['QLĐT', 'Phòng Quản lý đấu thầu'] ] },
  { name: 'Sở Tài chính', shortName: 'Sở Tài chính', abbreviation: 'STC', demoCode: '04', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, ['QLNS', 'Phòng Quản lý ngân sách'], ['HCSN', 'Phòng Hành chính sự nghiệp'], ['ĐTSC', 'Phòng Đầu tư sửa chữa'], ['CS', 'Phòng Quản lý công sản'],
    ['BVG', 'Ban Vật giá'], ['TCDN', 'Chi cục Tài chính doanh nghiệp'], ['TH', 'Phòng Tin học'] ] },
  { name: 'Sở Công Thương', shortName: 'Sở Công Thương', abbreviation: 'SCT', demoCode: '05', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, PLAN_FINANCE, ['QLTM', 'Phòng Quản lý thương mại'], ['QLCN', 'Phòng Quản lý công nghiệp'],
    ['QLNL', 'Phòng Quản lý năng lượng'], ['XNK', 'Phòng Quản lý xuất nhập khẩu'], ['KTAT', 'Phòng Kỹ thuật an toàn và môi trường'] ] },
  { name: 'Sở Nông nghiệp và Phát triển nông thôn', shortName: 'Sở NN&PTNT', abbreviation: 'SNN', demoCode: '06', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, PLAN_FINANCE, STAFF, ['NN', 'Phòng Nông nghiệp'], ['CCTL', 'Chi cục Thủy lợi'], ['CCCNTY', 'Chi cục Chăn nuôi và Thú y'],
    ['CCTTBVTV', 'Chi cục Trồng trọt và Bảo vệ thực vật'], ['CCTS', 'Chi cục Thủy sản'], ['CCKL', 'Chi cục Kiểm lâm'], ['CCPTNT', 'Chi cục Phát triển nông thôn'] ] },
  { name: 'Sở Thông tin và Truyền thông', shortName: 'Sở TT&TT', abbreviation: 'STTTT', demoCode: '07', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, PLAN_FINANCE, ['CNTT', 'Phòng Công nghệ thông tin'], ['BCVT', 'Phòng Bưu chính - Viễn thông'], ['BCXB', 'Phòng Báo chí - Xuất bản'],
    ['TTĐT', 'Phòng Thông tin điện tử'], ['TTCNTT', 'Trung tâm Công nghệ thông tin và Truyền thông'] ] },
  { name: 'Sở Giao thông vận tải', shortName: 'Sở GTVT', abbreviation: 'SGTVT', demoCode: '08', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, STAFF, ['KHĐT', 'Phòng Kế hoạch - Đầu tư'], ['XD', 'Phòng Quản lý xây dựng công trình giao thông'], ['KT', 'Phòng Khai thác hạ tầng giao thông đường bộ'],
    ['VTĐB', 'Phòng Quản lý vận tải đường bộ'], ['VTĐT', 'Phòng Quản lý vận tải đường thủy'], ['SHLX', 'Phòng Quản lý sát hạch và cấp giấy phép lái xe'], ['CTN', 'Phòng Quản lý phương tiện'] ] },
  { name: 'Sở Xây dựng', shortName: 'Sở Xây dựng', abbreviation: 'SXD', demoCode: '09', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, LEGAL, ['CPXD', 'Phòng Cấp phép xây dựng'], ['QLCLXD', 'Phòng Quản lý chất lượng công trình xây dựng'], ['KTXD', 'Phòng Kinh tế xây dựng'],
    ['PTĐT', 'Phòng Phát triển đô thị'], ['HTKT', 'Phòng Hạ tầng kỹ thuật'], ['VLXD', 'Phòng Vật liệu xây dựng'], ['QLN', 'Phòng Quản lý nhà và công sở'], ['PTN', 'Phòng Phát triển nhà và thị trường bất động sản'] ] },
  { name: 'Sở Tài nguyên và Môi trường', shortName: 'Sở TN&MT', abbreviation: 'STNMT', demoCode: '10', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, LEGAL, ['QLĐ', 'Phòng Quản lý đất'], ['KTĐ', 'Phòng Kinh tế đất'], ['BTTĐC', 'Phòng Bồi thường, giải phóng mặt bằng và Tái định cư'],
    ['ĐĐBĐ', 'Phòng Đo đạc bản đồ và Viễn thám'], ['TNNKS', 'Phòng Tài nguyên nước và Khoáng sản'], ['QLCTR', 'Phòng Quản lý chất thải rắn'], ['CCBVMT', 'Chi cục Bảo vệ môi trường'] ] },
  { name: 'Sở Nội vụ', shortName: 'Sở Nội vụ', abbreviation: 'SNV', demoCode: '11', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, ['TCBC', 'Phòng Tổ chức biên chế'], ['CCVC', 'Phòng Công chức, viên chức'], ['XDCQ', 'Phòng Xây dựng chính quyền'], ['CCHC', 'Phòng Cải cách hành chính'],
    ['CTTN', 'Phòng Công tác thanh niên'], ['TĐKT', 'Ban Thi đua - Khen thưởng'], ['BTG', 'Ban Tôn giáo'], ['CCVTLT', 'Chi cục Văn thư - Lưu trữ'] ] },
  { name: 'Sở Lao động - Thương binh và Xã hội', shortName: 'Sở LĐ-TB&XH', abbreviation: 'SLĐTBXH', demoCode: '12', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, PLAN_FINANCE, ['VLATLĐ', 'Phòng Việc làm - An toàn lao động'], ['LĐTLBHXH', 'Phòng Lao động - Tiền lương - Bảo hiểm xã hội'], ['GDNN', 'Phòng Giáo dục nghề nghiệp'],
    ['NCC', 'Phòng Người có công'], ['BTXH', 'Phòng Bảo trợ xã hội'], ['BVCSTE', 'Phòng Bảo vệ, chăm sóc trẻ em và Bình đẳng giới'], ['PCTNXH', 'Chi cục Phòng, chống tệ nạn xã hội'] ] },
  { name: 'Sở Văn hóa và Thể thao', shortName: 'Sở VH&TT', abbreviation: 'SVHTT', demoCode: '13', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, PLAN_FINANCE, ['TCPC', 'Phòng Tổ chức - Pháp chế'], ['NT', 'Phòng Nghệ thuật'], ['DSVH', 'Phòng Di sản văn hóa'], ['XDNSVHGĐ', 'Phòng Xây dựng nếp sống văn hóa và gia đình'],
    ['QLTDTT', 'Phòng Quản lý thể dục thể thao'], ['TCQLQC', 'Phòng Quản lý quảng cáo'] ] },
  { name: 'Sở Du lịch', shortName: 'Sở Du lịch', abbreviation: 'SDL', demoCode: '14', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, ['QHPT', 'Phòng Quy hoạch phát triển tài nguyên du lịch'], ['QLLH', 'Phòng Quản lý lữ hành'], ['QLCSLT', 'Phòng Quản lý cơ sở lưu trú'] ] },
  { name: 'Sở Khoa học và Công nghệ', shortName: 'Sở KH&CN', abbreviation: 'SKHCN', demoCode: '15', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, PLAN_FINANCE, ['QLKH', 'Phòng Quản lý khoa học'], ['QLCNTT', 'Phòng Quản lý công nghệ và Thị trường công nghệ'], ['SHTT', 'Phòng Sở hữu trí tuệ'],
    ['ATBX', 'Phòng Quản lý an toàn bức xạ và hạt nhân'], ['CCTĐC', 'Chi cục Tiêu chuẩn Đo lường Chất lượng'] ] },
  { name: 'Sở Giáo dục và Đào tạo', shortName: 'Sở GD&ĐT', abbreviation: 'SGDĐT', demoCode: '16', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, PLAN_FINANCE, STAFF, ['GDMN', 'Phòng Giáo dục Mầm non'], ['GDTiH', 'Phòng Giáo dục Tiểu học'], ['GDTrH', 'Phòng Giáo dục Trung học'], ['GDTX', 'Phòng Giáo dục thường xuyên, Chuyên nghiệp và Đại học'],
    ['KTKĐ', 'Phòng Khảo thí và Kiểm định chất lượng giáo dục'], ['CTTT', 'Phòng Chính trị tư tưởng'] ] },
  { name: 'Sở Y tế', shortName: 'Sở Y tế', abbreviation: 'SYT', demoCode: '17', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, STAFF, PLAN_FINANCE, ['NVY', 'Phòng Nghiệp vụ y'], ['NVD', 'Phòng Nghiệp vụ dược'], ['QLDVYT', 'Phòng Quản lý dịch vụ y tế'], ['CCDSKHHGĐ', 'Chi cục Dân số - Kế hoạch hóa gia đình'] ] },
  { name: 'Sở Ngoại vụ', shortName: 'Sở Ngoại vụ', abbreviation: 'SNgV', demoCode: '18', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, ['LS', 'Phòng Lãnh sự'], ['HTQT', 'Phòng Hợp tác quốc tế'], ['LT', 'Phòng Lễ tân'], ['VHTT', 'Phòng Văn hóa - Thông tin'], ['PCNN', 'Phòng Công tác phi chính phủ nước ngoài'] ] },
  { name: 'Sở Quy hoạch - Kiến trúc', shortName: 'Sở QH-KT', abbreviation: 'SQHKT', demoCode: '19', headTitle: 'Giám đốc', units: [
    OFFICE, INSPECTION, LEGAL, ['QHC', 'Phòng Quản lý quy hoạch chung'], ['QHKTT', 'Phòng Quản lý quy hoạch khu trung tâm'], ['QHKV1', 'Phòng Quản lý quy hoạch khu vực 1'], ['QHKV2', 'Phòng Quản lý quy hoạch khu vực 2'],
    ['HTKT', 'Phòng Quản lý hạ tầng kỹ thuật'] ] },
  { name: 'Thanh tra Thành phố', shortName: 'Thanh tra Thành phố', abbreviation: 'TTTP', demoCode: '20', headTitle: 'Chánh Thanh tra', units: [
    OFFICE, ['NV1', 'Phòng Nghiệp vụ 1'], ['NV2', 'Phòng Nghiệp vụ 2'], ['NV3', 'Phòng Nghiệp vụ 3'], ['NV4', 'Phòng Nghiệp vụ 4'], ['GS', 'Phòng Giám sát, kiểm tra và xử lý sau thanh tra'], ['PCTN', 'Phòng Phòng, chống tham nhũng'] ] },
  { name: 'Ban Dân tộc', shortName: 'Ban Dân tộc', abbreviation: 'BDT', demoCode: '21', headTitle: 'Trưởng ban', units: [
    OFFICE, ['TTr', 'Thanh tra Ban'], ['CSDT', 'Phòng Chính sách dân tộc'], ['TTĐB', 'Phòng Tuyên truyền và Địa bàn'] ] },
  { name: 'Ban Quản lý An toàn thực phẩm', shortName: 'Ban QL An toàn thực phẩm', abbreviation: 'BQLATTP', demoCode: '22', headTitle: 'Trưởng ban', units: [
    OFFICE, ['TTr', 'Thanh tra Ban'], ['CP', 'Phòng Cấp phép'], ['QLCL', 'Phòng Quản lý chất lượng thực phẩm'], ['QLNĐ', 'Phòng Quản lý ngộ độc thực phẩm'], ['TTTT', 'Phòng Thông tin, truyền thông'] ] },
  { name: 'Ban Quản lý các khu chế xuất và công nghiệp', shortName: 'Ban QL các KCX và CN', abbreviation: 'BQLKCXCN', label: 'hepza', demoCode: '23', headTitle: 'Trưởng ban', units: [
    OFFICE, ['ĐT', 'Phòng Quản lý đầu tư'], ['DN', 'Phòng Quản lý doanh nghiệp'], ['LĐ', 'Phòng Quản lý lao động'], ['QHXD', 'Phòng Quản lý quy hoạch và xây dựng'], ['MT', 'Phòng Quản lý môi trường'] ] },
  { name: 'Ban Quản lý Khu công nghệ cao', shortName: 'Ban QL Khu công nghệ cao', abbreviation: 'KCNC', label: 'shtp', demoCode: '24', headTitle: 'Trưởng ban', units: [
    OFFICE, ['XTĐT', 'Phòng Xúc tiến đầu tư và Hợp tác quốc tế'], ['QLĐT', 'Phòng Quản lý đầu tư'], ['QHXDMT', 'Phòng Quản lý quy hoạch, xây dựng và Môi trường'], ['QLKHCN', 'Phòng Quản lý khoa học và công nghệ'], ['QLDN', 'Phòng Quản lý doanh nghiệp'] ] },
  { name: 'Ban Quản lý Khu Nông nghiệp Công nghệ cao', shortName: 'Ban QL Khu NNCNC', abbreviation: 'KNNCNC', label: 'ahtp', demoCode: '25', headTitle: 'Trưởng ban', units: [
    OFFICE, PLAN_FINANCE, ['QLĐT', 'Phòng Quản lý đầu tư'], ['QHXD', 'Phòng Quy hoạch - Xây dựng'] ] },
];
