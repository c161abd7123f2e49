import type { DocumentTypeCode } from '#contract/documents/document-types.ts';

/** Facts of one administrative document (văn bản hành chính). Plain text everywhere: no markup is read in any of it. */
export interface LetterFacts {
  readonly type: DocumentTypeCode;
  /** Cơ quan chủ quản trực tiếp; null where there is none. A line break in a name is kept. */
  readonly superior: string | null;
  /** Cơ quan ban hành. */
  readonly issuer: string;
  /** Số; null while no number is given: room is left for it. */
  readonly number: string | null;
  /** Ký hiệu without the number, as `UBND-VX` or `QĐ-UBND`. */
  readonly symbol: string;
  readonly place: string;
  /** `YYYY-MM-DD`; null while the document is not dated. */
  readonly date: string | null;
  /** Trích yếu, without "V/v". */
  readonly abstract: string;
  /** 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc. */
  readonly urgency: number;
  /** Kính gửi; empty where the kind of document has none. */
  readonly addressees: readonly string[];
  /** Thẩm quyền ban hành above the bases of a decision, as "CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN 1". */
  readonly authority: string | null;
  /** Căn cứ, one each, punctuation added here. */
  readonly bases: readonly string[];
  readonly body: readonly BodyBlock[];
  readonly appendices?: readonly AppendixFacts[];
  readonly signer: SignerFacts;
  /** Nơi nhận, beside "Như trên" and the line "Lưu", which are added here. */
  readonly recipients: readonly string[];
  readonly filing: FilingFacts;
  /** Mã tra cứu, in the bottom margin of page 1, outside the text: the code, and the address as a QR code where the house has one. */
  readonly lookup?: { readonly code: string; readonly address: string | null };
  /** Ô 11: LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI. */
  readonly circulation?: 'none' | 'internal' | 'return';
  /** Ô 12: initials of who drafted or typed it, and how many copies are issued. */
  readonly reference?: { readonly initials: string; readonly copies: number | null };
  /** Ô 13, for the foot of the first page; empty: none. */
  readonly contact?: readonly string[];
  /** Who signs on the left of minutes, contracts and the like. */
  readonly otherSigner?: { readonly title: string; readonly name: string } | null;
  /** What a quy chế or quy định comes into force with, as "Quyết định số … của …". */
  readonly attachedTo?: string;
}

/** Letters of one look; "\n" is a break of line. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

export type BodyBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** Phần, Chương, Mục, Tiểu mục: its own centred line and a title below. */
  | { readonly kind: 'division'; readonly label: string; readonly runs: readonly Run[] }
  /** Điều, khoản, điểm: the number, then the text. A title (tiêu đề) is as bold as its number. */
  | { readonly kind: 'article' | 'clause' | 'point'; readonly label: string; readonly title: boolean; readonly runs: readonly Run[] }
  /** A line of a list: "-", and "+" one step further in. */
  | { readonly kind: 'item'; readonly label: string; readonly runs: readonly Run[] }
  | TableBlock;

/** Every field of the grid is covered by one cell; the first rows are repeated on each page. */
export interface TableBlock {
  readonly kind: 'table';
  /** Shares of the width, one for each column. */
  readonly widths: readonly number[];
  readonly headRows: number;
  readonly cells: readonly CellFacts[];
}

export interface CellFacts {
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly head: boolean;
  readonly paragraphs: readonly (readonly Run[])[];
}

/** Phụ lục: pages of its own after the signature. */
export interface AppendixFacts {
  readonly title: string;
  readonly body: readonly BodyBlock[];
  /** Lying pages, where a table is too wide for standing ones. */
  readonly landscape: boolean;
}

export interface SignerFacts {
  /** TM. (thay mặt): the collective signed for, as "Ủy ban nhân dân". */
  readonly onBehalfOf?: string;
  /** TL. (thừa lệnh): the head by whose order. */
  readonly byOrderOf?: string;
  /** TUQ. (thừa ủy quyền): the head who authorised it in writing. */
  readonly authorisedBy?: string;
  /** KT. (ký thay): the head whom the deputy signs for. */
  readonly signingFor?: string;
  /** Q.: in charge without the appointment. */
  readonly acting?: boolean;
  readonly position: string;
  /** Họ và tên, without rank, degree or honour. */
  readonly name: string;
}

export interface FilingFacts {
  /** Abbreviation of the drafting unit, as `VX`. */
  readonly unit: string;
  /** Number of copies kept; left out on an electronic document. */
  readonly copies?: number;
}
