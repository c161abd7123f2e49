import { bareOf, edits, squeezed } from './letters.ts';

/** Words by which bodies begin their names; longer ones first, in bare letters. */
const BODIES = [
  'uy ban nhan dan', 'uy ban mat tran', 'uy ban', 'ubnd', 'ubmttq', 'hoi dong nhan dan', 'hdnd', 'hoi dong', 'van phong', 'tong cong ty', 'cong ty', 'tong cuc', 'chi cuc', 'cuc', 'so', 'bo', 'vu',
  'ban', 'phong', 'trung tam', 'truong', 'benh vien', 'vien', 'hoc vien', 'dai hoc', 'cong an', 'toa an', 'thanh tra', 'thanh uy', 'quan uy', 'huyen uy', 'tinh uy', 'dang uy', 'dang bo', 'chi bo', 'dang doan',
  'lien doan', 'tong lien doan', 'hoi', 'mat tran', 'kho bac', 'ngan hang', 'chi nhanh', 'bao hiem xa hoi', 'bao', 'dai', 'doan', 'to cong tac', 'to', 'quy', 'tap doan', 'chinh phu', 'thu tuong', 'quoc hoi', 'tram',
  'bao tang', 'thu vien', 'nha van hoa', 'nha', 'luc luong', 'hai quan', 'thuong truc',
];
const BODY = new RegExp(`^(?:${BODIES.join('|')})(?![a-z0-9])`, 'u');
/** Names that mean nothing alone: the next line goes on with them. */
const BARE = /^(?:uy|uy ban|uy ban nhan dan|ubnd|hoi dong nhan dan|hoi dong|van phong|thanh tra|ban|ban quan ly|ban chi dao|so|bo|cuc|chi cuc|tong cuc|phong|trung tam|truong|vien|benh vien|cong ty|hoi|doan|to cong tac|lien doan|chi nhanh|mat tran to quoc)$/u;
const GOES_ON = /(?:\s(?:va|cua|thuoc|cac|ve)|[-,&])$/u;

/** Whether a line of capitals begins the name of a body. */
export const beginsBody = (bare: string): boolean => BODY.test(bare);

/** Whether a name cannot be whole yet. */
export const isUnfinished = (bare: string): boolean => BARE.test(bare) || GOES_ON.test(bare);

/** Posts with the capitals Decree 30/2020, Appendix II, gives them. */
const POSTS = [
  'Chủ tịch', 'Phó Chủ tịch', 'Phó Chủ tịch Thường trực', 'Quyền Chủ tịch', 'Giám đốc', 'Phó Giám đốc', 'Tổng Giám đốc', 'Phó Tổng Giám đốc', 'Chánh Văn phòng', 'Phó Chánh Văn phòng', 'Chánh Thanh tra',
  'Phó Chánh Thanh tra', 'Trưởng phòng', 'Phó Trưởng phòng', 'Trưởng ban', 'Phó Trưởng ban', 'Phó Trưởng ban Thường trực', 'Bộ trưởng', 'Thứ trưởng', 'Cục trưởng', 'Phó Cục trưởng', 'Chi cục trưởng',
  'Phó Chi cục trưởng', 'Tổng cục trưởng', 'Phó Tổng cục trưởng', 'Vụ trưởng', 'Phó Vụ trưởng', 'Viện trưởng', 'Phó Viện trưởng', 'Hiệu trưởng', 'Phó Hiệu trưởng', 'Bí thư', 'Phó Bí thư', 'Phó Bí thư Thường trực',
  'Thủ tướng', 'Phó Thủ tướng', 'Bộ trưởng, Chủ nhiệm', 'Phó Chủ nhiệm', 'Chủ nhiệm', 'Thủ trưởng', 'Trưởng Công an', 'Phó Trưởng Công an', 'Chỉ huy trưởng', 'Đội trưởng', 'Phó Đội trưởng', 'Tổ trưởng',
  'Tổ phó', 'Trạm trưởng', 'Chánh án', 'Phó Chánh án', 'Tổng Biên tập', 'Thường trực', 'Ủy viên', 'Ủy viên Thường trực', 'Kế toán trưởng', 'Chủ tọa', 'Chủ trì', 'Trưởng đoàn', 'Tổng Thanh tra', 'Trưởng Ban Quản lý',
];
const exactly = new Map(POSTS.map((post) => [post.toLocaleUpperCase('vi'), post]));
/** Without accents two posts may look alike (Thứ trưởng, Thủ trưởng): the one named first in the list stands. */
const postOf = new Map(POSTS.toReversed().map((post) => [squeezed(post), post]));
const heads = [...postOf.keys()].sort((a, b) => b.length - a.length);

/** Whether these words are one post of the list, and nothing more. */
export const isKnownPost = (shown: string): boolean => postOf.has(squeezed(shown));

/** A post as printed in capitals, written as in running text; undefined where the line names no post. */
export function postName(shown: string): string | undefined {
  const acting = /^Q\s?\.\s?/u.exec(shown)?.[0] ?? '';
  const post = shown.slice(acting.length).trim();
  const whole = exactly.get(post.toLocaleUpperCase('vi')) ?? postOf.get(squeezed(post)) ?? nearPost(squeezed(post));
  const name = whole ?? longerPost(post);
  return name === undefined ? undefined : `${acting === '' ? '' : 'Q. '}${name}`;
}

const nearPost = (letters: string): string | undefined => {
  const found = letters.length < 7 ? undefined : heads.find((head) => edits(letters, head, 1) <= 1);
  return found === undefined ? undefined : postOf.get(found);
};

/** "TRƯỞNG PHÒNG QUẢN LÝ ĐÔ THỊ": the known post, then the rest in small letters. */
function longerPost(post: string): string | undefined {
  const head = heads.find((one) => squeezed(post).startsWith(one) && /[^a-z0-9]/u.test(bareOf(post).charAt(lengthOf(post, one.length))));
  if (head === undefined) return undefined;
  const rest = post.slice(lengthOf(post, head.length)).trim();
  return `${postOf.get(head)}${rest.startsWith(',') ? '' : ' '}${/\p{Ll}/u.test(rest) ? rest : rest.toLocaleLowerCase('vi')}`;
}

/** How many signs of the text hold so many letters and digits. */
function lengthOf(text: string, letters: number): number {
  let seen = 0;
  const bare = bareOf(text);
  for (let at = 0; at < text.length; at += 1) {
    if (/[a-z0-9]/u.test(bare.charAt(at))) seen += 1;
    if (seen === letters) return at + 1;
  }
  return text.length;
}
