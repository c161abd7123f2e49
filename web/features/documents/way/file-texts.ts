import { catalogue } from '#web/lib/texts.ts';

export const fileTexts = catalogue(
  {
    title: 'Phiếu trình và toàn bộ hồ sơ', loading: 'Đang tải hồ sơ trình', print: 'In phiếu trình (PDF)', toWork: 'Về trang xử lý', draft: 'Dự thảo', draftPages: 'Các trang của dự thảo', incoming: 'Văn bản được trả lời', incomingPages: 'Các trang của văn bản được trả lời', directions: 'Ý kiến chỉ đạo', noDirections: 'Chưa có ý kiến chỉ đạo.',
  },
  {
    title: 'Submission slip and the whole file', loading: 'Loading the file', print: 'Print the slip (PDF)', toWork: 'Back to the work', draft: 'The draft', draftPages: 'Pages of the draft', incoming: 'What it answers', incomingPages: 'Pages of the document it answers', directions: 'Directions', noDirections: 'No directions yet.',
  },
);
