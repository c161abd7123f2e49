import { catalogue } from '#web/lib/texts.ts';

export const programTexts = catalogue(
  {
    'with.sign': 'Ký bằng công cụ ký của Ban Cơ yếu', 'with.issue': 'Ký, phát hành bằng công cụ ký của Ban Cơ yếu', hint: 'Chứng thư này nằm ở thiết bị (USB token) của anh/chị. Xin cắm thiết bị và mở công cụ ký trên máy trước khi bấm.',
    preparing: 'Đang chuẩn bị văn bản…', 'at-program': 'Xin xem và ký trên công cụ ký, nhập mã PIN khi được hỏi.', finishing: 'Đang kiểm tra chữ ký gửi trả…', stop: 'Dừng chờ công cụ ký',
    absent: 'Không liên lạc được công cụ ký trên máy này.', absentHint: 'Xin mở công cụ ký (VGCA), cắm thiết bị rồi bấm lại. Văn bản chưa được ký.',
    declined: 'Công cụ ký báo chưa ký được.', declinedHint: 'Văn bản chưa được ký, chưa cấp số. Anh/chị có thể bấm ký lại.', signed: 'Đã ký văn bản', issued: 'Đã phát hành văn bản số {number}, ngày {day}',
  },
  {
    'with.sign': 'Sign with the Government’s signing program', 'with.issue': 'Seal and issue with the Government’s signing program', hint: 'The key of this certificate is in your device (USB token). Plug it in and open the signing program on this machine first.',
    preparing: 'Preparing the document…', 'at-program': 'Look at it and sign in the signing program; type your PIN when asked.', finishing: 'Checking the signature that came back…', stop: 'Stop waiting for the program',
    absent: 'The signing program on this machine does not answer.', absentHint: 'Open the signing program (VGCA), plug in the device and press again. Nothing was signed.',
    declined: 'The signing program says that it has not signed.', declinedHint: 'Nothing was signed or numbered. You may press again.', signed: 'The document is signed', issued: 'Issued as number {number} on {day}',
  },
);
