const CONTENTS = `GÓI CHỨNG CỨ CỦA MỘT HỒ SƠ CÔNG VIỆC (Công Sở Số)

documents/, papers/     bản gốc và tệp kèm theo (attachments/), đúng từng byte; bên cạnh là chữ ký số (.p7s, kèm chứng thư) và kết quả kiểm tra chữ ký
                        original.lasting.pdf, nếu có: bản gốc ấy cộng bằng chứng xác thực lâu dài và dấu thời gian (B-LTA) để kiểm tra được khi chứng thư đã hết hạn
metadata.xml            các trường dữ liệu theo Phụ lục VI Nghị định 30/2020/NĐ-CP, văn bản và việc đã làm theo thứ tự thời gian
history.jsonl           trích nhật ký: mỗi dòng mang mã băm của dòng trước
manifest.json           danh sách mọi tệp với SHA-256; SHA256SUMS là cùng danh sách cho lệnh sha256sum
`;

const CHECKS = `
Kiểm tra, không cần mạng:
  node check-package.mjs <tệp .zip hoặc thư mục đã giải nén>     mã băm, đủ tệp, chuỗi nhật ký, chữ ký của cơ quan trên manifest.json, chữ ký trong văn bản (nếu máy có openssl)
  sh check-package.sh                                            mã băm và đủ tệp, trong thư mục đã giải nén; chữ ký của cơ quan (nếu máy có openssl)
`;

const SIGNED = `
manifest.json.p7s là chữ ký số của cơ quan trên manifest.json (CMS tách rời), agency.pem là chứng thư của cơ quan. Kiểm tra chứng thư theo nơi cấp:
  openssl cms -verify -binary -inform DER -in manifest.json.p7s -content manifest.json -CAfile <chứng thư gốc> -purpose any -out /dev/null
`;

const UNSIGNED = `
Gói này KHÔNG mang chữ ký số của cơ quan: khi lập gói, cơ quan không có khóa mà hệ thống dùng được.
`;

const RECORD = `
SHA-256 của manifest.json được ghi vào nhật ký của cơ quan khi lập gói: xin đối chiếu với cơ quan để biết gói đúng là do cơ quan lập.
Chuỗi trong history.jsonl được lập khi xuất gói; nó cho biết trích nhật ký không bị sửa từ lúc đó.
`;

/** What lies in an evidence package and how anybody checks it, for people. */
export const packageWords = (isSigned: boolean): string => [CONTENTS, CHECKS, isSigned ? SIGNED : UNSIGNED, RECORD].join('');
