import { catalogue } from '#web/lib/texts.ts';

export const packetTexts = catalogue(
  {
    evidence: 'Tải bằng chứng gửi nhận', dispatches: 'Gửi qua đường liên thông', packet: 'Gói tin', state: 'Tình trạng', agency: 'Nơi nhận', dispatchesHint: 'Văn bản gửi cơ quan ngoài hệ thống đi bằng gói tin edXML; gói tin gửi lại giữ nguyên nội dung và mã, nơi nhận không nhận trùng.',
    'what.new': 'Văn bản', 'what.recall': 'Thu hồi', 'what.update': 'Cập nhật', 'what.replace': 'Văn bản thay thế',
    'what.01': '01 · Đã đến', 'what.02': '02 · Từ chối tiếp nhận', 'what.03': '03 · Đã tiếp nhận', 'what.04': '04 · Phân công xử lý', 'what.05': '05 · Đang xử lý', 'what.06': '06 · Hoàn thành',
    'what.13': '13 · Yêu cầu lấy lại', 'what.15': '15 · Đồng ý lấy lại', 'what.16': '16 · Từ chối lấy lại',
    'state.waiting': 'Chờ gửi', 'state.sent': 'Đã gửi', 'state.dead': 'Chưa gửi được', 'state.dropped': 'Đã thu hồi trước khi gửi',
    tries: 'Đã thử {count} lần; thử lại lúc {at}', sendAgain: 'Gửi lại', sendingAgain: 'Gói tin đang được gửi lại',
    arrival: 'Đến qua đường liên thông', sender: 'Nơi gửi', senderCode: 'Mã định danh', documentId: 'Mã văn bản', line: 'Đường liên thông', at: 'Nhận lúc', signature: 'Chữ ký gói tin', told: 'Đã báo nơi gửi',
    'signature.none': 'Không ký', 'signature.intact-good': 'Đúng, gói tin nguyên vẹn', 'signature.intact-old': 'Đúng, thuật toán cũ (SHA-1)', 'signature.broken': 'Không kiểm tra được',
    asks: 'Nơi gửi xin lấy lại văn bản này', askedAt: 'Yêu cầu lúc {at}', agree: 'Đồng ý cho lấy lại', refuse: 'Từ chối', reason: 'Lý do từ chối', cancel: 'Thôi', send: 'Gửi trả lời',
    agreeHint: 'Nếu đồng ý, bản của cơ quan sẽ bị hủy: văn bản đã vào sổ giữ nguyên số đến và vết xử lý, việc đang giao được rút. Trả lời chỉ gửi một lần.', answered: 'Đã trả lời nơi gửi',
    'answer.agreed': 'Đã đồng ý cho lấy lại', 'answer.refused': 'Đã từ chối cho lấy lại', answeredBy: '{by}, {title} · {at}',
  },
  {
    evidence: 'Evidence of the exchange', dispatches: 'Sent over exchange lines', packet: 'Packet', state: 'State', agency: 'Recipient', dispatchesHint: 'To agencies elsewhere a document goes as an edXML packet; one that is sent again keeps content and id, so that it cannot arrive twice.',
    'what.new': 'Document', 'what.recall': 'Recall', 'what.update': 'Update', 'what.replace': 'Replacing document',
    'what.01': '01 · Arrived', 'what.02': '02 · Refused', 'what.03': '03 · Registered', 'what.04': '04 · Assigned', 'what.05': '05 · In hand', 'what.06': '06 · Finished',
    'what.13': '13 · Asked back', 'what.15': '15 · Given back', 'what.16': '16 · Kept',
    'state.waiting': 'Waiting', 'state.sent': 'Sent', 'state.dead': 'Not sent', 'state.dropped': 'Recalled before it was sent',
    tries: 'Tried {count} times; again at {at}', sendAgain: 'Send again', sendingAgain: 'The packet is being sent again',
    arrival: 'Came over an exchange line', sender: 'Sender', senderCode: 'Identifier', documentId: 'Document id', line: 'Line', at: 'Received', signature: 'Signature of the packet', told: 'Told to the sender',
    'signature.none': 'Not signed', 'signature.intact-good': 'Right, the packet is unchanged', 'signature.intact-old': 'Right, by an old algorithm (SHA-1)', 'signature.broken': 'Cannot be checked',
    asks: 'The sender asks this document back', askedAt: 'Asked {at}', agree: 'Give it back', refuse: 'Refuse', reason: 'Reason for refusing', cancel: 'Not now', send: 'Send the answer',
    agreeHint: 'If you agree, the agency’s copy is cancelled: a registered document keeps its arrival number and trail, open parts are withdrawn. The answer is sent once.', answered: 'The sender has been answered',
    'answer.agreed': 'Given back', 'answer.refused': 'Kept', answeredBy: '{by}, {title} · {at}',
  },
);
