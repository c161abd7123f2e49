/**
 * The 29 kinds of administrative document (loại văn bản hành chính) with their abbreviations,
 * Decree 30/2020/NĐ-CP, Appendix III. Case carries meaning: `QĐ` is a decision, `QyĐ` are rules.
 * Công văn (official letter) and thư công (public letter) have no abbreviation.
 */
export const DOCUMENT_TYPES = [
  { code: 'resolution', name: 'Nghị quyết', abbreviation: 'NQ' },
  { code: 'decision', name: 'Quyết định', abbreviation: 'QĐ' },
  { code: 'directive', name: 'Chỉ thị', abbreviation: 'CT' },
  { code: 'regulation', name: 'Quy chế', abbreviation: 'QC' },
  { code: 'rules', name: 'Quy định', abbreviation: 'QyĐ' },
  { code: 'communique', name: 'Thông cáo', abbreviation: 'TC' },
  { code: 'notice', name: 'Thông báo', abbreviation: 'TB' },
  { code: 'guidance', name: 'Hướng dẫn', abbreviation: 'HD' },
  { code: 'programme', name: 'Chương trình', abbreviation: 'CTr' },
  { code: 'plan', name: 'Kế hoạch', abbreviation: 'KH' },
  { code: 'scheme', name: 'Phương án', abbreviation: 'PA' },
  { code: 'project-proposal', name: 'Đề án', abbreviation: 'ĐA' },
  { code: 'project', name: 'Dự án', abbreviation: 'DA' },
  { code: 'report', name: 'Báo cáo', abbreviation: 'BC' },
  { code: 'minutes', name: 'Biên bản', abbreviation: 'BB' },
  { code: 'submission', name: 'Tờ trình', abbreviation: 'TTr' },
  { code: 'contract', name: 'Hợp đồng', abbreviation: 'HĐ' },
  { code: 'official-letter', name: 'Công văn', abbreviation: null },
  { code: 'telegram', name: 'Công điện', abbreviation: 'CĐ' },
  { code: 'memorandum', name: 'Bản ghi nhớ', abbreviation: 'BGN' },
  { code: 'agreement', name: 'Bản thỏa thuận', abbreviation: 'BTT' },
  { code: 'authorisation', name: 'Giấy ủy quyền', abbreviation: 'GUQ' },
  { code: 'invitation', name: 'Giấy mời', abbreviation: 'GM' },
  { code: 'introduction', name: 'Giấy giới thiệu', abbreviation: 'GGT' },
  { code: 'leave-paper', name: 'Giấy nghỉ phép', abbreviation: 'GNP' },
  { code: 'dispatch-slip', name: 'Phiếu gửi', abbreviation: 'PG' },
  { code: 'transfer-slip', name: 'Phiếu chuyển', abbreviation: 'PC' },
  { code: 'notice-slip', name: 'Phiếu báo', abbreviation: 'PB' },
  { code: 'public-letter', name: 'Thư công', abbreviation: null },
] as const;

export type DocumentTypeCode = (typeof DOCUMENT_TYPES)[number]['code'];
