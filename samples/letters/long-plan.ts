import { type BodyBlock, boldLine, type LetterFacts, plainParagraph, plainTable } from '#server/platform/typesetting/index.ts';

const text = (...texts: string[]): BodyBlock[] => texts.map(plainParagraph);

const tasks = [
  ['Kết nối hệ thống quản lý văn bản của các sở, ban, ngành', 'Sở Thông tin và Truyền thông', 'Các sở, ban, ngành', 'Quý I'],
  ['Kết nối hệ thống quản lý văn bản của 24 quận, huyện', 'Sở Thông tin và Truyền thông', 'Ủy ban nhân dân quận, huyện', 'Quý II'],
  ['Cấp chứng thư số cho lãnh đạo phòng và tương đương', 'Sở Nội vụ', 'Các cơ quan, đơn vị', 'Quý II'],
  ['Tập huấn văn thư cơ quan về Nghị định số 30/2020/NĐ-CP', 'Sở Nội vụ', 'Trung tâm Lưu trữ lịch sử', 'Quý II'],
  ['Đưa hệ thống họp trực tuyến đến phường, xã, thị trấn', 'Sở Thông tin và Truyền thông', 'Ủy ban nhân dân quận, huyện', 'Quý III'],
  ['Triển khai thư điện tử công vụ đến từng công chức', 'Sở Thông tin và Truyền thông', 'Các cơ quan, đơn vị', 'Quý III'],
  ['Giám sát an toàn thông tin cho các hệ thống dùng chung', 'Sở Thông tin và Truyền thông', 'Công an Thành phố', 'Cả năm'],
  ['Công khai kết quả giải quyết hồ sơ trên Cổng thông tin điện tử', 'Văn phòng Ủy ban nhân dân Thành phố', 'Các cơ quan, đơn vị', 'Cả năm'],
  ['Đánh giá mức độ ứng dụng công nghệ thông tin của các đơn vị', 'Sở Thông tin và Truyền thông', 'Sở Nội vụ', 'Quý IV'],
];

/** A plan of several pages: divisions, a long table, signed by order of the chairman. */
export const plan: LetterFacts = {
  type: 'plan', superior: null, issuer: 'Ủy ban nhân dân\nThành phố Hồ Chí Minh', number: '1330', symbol: 'KH-UBND', place: 'Thành phố Hồ Chí Minh', date: '2020-04-15',
  abstract: 'Ứng dụng công nghệ thông tin trong xử lý văn bản và điều hành của các cơ quan nhà nước trên địa bàn Thành phố năm 2020',
  urgency: 0, addressees: [], authority: null, bases: [],
  body: [
    ...text('Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, Ủy ban nhân dân Thành phố ban hành Kế hoạch ứng dụng công nghệ thông tin trong xử lý văn bản và điều hành năm 2020 với các nội dung như sau:'),
    boldLine('I. MỤC ĐÍCH, YÊU CẦU'),
    ...text(
      '1. Bảo đảm các cơ quan nhà nước trên địa bàn Thành phố duy trì hoạt động thông suốt khi cán bộ, công chức làm việc từ xa; giảm văn bản giấy, rút ngắn thời gian xử lý công việc.',
      '2. Hoàn thành kết nối, liên thông văn bản điện tử từ Ủy ban nhân dân Thành phố đến các sở, ban, ngành, quận, huyện và phường, xã, thị trấn trong năm 2020.',
      '3. Việc triển khai phải đồng bộ, tiết kiệm, kế thừa các hệ thống đã được đầu tư; bảo đảm an toàn thông tin theo cấp độ.',
    ),
    boldLine('II. CHỈ TIÊU'),
    ...text(
      '1. 100% văn bản thông thường giữa các cơ quan hành chính của Thành phố được gửi, nhận qua trục liên thông, có chữ ký số của người có thẩm quyền và của cơ quan.',
      '2. 100% lãnh đạo các cơ quan, đơn vị xử lý công việc trên hệ thống quản lý văn bản; 80% hồ sơ công việc tại cấp Thành phố, 60% tại cấp quận, huyện được xử lý trên môi trường mạng.',
      '3. 70% cuộc họp của Ủy ban nhân dân Thành phố với các quận, huyện được tổ chức bằng hình thức trực tuyến; tài liệu họp được gửi trước ít nhất 02 ngày làm việc.',
      '4. 100% cán bộ, công chức được cấp hộp thư điện tử công vụ và thường xuyên sử dụng trong công việc; không sử dụng hộp thư công cộng để trao đổi văn bản của cơ quan.',
    ),
    boldLine('III. NHIỆM VỤ'),
    ...text('Các cơ quan, đơn vị triển khai những nhiệm vụ sau đây theo tiến độ được giao:'),
    plainTable([1.3, 6, 4, 4, 2], ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian'], tasks.map((cells, at) => [`${at + 1}`, ...cells])),
    boldLine('IV. TỔ CHỨC THỰC HIỆN'),
    ...text(
      '1. Sở Thông tin và Truyền thông là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp kết quả, báo cáo Ủy ban nhân dân Thành phố trước ngày 20 của tháng cuối mỗi quý.',
      '2. Sở Tài chính, Sở Kế hoạch và Đầu tư tham mưu bố trí kinh phí trong dự toán năm 2020 của các cơ quan, đơn vị theo quy định hiện hành.',
      '3. Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các quận, huyện chịu trách nhiệm trước Ủy ban nhân dân Thành phố về kết quả thực hiện tại cơ quan, địa phương mình; phân công một lãnh đạo phụ trách và một đầu mối kỹ thuật.',
      'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về Sở Thông tin và Truyền thông để tổng hợp, báo cáo Ủy ban nhân dân Thành phố xem xét, quyết định',
    ),
  ],
  signer: { onBehalfOf: 'Ủy ban nhân dân', signingFor: 'Chủ tịch', position: 'Phó Chủ tịch', name: 'Đặng Minh Khôi' },
  recipients: ['Bộ Thông tin và Truyền thông', 'Thường trực Thành ủy', 'Các sở, ban, ngành Thành phố', 'Ủy ban nhân dân các quận, huyện'],
  filing: { unit: 'VX' },
};
