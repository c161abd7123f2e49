/** Phiếu giải quyết văn bản đến with the "ĐẾN" stamp (Decree 30/2020, Appendix IV). Plain text everywhere. */
export interface SlipFacts {
  readonly superior: string | null;
  readonly agency: string;
  /** What the stamp says beside the agency: Số, Ngày, Chuyển, Số và ký hiệu HS; blank where it is not known. */
  readonly stamp: readonly { readonly label: string; readonly value: string }[];
  /** Type, number and symbol, date, issuer. */
  readonly document: string;
  readonly subject: string;
  readonly sections: readonly SlipSection[];
}

export interface SlipSection {
  readonly title: string;
  /** Empty: lines to be written on by hand are printed. */
  readonly entries: readonly { readonly text: string; readonly note: string }[];
}
