import { catalogue } from '#web/lib/texts.ts';

export const signatureTexts = catalogue(
  {
    title: 'Chữ ký số', person: 'Chữ ký số của người có thẩm quyền', agency: 'Chữ ký số của cơ quan', none: 'Chưa ký số: văn bản được ký bằng hình thức phê duyệt trên hệ thống.',
    waiting: 'Chưa có chữ ký số của cơ quan: văn thư cấp số, ngày rồi đóng dấu số khi phát hành.', signer: 'Người ký', certificate: 'Chứng thư', issuer: 'Nơi cấp', valid: 'Hiệu lực', span: '{from} đến {to}', serial: 'Số chứng thư', at: 'Ký lúc',
    'level.B-B': '{at} (giờ của hệ thống)', 'level.B-T': '{at} (có dấu thời gian)', 'level.B-LTA': '{at} (có dấu thời gian, đủ bằng chứng kiểm tra lâu dài)', preserved: 'Mở bản kèm bằng chứng lâu dài (PDF)', revoked: 'Chứng thư đã bị thu hồi lúc {at}', signedPaper: 'Bản đã ký số',
  },
  {
    title: 'Digital signatures', person: 'Signature of the competent person', agency: 'Signature of the agency', none: 'Not signed digitally: the document was approved on this system.',
    waiting: 'The agency has not signed yet: the clerk numbers, dates and seals it when it is issued.', signer: 'Signer', certificate: 'Certificate', issuer: 'Issued by', valid: 'Valid', span: '{from} to {to}', serial: 'Serial number', at: 'Signed at',
    'level.B-B': '{at} (clock of this system)', 'level.B-T': '{at} (time-stamped)', 'level.B-LTA': '{at} (time-stamped, with proofs for the long term)', preserved: 'Open the file with lasting proofs (PDF)', revoked: 'The certificate was revoked at {at}', signedPaper: 'Signed digitally',
  },
);
