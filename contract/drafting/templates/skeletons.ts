import type { DocumentTypeCode } from '../../documents/document-types.ts';
import type { BodyDocument } from '../body.ts';
import { AGREED_SKELETONS } from './skeletons-agreed.ts';
import { PAPER_SKELETONS } from './skeletons-papers.ts';
import { bodyOfLines, type SkeletonLine } from './skeleton-parts.ts';

const PLANNED: readonly SkeletonLine[] = [
  ['clause', 'Mục đích, yêu cầu'], ['point', 'Mục đích: [… mục đích].'], ['point', 'Yêu cầu: [… yêu cầu].'],
  ['clause', 'Nội dung'], ['p', '[… nội dung công việc].'],
  ['table', ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn'], 2],
  ['clause', 'Tổ chức thực hiện'], ['p', '[… phân công trách nhiệm, kinh phí, chế độ báo cáo].'],
];

const ENFORCED: readonly SkeletonLine[] = [
  ['chapter', 'Quy định chung'],
  ['article', 'Phạm vi điều chỉnh và đối tượng áp dụng'], ['clause', '[… phạm vi điều chỉnh].'], ['clause', '[… đối tượng áp dụng].'],
  ['chapter', 'Quy định cụ thể'],
  ['article', '[… tiêu đề của điều]'], ['clause', '[… nội dung].'],
  ['chapter', 'Tổ chức thực hiện'],
  ['article', 'Trách nhiệm thi hành'], ['p', '[… đơn vị, người chịu trách nhiệm thi hành].'],
];

const DECIDED: readonly SkeletonLine[] = [
  ['article', '[… nội dung quyết định].'],
  ['article', 'Quyết định này có hiệu lực kể từ ngày ký.'],
  ['article', '[… các đơn vị, cá nhân] chịu trách nhiệm thi hành Quyết định này.'],
];

/** What a new draft of each kind begins with. Data alone: numbers, "Kính gửi", signature and "Nơi nhận" are printed by the system. */
const LINES: Readonly<Record<DocumentTypeCode, readonly SkeletonLine[]>> = {
  ...PAPER_SKELETONS,
  ...AGREED_SKELETONS,
  'official-letter': [['p', '[… lý do, căn cứ viết công văn].'], ['p', '[… nội dung đề nghị, trả lời hoặc thông báo].'], ['p', '[… đề nghị thực hiện, thời hạn trả lời].']],
  'resolution': [['article', '[… nội dung quyết nghị].'], ['article', '[… các đơn vị, cá nhân] chịu trách nhiệm thi hành Nghị quyết này.'], ['article', 'Nghị quyết này có hiệu lực kể từ ngày ký.']],
  'decision': DECIDED,
  'directive': [['p', '[… tình hình, lý do ban hành chỉ thị].'], ['p', '[… chức vụ người ban hành] yêu cầu:'], ['clause', '[… đơn vị, việc phải làm, thời hạn].'], ['clause', '[… đơn vị, việc phải làm, thời hạn].'], ['clause', '[… đơn vị] theo dõi, đôn đốc và báo cáo kết quả thực hiện Chỉ thị này.']],
  'regulation': ENFORCED,
  'rules': ENFORCED,
  'communique': [['p', '[… sự kiện được thông cáo].'], ['p', '[… nội dung thông cáo].']],
  'notice': [['p', '[… tên cơ quan] thông báo [… nội dung] như sau:'], ['clause', '[… nội dung thứ nhất].'], ['clause', '[… nội dung thứ hai].'], ['p', 'Đề nghị [… các đơn vị] thực hiện.']],
  'guidance': [['p', 'Để thực hiện thống nhất [… việc được hướng dẫn], [… tên cơ quan] hướng dẫn như sau:'], ['clause', 'Phạm vi, đối tượng'], ['p', '[… phạm vi, đối tượng áp dụng].'], ['clause', 'Nội dung hướng dẫn'], ['p', '[… nội dung].'], ['clause', 'Tổ chức thực hiện'], ['p', '[… trách nhiệm, nơi giải đáp vướng mắc].']],
  'programme': PLANNED,
  'plan': PLANNED,
  'scheme': [['clause', 'Sự cần thiết'], ['p', '[… lý do].'], ['clause', 'Nội dung phương án'], ['p', '[… các phương án, so sánh, phương án đề nghị].'], ['clause', 'Tổ chức thực hiện'], ['p', '[… phân công, kinh phí, thời gian].']],
  'project-proposal': [['part', 'Sự cần thiết và căn cứ'], ['p', '[… thực trạng, căn cứ].'], ['part', 'Mục tiêu, nhiệm vụ và giải pháp'], ['p', '[… mục tiêu, nhiệm vụ, giải pháp].'], ['part', 'Tổ chức thực hiện'], ['p', '[… lộ trình, kinh phí, trách nhiệm].']],
  'project': [['part', 'Sự cần thiết đầu tư'], ['p', '[… hiện trạng, căn cứ].'], ['part', 'Nội dung dự án'], ['p', '[… mục tiêu, quy mô, địa điểm, thời gian, tổng mức đầu tư].'], ['part', 'Tổ chức thực hiện'], ['p', '[… chủ đầu tư, tiến độ, quản lý].']],
  'report': [['clause', 'Tình hình và kết quả thực hiện'], ['p', '[… kết quả, số liệu].'], ['clause', 'Tồn tại, hạn chế và nguyên nhân'], ['p', '[… tồn tại, nguyên nhân].'], ['clause', 'Phương hướng, kiến nghị'], ['p', '[… nhiệm vụ thời gian tới, kiến nghị].']],
  'submission': [['p', '[… lý do, căn cứ trình].'], ['clause', 'Nội dung trình'], ['p', '[… nội dung].'], ['clause', 'Kiến nghị'], ['p', '[… tên cơ quan] kính trình [… cấp có thẩm quyền] xem xét, quyết định.']],
  'telegram': [['p', '[… tình hình].'], ['p', '[… chức vụ người gửi công điện] yêu cầu:'], ['clause', '[… việc phải làm ngay, đơn vị, thời hạn].'], ['clause', '[… đơn vị] báo cáo kết quả về [… nơi nhận báo cáo] trước [… giờ, ngày].']],
};

export const skeletonOf = (type: DocumentTypeCode): BodyDocument => bodyOfLines(LINES[type]);
