import { PACKET_FAULTS } from '../edxml/faults.ts';

/** Why a packet did not go out, or did not have its effect here: shown in the monitor, told with status 02 where the sender can be told. */
export const EXCHANGE_PROBLEMS = {
  ...PACKET_FAULTS,
  // Of the line.
  'unreachable': 'Không kết nối được đường liên thông',
  'timed-out': 'Đường liên thông không trả lời kịp',
  'refused': 'Đường liên thông từ chối khóa kết nối',
  'rejected': 'Đường liên thông không nhận gói tin này',
  'bad-answer': 'Đường liên thông trả lời không đúng quy cách',
  // Of what goes out.
  'internal': 'Hệ thống gặp lỗi khi xử lý gói tin này',
  'no-line': 'Chưa có đường liên thông tới nơi nhận',
  'sender-without-code': 'Cơ quan gửi chưa có mã định danh',
  'recipient-without-code': 'Nơi nhận chưa có mã định danh',
  'recipient-gone': 'Nơi nhận không còn trong danh mục cơ quan',
  // Of what comes in.
  'sender-unknown': 'Mã định danh nơi gửi không hợp lệ',
  'from-differs': 'Nơi gửi ghi trong gói tin khác với nơi gửi mà đường liên thông báo',
  'from-hosted': 'Gói tin đến từ bên ngoài nhưng ghi nơi gửi là cơ quan của chính hệ thống này',
  'not-for-us': 'Gói tin không gửi cho cơ quan nào của hệ thống này',
  'without-file': 'Gói tin không có tệp văn bản',
  'file-unreadable': 'Tệp gửi kèm bị hỏng hoặc có mật khẩu',
  'secret': 'Văn bản có dấu hiệu bí mật nhà nước, không được gửi qua hệ thống này',
  'signature-broken': 'Chữ ký số của gói tin không đúng',
  'replay': 'Gói tin đã nhận trước đó',
  'already-received': 'Văn bản này đã nhận trước đó',
  'recalled-before': 'Văn bản đã bị nơi gửi thu hồi trước khi đến',
  'unknown-document': 'Không tìm thấy văn bản mà gói tin nói tới',
  'not-a-recipient': 'Trạng thái do cơ quan không phải nơi nhận văn bản gửi',
  'no-request': 'Không có yêu cầu lấy lại đang chờ trả lời',
  'contrary-status': 'Trạng thái trái với trạng thái nơi nhận đã báo: vừa từ chối vừa tiếp nhận. Xin hỏi lại nơi nhận',
  'withdrawn-already': 'Văn bản đã được thu hồi hoặc lấy lại trước đó',
} as const;

export type ExchangeProblem = keyof typeof EXCHANGE_PROBLEMS;

/** In the words of the monitor; of a code that is not of the list, the code itself. */
export const saidOf = (problem: string): string => (problem in EXCHANGE_PROBLEMS ? EXCHANGE_PROBLEMS[problem as ExchangeProblem] : problem);

/** Ends the sending or taking of one packet; its message holds no word of a document. */
export class ExchangeFault extends Error {
  readonly code: ExchangeProblem;
  readonly detail: string;
  constructor(code: ExchangeProblem, detail = '') {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
