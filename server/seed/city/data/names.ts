type Weighted = readonly (readonly [name: string, weight: number])[];

/** Surnames by their share among the Kinh of the South, per mille and rounded: Huỳnh and Võ, not Hoàng and Vũ, lead there. */
export const SURNAMES: Weighted = [
  ['Nguyễn', 365], ['Trần', 115], ['Lê', 95], ['Phạm', 68], ['Huỳnh', 42], ['Phan', 38], ['Võ', 34], ['Đặng', 24], ['Bùi', 21],
  ['Đỗ', 16], ['Hồ', 15], ['Trương', 15], ['Ngô', 14], ['Dương', 13], ['Lý', 10], ['Vũ', 12], ['Hoàng', 11], ['Đinh', 8], ['Lâm', 9],
  ['Đoàn', 8], ['Mai', 7], ['Trịnh', 6], ['Cao', 6], ['Lương', 6], ['Châu', 5], ['Thái', 5], ['Tạ', 4], ['Hà', 5], ['Tô', 4],
  ['Lưu', 4], ['Đào', 4], ['Phùng', 3], ['Kiều', 2], ['Quách', 2], ['Từ', 2], ['Văn', 2], ['Tăng', 2], ['La', 1], ['Ông', 1], ['Thạch', 1],
];

export const MALE_MIDDLES: Weighted = [
  ['Văn', 200], ['Minh', 70], ['Hữu', 60], ['Quốc', 60], ['Thanh', 60], ['Hoàng', 55], ['Đức', 45], ['Công', 35], ['Ngọc', 40], ['Thành', 40],
  ['Quang', 40], ['Trọng', 30], ['Xuân', 28], ['Đình', 28], ['Tấn', 35], ['Phước', 25], ['Duy', 30], ['Anh', 25], ['Chí', 22], ['Thế', 20],
  ['Trung', 20], ['Hải', 18], ['Nhật', 16], ['Khắc', 10], ['Bá', 10], ['Viết', 9], ['Mạnh', 9], ['Gia', 8], ['Hồng', 10], ['Kim', 6],
];

export const MALE_GIVEN: Weighted = [
  ['Minh', 40], ['Tuấn', 42], ['Hùng', 40], ['Dũng', 36], ['Sơn', 30], ['Nam', 28], ['Long', 26], ['Hải', 26], ['Phong', 22], ['Thành', 28],
  ['Trung', 26], ['Khánh', 16], ['Quân', 16], ['Bình', 24], ['Cường', 26], ['Tâm', 20], ['Tài', 22], ['Phúc', 22], ['Lộc', 18], ['Thắng', 22],
  ['Đạt', 20], ['Hiếu', 24], ['Hòa', 18], ['Huy', 30], ['Khoa', 22], ['Kiệt', 14], ['Lâm', 16], ['Nghĩa', 18], ['Nhân', 16], ['Phát', 14],
  ['Quang', 22], ['Quý', 12], ['Tân', 16], ['Thịnh', 18], ['Tiến', 20], ['Toàn', 20], ['Trí', 16], ['Tú', 14], ['Việt', 16], ['Vinh', 20],
  ['Vũ', 18], ['An', 14], ['Ân', 6], ['Bảo', 16], ['Danh', 8], ['Duy', 18], ['Đông', 8], ['Đức', 20], ['Giang', 8], ['Hậu', 10],
  ['Hưng', 20], ['Khải', 8], ['Khang', 14], ['Khôi', 8], ['Liêm', 6], ['Luân', 8], ['Mẫn', 5], ['Nguyên', 14], ['Nhật', 8], ['Phương', 10],
  ['Sang', 12], ['Sinh', 6], ['Thái', 10], ['Thiện', 14], ['Thông', 8], ['Thuận', 12], ['Tín', 10], ['Triết', 5], ['Trường', 12], ['Tùng', 14],
];

/** What follows Thị, or stands alone as the middle name. */
export const FEMALE_MIDDLES: Weighted = [
  ['Ngọc', 70], ['Thanh', 60], ['Kim', 55], ['Thu', 45], ['Mỹ', 40], ['Hồng', 50], ['Minh', 30], ['Bích', 30], ['Phương', 35], ['Thùy', 35],
  ['Hoàng', 25], ['Tuyết', 16], ['Xuân', 18], ['Cẩm', 14], ['Quỳnh', 20], ['Diễm', 12], ['Huỳnh', 6], ['Ánh', 12], ['Lan', 12], ['Như', 16],
  ['Anh', 12], ['Mai', 12], ['Hải', 10], ['Diệu', 8], ['Yến', 10], ['Bảo', 10], ['Khánh', 10], ['Trúc', 12], ['Thúy', 20], ['Hoài', 10],
];

export const FEMALE_GIVEN: Weighted = [
  ['Hương', 34], ['Lan', 34], ['Hoa', 26], ['Mai', 30], ['Hạnh', 28], ['Hằng', 26], ['Hà', 28], ['Thảo', 34], ['Trang', 34], ['Linh', 32],
  ['Ngọc', 28], ['Phương', 32], ['Thủy', 24], ['Thúy', 18], ['Vân', 28], ['Yến', 24], ['Anh', 30], ['Bích', 10], ['Châu', 16], ['Chi', 14],
  ['Cúc', 8], ['Diễm', 10], ['Dung', 24], ['Duyên', 16], ['Đào', 8], ['Giang', 14], ['Hiền', 26], ['Hồng', 20], ['Huệ', 14], ['Huyền', 16],
  ['Khanh', 10], ['Kiều', 10], ['Lài', 4], ['Liên', 18], ['Loan', 20], ['Ly', 8], ['My', 14], ['Nga', 20], ['Ngân', 24], ['Nguyệt', 14],
  ['Nhi', 18], ['Nhung', 16], ['Như', 16], ['Oanh', 14], ['Phụng', 10], ['Phượng', 18], ['Quyên', 16], ['Quỳnh', 14], ['Sương', 10], ['Tâm', 16],
  ['Thanh', 18], ['Thắm', 6], ['Thi', 8], ['Thơ', 8], ['Thoa', 8], ['Thu', 16], ['Thư', 16], ['Tiên', 16], ['Trâm', 18], ['Trân', 12],
  ['Trinh', 16], ['Trúc', 14], ['Tú', 8], ['Tuyền', 14], ['Tuyết', 16], ['Uyên', 14], ['Vy', 14], ['Xuân', 12], ['Hân', 10], ['Khuê', 3],
];

/** People who led the City, a department or a district around 2020; no invented person may bear one of these names. */
export const REAL_OFFICIALS: ReadonlySet<string> = new Set([
  'Nguyễn Thành Phong', 'Phan Văn Mãi', 'Lê Thanh Liêm', 'Võ Văn Hoan', 'Trần Vĩnh Tuyến', 'Dương Anh Đức', 'Ngô Minh Châu', 'Lê Hòa Bình',
  'Phan Thị Thắng', 'Huỳnh Cách Mạng', 'Nguyễn Thị Thu', 'Nguyễn Thiện Nhân', 'Nguyễn Văn Nên', 'Trần Lưu Quang', 'Nguyễn Thị Lệ', 'Hà Phước Thắng',
  'Võ Thị Trung Trinh', 'Lâm Đình Thắng', 'Võ Minh Thành', 'Huỳnh Thanh Nhân', 'Trương Văn Lắm', 'Trần Thị Diệu Thúy', 'Huỳnh Văn Hạnh', 'Lê Thị Huỳnh Mai',
  'Phạm Thị Hồng Hà', 'Phạm Thành Kiên', 'Bùi Tá Hoàng Vũ', 'Đinh Minh Hiệp', 'Trần Quang Lâm', 'Bùi Xuân Cường', 'Nguyễn Toàn Thắng', 'Lê Minh Tấn',
  'Nguyễn Thị Ánh Hoa', 'Nguyễn Việt Dũng', 'Lê Hồng Sơn', 'Nguyễn Văn Hiếu', 'Nguyễn Tấn Bỉnh', 'Tăng Chí Thượng', 'Nguyễn Thanh Nhã', 'Đặng Minh Đạt',
  'Phạm Khánh Phong Lan', 'Hứa Quốc Hưng', 'Nguyễn Anh Thi', 'Lê Hoài Quốc', 'Từ Minh Thiện', 'Tô Thị Bích Châu', 'Trần Thế Thuận', 'Trần Hoàng Quân',
  'Lê Đức Thanh', 'Nguyễn Thị Hồng Hạnh', 'Huỳnh Thanh Khiết', 'Hoàng Tùng', 'Nguyễn Hồ Hải', 'Võ Ngọc Quốc Thuận', 'Lưu Hoàng Nam', 'Trần Kim Yến',
]);
