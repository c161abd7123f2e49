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
  readonly signer: SignerFacts;
  /** Nơi nhận, beside "Như trên" and the line "Lưu", which are added here. */
  readonly recipients: readonly string[];
  readonly filing: FilingFacts;
}

export type BodyBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Phần, Chương, Mục: its own centred line and a title below. */
  | { readonly kind: 'division'; readonly label: string; readonly title: string }
  /** A bold line of its own at the paragraph indent. */
  | { readonly kind: 'heading'; readonly text: string }
  /** Điều: bold label, then its text. */
  | { readonly kind: 'article'; readonly label: string; readonly text: string }
  | { readonly kind: 'table'; readonly widths: readonly number[]; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

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
