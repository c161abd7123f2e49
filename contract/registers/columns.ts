import type { RegisterBook } from './books.ts';

export interface RegisterColumn {
  /** Heading as the form has it. */
  readonly head: string;
  readonly en: string;
  /** Share of the width of a printed page, in millimetres of 265. */
  readonly width: number;
  readonly centred: boolean;
}

const column = (head: string, en: string, width: number, centred = false): RegisterColumn => ({ head, en, width, centred });

export const REGISTER_TITLES = {
  'incoming': 'Sổ đăng ký văn bản đến',
  'outgoing': 'Sổ đăng ký văn bản đi',
  'follow-up': 'Sổ theo dõi giải quyết văn bản đến',
} as const satisfies Record<RegisterBook, string>;

/** The columns of Appendix IV, none more and none less, in its order. */
export const REGISTER_COLUMNS = {
  'incoming': [
    column('Ngày đến', 'Arrived on', 19.5, true),
    column('Số đến', 'Arrival number', 12, true),
    column('Tác giả', 'Issuer', 34),
    column('Số, ký hiệu văn bản', 'Number and symbol', 26, true),
    column('Ngày tháng văn bản', 'Date of the document', 19.5, true),
    column('Tên loại và trích yếu nội dung văn bản', 'Type and subject', 62),
    column('Đơn vị hoặc người nhận', 'Receiving unit or person', 40),
    column('Ngày chuyển', 'Handed over on', 19.5, true),
    column('Ký nhận', 'Signed for', 15),
    column('Ghi chú', 'Notes', 18),
  ],
  'outgoing': [
    column('Số, ký hiệu văn bản', 'Number and symbol', 27, true),
    column('Ngày tháng văn bản', 'Date of the document', 19.5, true),
    column('Tên loại và trích yếu nội dung văn bản', 'Type and subject', 64),
    column('Người ký', 'Signer', 26),
    column('Nơi nhận văn bản', 'Recipients', 44),
    column('Đơn vị, người nhận bản lưu', 'Kept by', 26),
    column('Số lượng bản', 'Copies', 13, true),
    column('Ngày chuyển', 'Handed over on', 19.5, true),
    column('Ký nhận', 'Signed for', 13),
    column('Ghi chú', 'Notes', 14),
  ],
  'follow-up': [
    column('Số đến', 'Arrival number', 14, true),
    column('Tên loại, số và ký hiệu, ngày tháng và tác giả văn bản', 'Type, number and symbol, date and issuer', 72),
    column('Đơn vị hoặc người nhận', 'Receiving unit or person', 48),
    column('Thời hạn giải quyết', 'Due', 24, true),
    column('Tiến độ giải quyết', 'Progress', 48),
    column('Số, ký hiệu văn bản trả lời', 'Number and symbol of the reply', 32, true),
    column('Ghi chú', 'Notes', 27),
  ],
} as const satisfies Record<RegisterBook, readonly RegisterColumn[]>;
