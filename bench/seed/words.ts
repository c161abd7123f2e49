/** The words the invented documents are made of: what a city's offices really write about, with nobody real in it. */

export const FIELDS: readonly string[] = [
  'chuyển đổi số và xây dựng đô thị thông minh', 'cải cách thủ tục hành chính', 'phòng, chống dịch bệnh', 'quản lý trật tự xây dựng', 'bồi thường, giải phóng mặt bằng',
  'thu, chi ngân sách nhà nước', 'đầu tư công trung hạn', 'an toàn thực phẩm', 'bảo vệ môi trường và thu gom rác thải', 'chống ngập và xử lý nước thải',
  'giáo dục mầm non và phổ thông', 'khám bệnh, chữa bệnh bảo hiểm y tế', 'giảm nghèo bền vững', 'người có công với cách mạng', 'công tác văn thư, lưu trữ',
  'tiếp công dân và giải quyết khiếu nại, tố cáo', 'phòng cháy, chữa cháy', 'trật tự an toàn giao thông', 'phát triển nhà ở xã hội', 'sắp xếp đơn vị sự nghiệp công lập',
  'tinh giản biên chế', 'thi đua, khen thưởng', 'phát triển du lịch đường thủy', 'xuất bản, báo chí và thông tin đối ngoại', 'bưu chính, viễn thông',
  'hạ ngầm cáp viễn thông', 'chữ ký số chuyên dùng', 'an toàn thông tin mạng', 'cơ sở dữ liệu dùng chung', 'cấp phép hoạt động quảng cáo ngoài trời',
  'quản lý tài sản công', 'đấu thầu qua mạng', 'bình ổn thị trường', 'khuyến công và công nghiệp hỗ trợ', 'nông nghiệp công nghệ cao',
  'trồng cây xanh đô thị', 'chỉnh trang kênh rạch', 'cấp giấy chứng nhận quyền sử dụng đất', 'hộ tịch, chứng thực', 'phổ biến, giáo dục pháp luật',
];

export const ACTS: readonly string[] = [
  'báo cáo tình hình', 'báo cáo kết quả', 'triển khai thực hiện', 'phối hợp thực hiện', 'góp ý dự thảo kế hoạch', 'góp ý dự thảo quy chế', 'đề nghị cung cấp số liệu',
  'tăng cường công tác', 'chấn chỉnh công tác', 'cử cán bộ tham gia tập huấn', 'mời họp bàn về', 'thẩm định hồ sơ', 'hướng dẫn nghiệp vụ', 'kiểm tra, giám sát việc',
  'sơ kết 6 tháng đầu năm về', 'tổng kết năm về', 'giải quyết kiến nghị của cử tri về', 'trả lời kiến nghị của doanh nghiệp về', 'thông báo kết luận cuộc họp về', 'xin ý kiến về',
];

export const PLACES: readonly string[] = [
  'Phường Bến Nghé', 'Phường Đa Kao', 'Phường Thảo Điền', 'Phường An Phú', 'Phường Hiệp Bình Chánh', 'Phường Linh Trung', 'Phường Tân Định', 'Phường Cầu Kho',
  'Xã Vĩnh Lộc A', 'Xã Bình Hưng', 'Xã Phạm Văn Cội', 'Xã Lý Nhơn', 'Thị trấn Cần Thạnh', 'Thị trấn Nhà Bè', 'Phường Phú Mỹ', 'Phường Tân Thuận Đông', 'Phường Sơn Kỳ',
  'Phường Tân Sơn Nhì', 'Phường Bình Hưng Hòa', 'Phường An Lạc', 'Phường Thạnh Lộc', 'Phường Tân Chánh Hiệp', 'Phường Phước Long B', 'Phường Hiệp Phú', 'Phường Bình Trưng Tây',
  'Xã Tân Thạnh Đông', 'Xã Trung An', 'Xã Bà Điểm', 'Xã Xuân Thới Thượng', 'Xã Hiệp Phước', 'đường Nguyễn Hữu Cảnh', 'đường Điện Biên Phủ', 'đường Cách Mạng Tháng Tám',
  'đường Võ Văn Kiệt', 'đường Phạm Văn Đồng', 'đường Huỳnh Tấn Phát', 'đường Lê Văn Việt', 'kênh Tham Lương', 'kênh Tàu Hủ', 'kênh Nhiêu Lộc', 'rạch Xuyên Tâm', 'rạch Bà Lớn',
  'chợ Bình Điền', 'chợ Hóc Môn', 'khu chế xuất Linh Trung', 'khu công nghiệp Tân Bình', 'khu công nghệ cao', 'công viên Gia Định', 'bến Bạch Đằng', 'cầu Rạch Chiếc',
];

export const LAWS: readonly string[] = [
  'Nghị định số 30/2020/NĐ-CP về công tác văn thư', 'Nghị định số 61/2018/NĐ-CP về cơ chế một cửa', 'Luật Đầu tư công năm 2019', 'Luật Đấu thầu', 'Luật Ngân sách nhà nước',
  'Luật Tiếp cận thông tin', 'Quyết định số 28/2018/QĐ-TTg về gửi, nhận văn bản điện tử', 'Nghị quyết số 54/2017/QH14', 'Luật Giao dịch điện tử', 'Luật An ninh mạng',
  'Nghị định số 45/2020/NĐ-CP về thủ tục hành chính trên môi trường điện tử', 'Luật Tổ chức chính quyền địa phương', 'Luật Cán bộ, công chức', 'Luật Khiếu nại', 'Luật Lưu trữ',
];

/** Sentences of a letter; {field}, {act}, {place}, {law}, {person}, {day}, {many}, {money}, {agency} are filled in. */
export const OPENINGS: readonly string[] = [
  'Thực hiện chỉ đạo của Ủy ban nhân dân Thành phố về {field}, {agency} đề nghị Quý cơ quan {act} {field} tại {place}.',
  'Căn cứ {law}; xét đề nghị của {agency} về {field}, nay thông báo để các đơn vị biết và thực hiện.',
  'Tiếp nhận văn bản số {many}/UBND-VX ngày {day} về {field}, {agency} có ý kiến như sau.',
  'Ngày {day}, tại {place}, đồng chí {person} đã chủ trì cuộc họp về {field} với sự tham dự của các sở, ban, ngành có liên quan.',
  'Để bảo đảm tiến độ {field} theo {law}, {agency} hướng dẫn một số nội dung cụ thể.',
];

export const SENTENCES: readonly string[] = [
  'Các đơn vị rà soát, tổng hợp số liệu về {field} từ ngày {day} đến hết quý, gửi về {agency} trước ngày {day} để tổng hợp, báo cáo.',
  'Đến nay đã tiếp nhận {many} hồ sơ, giải quyết đúng hạn {many} hồ sơ, còn {many} hồ sơ đang trong thời hạn giải quyết.',
  'Tại {place}, tổng kinh phí thực hiện là {money} đồng, trong đó ngân sách Thành phố {money} đồng, nguồn xã hội hóa {money} đồng.',
  'Giao {person} làm đầu mối liên hệ, số điện thoại {many}.{many}, thư điện tử công vụ của đơn vị.',
  'Qua kiểm tra {many} trường hợp trên địa bàn {place}, phát hiện {many} trường hợp chưa thực hiện đúng quy định tại {law}.',
  'Đề nghị Thủ trưởng các đơn vị tăng cường kiểm tra, đôn đốc, kịp thời tháo gỡ khó khăn, vướng mắc trong quá trình {act} {field}.',
  'Việc {act} {field} phải bảo đảm công khai, minh bạch, đúng thẩm quyền và tiết kiệm.',
  'Ủy ban nhân dân các quận, huyện chủ động phối hợp với {agency} tuyên truyền, vận động người dân tại {place} hưởng ứng.',
  'Những nội dung vượt thẩm quyền, các đơn vị báo cáo đề xuất Ủy ban nhân dân Thành phố xem xét, quyết định.',
  'Thời gian thực hiện từ ngày {day}; sơ kết hằng tháng, tổng kết vào cuối năm.',
  'Bà {person}, ông {person} tham gia tổ công tác liên ngành về {field}, làm việc theo chế độ kiêm nhiệm.',
  'Hệ thống thông tin được kết nối, chia sẻ dữ liệu với trục liên thông văn bản của Thành phố, phục vụ {field}.',
  'Chi tiết theo phụ lục đính kèm gồm {many} danh mục, áp dụng thống nhất tại {place} và các địa bàn lân cận.',
  'Mọi phản ánh, kiến nghị về {field} được tiếp nhận qua Cổng thông tin 1022 và trả lời trong thời hạn {many} giờ làm việc.',
  'Đơn vị thi công hoàn thành {many} m chiều dài tuyến tại {place}, khối lượng đạt so với kế hoạch được giao.',
  'Hội nghị thống nhất tỷ lệ biểu quyết tán thành theo quy chế; biên bản do {person} ghi.',
];

export const CLOSINGS: readonly string[] = [
  'Rất mong nhận được sự quan tâm, phối hợp của Quý cơ quan./.', 'Đề nghị các đơn vị nghiêm túc triển khai thực hiện./.',
  'Kính trình Ủy ban nhân dân Thành phố xem xét, chỉ đạo./.', 'Trân trọng cảm ơn./.',
];

export const OUTSIDE_ISSUERS: readonly (readonly [name: string, symbol: string])[] = [
  ['Bộ Thông tin và Truyền thông', 'BTTTT-CTS'], ['Bộ Nội vụ', 'BNV-CCHC'], ['Bộ Tài chính', 'BTC-NSNN'], ['Văn phòng Chính phủ', 'VPCP-KSTT'], ['Ủy ban nhân dân tỉnh Đồng Nai', 'UBND-VX'],
  ['Ủy ban nhân dân tỉnh Bình Dương', 'UBND-TH'], ['Ủy ban nhân dân tỉnh Long An', 'UBND-KT'], ['Công ty Điện lực Thành phố', 'PCHCM-KT'], ['Tổng công ty Cấp nước Sài Gòn', 'TCT-KHĐT'],
  ['Trường Đại học Bách khoa', 'ĐHBK-KHCN'], ['Kho bạc Nhà nước Thành phố', 'KBHCM-KTNN'], ['Bảo hiểm xã hội Thành phố', 'BHXH-TNHS'], ['Cục Thuế Thành phố', 'CT-TTHT'], ['Cục Thống kê Thành phố', 'CTK-TH'],
];

export const TYPES: readonly (readonly [type: string, abbreviation: string, weight: number])[] = [
  ['official-letter', '', 55], ['notice', 'TB', 12], ['report', 'BC', 10], ['plan', 'KH', 7], ['decision', 'QĐ', 8], ['submission', 'TTr', 5], ['invitation', 'GM', 3],
];

/** A subject that one document in a thousand has. */
export const RARE_SUBJECT = 'trùng tu đình thần Phú Nhuận và tổ chức lễ hội nghinh Ông';
/** Words that one document in twenty has, but none of Sở Thông tin và Truyền thông: for its people every hit is filtered away by rights. */
export const FOREIGN_SUBJECT = 'khảo sát thạch động Thủ Huy';
