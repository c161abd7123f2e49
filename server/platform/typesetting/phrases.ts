/** Words of agency names and posts that belong together: a line is broken between them, not inside. */
const PHRASES = [
  'Ủy ban nhân dân', 'Hội đồng nhân dân', 'Hồ Chí Minh', 'Thành phố', 'Văn phòng', 'Giáo dục', 'Đào tạo', 'Tài nguyên', 'Môi trường', 'Thông tin', 'Truyền thông',
  'Giao thông', 'vận tải', 'Nông nghiệp', 'Phát triển', 'nông thôn', 'Kế hoạch', 'Đầu tư', 'Lao động', 'Thương binh', 'Xã hội', 'Quy hoạch', 'Kiến trúc', 'Khoa học',
  'Công nghệ', 'Văn hóa', 'Thể thao', 'Du lịch', 'Ban Quản lý', 'Khu công nghiệp', 'Khu chế xuất', 'Trung tâm', 'Tổ chức', 'Hành chính', 'Tư pháp', 'Nội vụ', 'Tài chính',
  'Quản lý', 'đô thị', 'Kinh tế', 'Thanh tra', 'Công an', 'Chi cục', 'Tổng cục', 'Bệnh viện', 'Phó Chủ tịch', 'Chủ tịch', 'Phó Giám đốc', 'Giám đốc', 'Chánh', 'Thường trực',
].map((phrase) => phrase.toLocaleUpperCase('vi').split(' '));

/** The words that follow these stay with them: "VÀ ĐÀO TẠO", "QUẬN 1". */
const LEANING = new Set(['VÀ', 'QUẬN', 'HUYỆN', 'PHƯỜNG', 'XÃ', 'TM.', 'KT.', 'TL.', 'TUQ.', 'Q.']);

/** A line of capitals as the pieces that may each stand on a line of its own. */
export function phrasesOf(line: string): string[] {
  const words = line.split(/\s+/u).filter(Boolean);
  const pieces: string[] = [];
  for (let at = 0; at < words.length; ) {
    const known = PHRASES.find((phrase) => phrase.every((word, step) => words[at + step] === word));
    const piece = words.slice(at, at + (known?.length ?? 1)).join(' ');
    const before = pieces.at(-1);
    if (before !== undefined && LEANING.has(before.split(' ').at(-1)!) && before.length + piece.length < 22) pieces[pieces.length - 1] = `${before} ${piece}`;
    else pieces.push(piece);
    at += known?.length ?? 1;
  }
  return pieces;
}
