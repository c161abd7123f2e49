/**
 * What people in Vietnam choose first, folded as rules/new-password.ts folds: no accents, no case, letters and digits only,
 * digits at the end left out.
 */
export const COMMON_STEMS: ReadonlySet<string> = new Set([
  'matkhau', 'matkhaucuatoi', 'matkhaumoi', 'matkhaumanh', 'matkhaubaomat', 'khongcomatkhau', 'doimatkhau', 'password', 'passwordpassword', 'mypassword',
  'newpassword', 'changeme', 'changemenow', 'changethispassword', 'letmein', 'letmeinplease', 'iloveyou', 'welcome', 'admin', 'administrator', 'adminadmin',
  'quantri', 'quantrihethong', 'nguoiquantri', 'taikhoan', 'dangnhap', 'xinchao', 'xinchaovietnam', 'vietnam', 'vietnamvodich', 'toiyeuvietnam', 'iuvietnam',
  'toiyeuem', 'anhyeuem', 'emyeuanh', 'yeuemnhieu', 'yeuanhnhieu', 'giadinh', 'giadinhtoi', 'giadinhhanhphuc', 'hanhphuc', 'congsoso', 'vanphongso',
  'congchuc', 'canbocongchuc', 'coquannhanuoc', 'coquannhanoc', 'coquannhanhuoc', 'uybannhandan', 'ubndthanhpho', 'vanthu', 'vanphong', 'thanhpho',
  'hochiminh', 'thanhphohochiminh', 'tphochiminh', 'tphcm', 'saigon', 'saigonsaigon', 'hanoi', 'danang', 'qwerty', 'qwertyuiop', 'qwertyqwerty',
  'asdfghjkl', 'zxcvbnm', 'qazwsxedc', 'qazwsxedcrfv', 'abcdef', 'abcdefgh', 'abcdefghijkl', 'football', 'princess', 'superman', 'dragon',
]);

/** Rows of the keyboard, the alphabet and the digits: a run along one of them is a guess, however long. */
export const RUNS: readonly string[] = [
  '01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz', 'zyxwvutsrqponmlkjihgfedcba', 'qwertyuiopasdfghjklzxcvbnm', 'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik', '1q2w3e4r5t6y7u8i9o0p',
];
