import { type LetterFacts, plainArticle, plainParagraph, plainTable } from '#server/platform/typesetting/index.ts';
import { plan } from './long-plan.ts';

/** The sample letters: agencies are real (Ho Chi Minh City, 2020), people and matters are invented. */
export interface SampleLetter {
  readonly file: string;
  /** Pages as pictures, as a scanner leaves them: no text can be taken from the file. */
  readonly scanned?: boolean;
  readonly facts: LetterFacts;
}

const CITY = 'Ủy ban nhân dân\nThành phố Hồ Chí Minh';
const PLACE = 'Thành phố Hồ Chí Minh';
const paragraphs = (...texts: string[]) => texts.map(plainParagraph);
const common = { superior: CITY, place: PLACE, urgency: 0, addressees: [], authority: null, bases: [], recipients: [] };

const reply: LetterFacts = {
  ...common, type: 'official-letter', issuer: 'Sở Nội vụ', number: '1542', symbol: 'SNV-CCVC', date: '2020-05-19',
  abstract: 'hướng dẫn bố trí công chức, viên chức làm việc tại trụ sở trong thời gian phòng, chống dịch',
  addressees: ['Sở Giáo dục và Đào tạo'],
  body: paragraphs(
    'Phúc đáp Công văn số 1187/SGDĐT-TCCB ngày 12 tháng 5 năm 2020 của Sở Giáo dục và Đào tạo về việc bố trí công chức, viên chức làm việc tại trụ sở, Sở Nội vụ có ý kiến như sau:',
    '1. Thủ trưởng đơn vị căn cứ tình hình thực tế để phân công, bảo đảm số người làm việc tại trụ sở không quá một phần ba tổng số người của đơn vị và mỗi ca trực có một người trong ban lãnh đạo.',
    '2. Công chức, viên chức làm việc tại nhà có trách nhiệm xử lý văn bản trên hệ thống quản lý văn bản và hồ sơ công việc, báo cáo kết quả vào cuối mỗi ngày làm việc.',
    '3. Danh sách phân công trực được gửi về Sở Nội vụ trước ngày 22 tháng 5 năm 2020 để theo dõi, tổng hợp.',
    'Trên đây là ý kiến của Sở Nội vụ, đề nghị Sở Giáo dục và Đào tạo nghiên cứu, thực hiện.',
  ),
  signer: { signingFor: 'Giám đốc', position: 'Phó Giám đốc', name: 'Lương Thị Bích Thảo' },
  recipients: ['Ban Giám đốc Sở'], filing: { unit: 'CCVC' },
};

const decision: LetterFacts = {
  ...common, type: 'decision', superior: null, issuer: 'Ủy ban nhân dân\nQuận 1', number: '875', symbol: 'QĐ-UBND', place: 'Quận 1', date: '2020-06-15',
  abstract: 'Về việc thành lập Tổ công tác hỗ trợ người dân thực hiện dịch vụ công trực tuyến trên địa bàn Quận 1',
  authority: 'Chủ tịch Ủy ban nhân dân Quận 1',
  bases: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
    'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
    'Theo đề nghị của Trưởng phòng Nội vụ Quận 1 tại Tờ trình số 412/TTr-PNV ngày 08 tháng 6 năm 2020',
  ],
  body: [
    plainArticle('Điều 1.', 'Thành lập Tổ công tác hỗ trợ người dân thực hiện dịch vụ công trực tuyến trên địa bàn Quận 1 (sau đây gọi tắt là Tổ công tác), gồm các ông, bà có tên sau đây:'),
    plainTable([1, 4, 6], ['STT', 'Họ và tên', 'Chức vụ, nhiệm vụ'], [
      ['1', 'Ông Huỳnh Gia Bảo', 'Phó Chủ tịch Ủy ban nhân dân Quận 1, Tổ trưởng'],
      ['2', 'Bà Đỗ Thị Kim Yến', 'Phó Chánh Văn phòng, Tổ phó thường trực'],
      ['3', 'Ông Tạ Quang Vinh', 'Chuyên viên Phòng Nội vụ, thành viên'],
    ]),
    plainArticle('Điều 2.', 'Tổ công tác có nhiệm vụ hướng dẫn người dân nộp hồ sơ trực tuyến tại mười phường, tổng hợp vướng mắc và báo cáo Chủ tịch Ủy ban nhân dân Quận 1 vào thứ sáu hằng tuần.'),
    plainArticle('Điều 3.', 'Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân Quận 1, Trưởng phòng Nội vụ, Chủ tịch Ủy ban nhân dân mười phường và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký.'),
  ],
  signer: { signingFor: 'Chủ tịch', position: 'Phó Chủ tịch', name: 'Huỳnh Gia Bảo' },
  recipients: ['Như Điều 3', 'Thường trực Quận ủy Quận 1'], filing: { unit: 'NV' },
};

const submission: LetterFacts = {
  ...common, type: 'submission', issuer: 'Sở Giao thông vận tải', number: '9', symbol: 'TTr-SGTVT', date: '2020-01-08',
  abstract: 'Về phương án tổ chức giao thông khu vực trung tâm Thành phố phục vụ Đường hoa Tết Canh Tý năm 2020',
  addressees: ['Ủy ban nhân dân Thành phố Hồ Chí Minh'],
  body: paragraphs(
    'Thực hiện chỉ đạo của Chủ tịch Ủy ban nhân dân Thành phố về tổ chức các hoạt động mừng Xuân Canh Tý năm 2020, Sở Giao thông vận tải kính trình Ủy ban nhân dân Thành phố xem xét phương án tổ chức giao thông với các nội dung chính như sau:',
    '1. Thời gian cấm xe: từ 18 giờ 00 ngày 18 tháng 01 năm 2020 đến 22 giờ 00 ngày 28 tháng 01 năm 2020 trên đường Nguyễn Huệ, đoạn từ đường Lê Thánh Tôn đến đường Tôn Đức Thắng.',
    '2. Lộ trình thay thế và vị trí bãi giữ xe được thể hiện trong bản vẽ gửi kèm.',
    'Kính trình Ủy ban nhân dân Thành phố xem xét, quyết định.',
  ),
  signer: { position: 'Giám đốc', name: 'Vũ Hoàng Nam' },
  recipients: ['Công an Thành phố', 'Ủy ban nhân dân Quận 1'], filing: { unit: 'KTHT' },
};

const invitation: LetterFacts = {
  ...common, type: 'invitation', superior: null, issuer: 'Văn phòng Ủy ban nhân dân\nThành phố Hồ Chí Minh', number: '214', symbol: 'GM-VP', date: '2020-04-23',
  abstract: 'Họp trực tuyến về triển khai hệ thống họp không giấy tờ',
  addressees: ['Sở Thông tin và Truyền thông', 'Sở Tài chính', 'Ủy ban nhân dân 24 quận, huyện'],
  body: paragraphs(
    'Thường trực Ủy ban nhân dân Thành phố tổ chức họp trực tuyến nghe báo cáo tiến độ triển khai hệ thống họp không giấy tờ. Văn phòng Ủy ban nhân dân Thành phố trân trọng kính mời Thủ trưởng các đơn vị tham dự cuộc họp:',
    '1. Thời gian: 08 giờ 30, ngày 28 tháng 4 năm 2020 (thứ ba).',
    '2. Hình thức: trực tuyến từ Phòng họp số 4, trụ sở Ủy ban nhân dân Thành phố đến điểm cầu của các quận, huyện.',
    '3. Đề nghị Sở Thông tin và Truyền thông chuẩn bị báo cáo, gửi về Văn phòng trước ngày 26 tháng 4 năm 2020.',
    'Đề nghị đại biểu tham dự đúng thành phần và đúng giờ',
  ),
  signer: { signingFor: 'Chánh Văn phòng', position: 'Phó Chánh Văn phòng', name: 'Phan Thị Ngọc Diễm' },
  filing: { unit: 'TH' },
};

const notice: LetterFacts = {
  ...common, type: 'notice', superior: 'Ủy ban nhân dân Quận 3', issuer: 'Phòng Giáo dục và Đào tạo', number: '67', symbol: 'TB-PGDĐT', place: 'Quận 3', date: '2020-02-07',
  abstract: 'Về việc học sinh tiếp tục nghỉ học để phòng, chống dịch bệnh',
  body: paragraphs(
    'Phòng Giáo dục và Đào tạo Quận 3 thông báo đến các trường mầm non, tiểu học, trung học cơ sở trên địa bàn như sau:',
    '1. Học sinh tiếp tục nghỉ học đến hết ngày 16 tháng 02 năm 2020.',
    '2. Hiệu trưởng phân công giáo viên ôn tập qua mạng, vệ sinh, khử khuẩn trường lớp và báo cáo bằng văn bản điện tử trước 15 giờ 00 hằng ngày.',
    'Phòng Giáo dục và Đào tạo đề nghị các trường nghiêm túc thực hiện',
  ),
  signer: { position: 'Trưởng phòng', name: 'Ngô Xuân Đào' },
  recipients: ['Ủy ban nhân dân Quận 3', 'Các trường mầm non, tiểu học, trung học cơ sở'], filing: { unit: '' },
};

const urgent: LetterFacts = {
  ...common, type: 'official-letter', superior: null, issuer: CITY, number: '1147', symbol: 'UBND-VX', date: '2020-03-27', urgency: 1,
  abstract: 'tạm dừng tiếp nhận hồ sơ trực tiếp, chuyển sang nộp hồ sơ trực tuyến',
  addressees: ['Thủ trưởng các sở, ban, ngành Thành phố', 'Chủ tịch Ủy ban nhân dân các quận, huyện'],
  body: paragraphs(
    'Để bảo đảm an toàn cho người dân và công chức, Chủ tịch Ủy ban nhân dân Thành phố có ý kiến chỉ đạo như sau:',
    '1. Từ ngày 28 tháng 3 năm 2020, các cơ quan, đơn vị tạm dừng tiếp nhận hồ sơ trực tiếp tại Bộ phận một cửa; tiếp nhận hồ sơ qua dịch vụ công trực tuyến và dịch vụ bưu chính công ích.',
    '2. Hồ sơ đã tiếp nhận được giải quyết đúng thời hạn; trường hợp trễ hạn phải gửi thư xin lỗi và hẹn lại ngày trả kết quả trước khi hết hạn.',
    'Yêu cầu Thủ trưởng các cơ quan, đơn vị tổ chức thực hiện nghiêm túc',
  ),
  signer: { onBehalfOf: 'Ủy ban nhân dân', signingFor: 'Chủ tịch', position: 'Phó Chủ tịch', name: 'Đặng Minh Khôi' },
  recipients: ['Thường trực Thành ủy', 'Thường trực Ủy ban nhân dân Thành phố'], filing: { unit: 'VX/TN' },
};

const scanned: LetterFacts = {
  ...common, type: 'official-letter', superior: CITY, issuer: 'Ủy ban nhân dân\nHuyện Cần Giờ', number: '633', symbol: 'UBND-KT', place: 'Cần Giờ', date: '2020-07-02',
  abstract: 'báo cáo tình hình sản xuất muối 6 tháng đầu năm 2020', addressees: ['Sở Nông nghiệp và Phát triển nông thôn'],
  body: paragraphs(
    'Ủy ban nhân dân huyện Cần Giờ báo cáo Sở Nông nghiệp và Phát triển nông thôn tình hình sản xuất muối 6 tháng đầu năm 2020 với diện tích 1.520 héc-ta, sản lượng đạt 71 nghìn tấn.',
    'Ủy ban nhân dân huyện Cần Giờ báo cáo để Sở Nông nghiệp và Phát triển nông thôn tổng hợp',
  ),
  signer: { onBehalfOf: 'Ủy ban nhân dân', position: 'Chủ tịch', name: 'Trương Tấn Lợi' }, filing: { unit: 'KT' },
};

export const SAMPLE_LETTERS: readonly SampleLetter[] = [
  { file: '1-cong-van-phuc-dap.pdf', facts: reply },
  { file: '2-quyet-dinh.pdf', facts: decision },
  { file: '3-to-trinh.pdf', facts: submission },
  { file: '4-giay-moi.pdf', facts: invitation },
  { file: '5-thong-bao.pdf', facts: notice },
  { file: '6-cong-van-khan.pdf', facts: urgent },
  { file: '7-ke-hoach-nhieu-trang.pdf', facts: plan },
  { file: '8-cong-van-ban-quet.pdf', facts: scanned, scanned: true },
];
