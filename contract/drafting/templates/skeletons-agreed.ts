import type { SkeletonLine } from './skeleton-parts.ts';

const PARTIES: readonly SkeletonLine[] = [
  ['bold', 'BÊN A: [… tên cơ quan]'], ['p', 'Địa chỉ: [… địa chỉ]. Điện thoại: [… số điện thoại].'], ['p', 'Đại diện: [… họ và tên], chức vụ: [… chức vụ].'],
  ['bold', 'BÊN B: [… tên cơ quan, tổ chức, cá nhân]'], ['p', 'Địa chỉ: [… địa chỉ]. Điện thoại: [… số điện thoại].'], ['p', 'Đại diện: [… họ và tên], chức vụ: [… chức vụ].'],
];

/** What two or more people sign. */
export const AGREED_SKELETONS = {
  'minutes': [
    ['p', 'Thời gian bắt đầu: [… giờ, ngày, tháng, năm].'], ['p', 'Địa điểm: [… nơi họp].'], ['p', 'Thành phần tham dự: [… họ và tên, chức vụ].'],
    ['p', 'Chủ trì (chủ tọa): [… họ và tên, chức vụ].'], ['p', 'Thư ký (người ghi biên bản): [… họ và tên, chức vụ].'],
    ['p', 'Nội dung (theo diễn biến cuộc họp, hội nghị, hội thảo):'], ['clause', '[… nội dung, ý kiến].'], ['clause', 'Kết luận: [… kết luận của chủ tọa].'],
    ['p', 'Cuộc họp kết thúc vào [… giờ, ngày, tháng, năm].'],
  ],
  'contract': [
    ['p', 'Hôm nay, [… ngày tháng năm], tại [… địa điểm], chúng tôi gồm:'], ...PARTIES, ['p', 'Hai bên thỏa thuận ký kết hợp đồng với các điều khoản sau:'],
    ['article', 'Nội dung hợp đồng'], ['p', '[… công việc, sản phẩm, yêu cầu].'], ['article', 'Giá trị và thanh toán'], ['p', '[… giá trị, phương thức thanh toán].'],
    ['article', 'Thời hạn thực hiện'], ['p', '[… thời hạn].'], ['article', 'Quyền và nghĩa vụ của các bên'], ['clause', 'Bên A: [… quyền, nghĩa vụ].'], ['clause', 'Bên B: [… quyền, nghĩa vụ].'],
    ['article', 'Điều khoản chung'], ['p', 'Hợp đồng có hiệu lực kể từ ngày ký, lập thành [… số bản] bản có giá trị như nhau.'],
  ],
  'memorandum': [
    ['p', 'Hôm nay, [… ngày tháng năm], tại [… địa điểm], hai bên gồm:'], ...PARTIES, ['p', 'Hai bên thống nhất ghi nhớ các nội dung sau:'],
    ['clause', 'Mục đích: [… mục đích].'], ['clause', 'Nội dung hợp tác: [… nội dung].'], ['clause', 'Tổ chức thực hiện: [… đầu mối, cách làm việc].'], ['clause', 'Hiệu lực: [… thời hạn].'],
  ],
  'agreement': [
    ['p', 'Hôm nay, [… ngày tháng năm], tại [… địa điểm], hai bên gồm:'], ...PARTIES, ['p', 'Hai bên thỏa thuận như sau:'],
    ['article', 'Nội dung thỏa thuận'], ['p', '[… nội dung].'], ['article', 'Trách nhiệm của các bên'], ['clause', 'Bên A: [… trách nhiệm].'], ['clause', 'Bên B: [… trách nhiệm].'],
    ['article', 'Hiệu lực'], ['p', 'Bản thỏa thuận có hiệu lực kể từ ngày ký, lập thành [… số bản] bản có giá trị như nhau.'],
  ],
  'authorisation': [
    ['bold', 'Người ủy quyền: [… họ và tên]'], ['p', 'Chức vụ: [… chức vụ]. Đơn vị: [… đơn vị].'], ['bold', 'Người được ủy quyền: [… họ và tên]'], ['p', 'Chức vụ: [… chức vụ]. Đơn vị: [… đơn vị].'],
    ['clause', 'Nội dung ủy quyền: [… việc được ủy quyền, phạm vi].'], ['clause', 'Thời hạn ủy quyền: từ [… ngày tháng năm] đến hết [… ngày tháng năm].'],
    ['p', 'Người được ủy quyền không được ủy quyền lại cho người khác và chịu trách nhiệm trong phạm vi được ủy quyền.'],
  ],
} as const satisfies Readonly<Record<string, readonly SkeletonLine[]>>;
