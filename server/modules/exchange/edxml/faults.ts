/** Why a packet cannot be taken, in the words its sender is told with status 02 (từ chối tiếp nhận). */
export const PACKET_FAULTS = {
  'encoding': 'Gói tin không dùng bảng mã UTF-8',
  'not-xml': 'Gói tin không phải là XML hợp lệ hoặc bị cắt cụt',
  'not-a-packet': 'Gói tin không theo cấu trúc của QCVN 102:2016/BTTTT',
  'doctype': 'Gói tin có khai báo DOCTYPE, không được phép',
  'entity': 'Gói tin có thực thể XML, không được phép',
  'instruction': 'Gói tin có chỉ thị xử lý XML, không được phép',
  'external-reference': 'Gói tin tham chiếu đến nội dung ở bên ngoài',
  'too-deep': 'Các phần tử của gói tin lồng nhau quá sâu',
  'too-many': 'Gói tin có quá nhiều phần tử hoặc tệp đính kèm',
  'too-large': 'Gói tin hoặc tệp đính kèm vượt dung lượng cho phép',
  'duplicated-id': 'Gói tin có hai phần tử hoặc hai tệp cùng một định danh',
  'duplicated-element': 'Gói tin có một phần tử xuất hiện hai lần',
  'missing-field': 'Gói tin thiếu trường thông tin bắt buộc',
  'bad-date': 'Gói tin có ngày, giờ không đúng định dạng',
  'document-id': 'Mã văn bản (DocumentId) không đúng cấu trúc',
  'business-type': 'Loại nghiệp vụ (BussinessDocType) không hợp lệ',
  'status-code': 'Mã trạng thái (StatusCode) không hợp lệ',
  'secrecy-mark': 'Gói tin mang dấu chỉ độ mật; văn bản mật không được gửi qua mạng',
  'attachment-missing': 'Tệp có trong danh mục nhưng không có trong gói tin',
  'attachment-unlisted': 'Tệp có trong gói tin nhưng không có trong danh mục',
  'base64': 'Nội dung tệp đính kèm mã hóa base64 bị hỏng',
  'zip': 'Tệp nén đính kèm bị hỏng hoặc chứa nhiều hơn một tệp',
  'zip-bomb': 'Tệp nén đính kèm bung ra lớn bất thường',
  'zip-name': 'Tệp nén đính kèm có tên tệp không an toàn',
} as const;

export type PacketFaultCode = keyof typeof PACKET_FAULTS;

export interface PacketFault {
  readonly code: PacketFaultCode;
  /** The element or file concerned, for the operator; never content. */
  readonly where: string;
}

/** Carries a fault out of the reading; `readPacket` alone catches it and answers with the fault. */
export class PacketError extends Error {
  override readonly name = 'PacketError';
  readonly fault: PacketFault;
  constructor(code: PacketFaultCode, where: string, cause?: unknown) {
    super(`${code}: ${where}`, { cause });
    this.fault = { code, where };
  }
}
