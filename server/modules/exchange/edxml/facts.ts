/** What a packet of QCVN 102:2016/BTTTT says, free of its XML. Days are yyyy-mm-dd, instants ISO 8601 with zone (packets carry none: UTC+7). */

/** An agency as a packet names it; either scheme of identifiers may stand in `organId`. */
export interface Organ {
  readonly organId: string;
  readonly superiorName: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly fax: string | null;
  readonly website: string | null;
}

export interface DocumentTypeFacts {
  /** Type 1 normative, 2 administrative; samples differ, so the name decides first (domain of the codes: Appendix of QCVN 102). */
  readonly group: number | null;
  readonly detail: number | null;
  readonly name: string | null;
}

/** The document answered, or the one being recalled. */
export interface ResponseFor {
  readonly organId: string;
  /** Number and symbol, e.g. 267/VPCP-TTĐT. */
  readonly code: string | null;
  readonly promulgatedOn: string | null;
  readonly documentId: string | null;
}

export interface StaffInfo {
  readonly department: string | null;
  readonly staff: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
}

export interface Hop {
  readonly organId: string;
  readonly at: string;
}

/** BussinessDocType 0 … 3. */
export type BusinessType = 'new' | 'recall' | 'update' | 'replace';

export interface Business {
  readonly type: BusinessType;
  readonly reason: string;
  /** A copy on paper is sent too. */
  readonly paper: boolean;
  /** The earlier document concerned (update). */
  readonly documentId: string | null;
  /** What an update changes; null for the other types. */
  readonly update: { readonly fields: boolean; readonly receivers: boolean; readonly receiverList: readonly { readonly organId: string; readonly receiverType: number }[] } | null;
  readonly staff: StaffInfo | null;
  /** The documents replaced, and to whom each had been sent. */
  readonly replaces: readonly { readonly documentId: string; readonly organIds: readonly string[] }[];
}

export interface EdocFacts {
  readonly kind: 'edoc';
  readonly from: Organ;
  readonly to: readonly Organ[];
  /** `<OrganId>,<yyyy/MM/dd>,<number>/<symbol>` as it stands in the packet. */
  readonly documentId: string;
  readonly number: string;
  readonly symbol: string;
  readonly place: string;
  readonly promulgatedOn: string;
  readonly type: DocumentTypeFacts;
  readonly subject: string;
  readonly content: string | null;
  readonly signer: { readonly competence: string | null; readonly position: string | null; readonly fullName: string | null };
  readonly dueOn: string | null;
  /** 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc; 4 hỏa tốc hẹn giờ is read as 3. Never secrecy. */
  readonly priority: number;
  readonly sphere: string | null;
  readonly typist: string | null;
  readonly amount: number | null;
  readonly pages: number | null;
  readonly appendixes: readonly string[];
  readonly responseFor: readonly ResponseFor[];
  readonly steeringType: number | null;
  readonly toPlaces: readonly string[];
  readonly trace: readonly Hop[];
  readonly business: Business;
}

/** One attached file: the first is the document itself. */
export interface AttachmentFacts {
  /** Without `cid:`. */
  readonly contentId: string;
  readonly name: string;
  readonly description: string | null;
  readonly contentType: string;
}

/** Main states 01 … 06; 13 asks to take back, 15 agrees, 16 refuses. */
export const STATUS_CODES = ['01', '02', '03', '04', '05', '06', '13', '15', '16'] as const;
export type StatusCode = (typeof STATUS_CODES)[number];

export interface StatusFacts {
  readonly kind: 'status';
  /** Who reports. */
  readonly from: Organ;
  /** The document it is about; `organId` is the original sender, for 13 the receiver being asked. */
  readonly responseFor: ResponseFor;
  readonly staff: StaffInfo | null;
  readonly code: StatusCode;
  readonly description: string | null;
  readonly at: string;
}

export type PacketFacts = EdocFacts | StatusFacts;
