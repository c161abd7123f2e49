/** Tài liệu kèm theo là tệp riêng (Decree 30/2020, Appendix I Part I §II): one file that goes with a document, as it is kept. */
export interface Attachment {
  readonly id: string;
  /** With its ending; what receivers see. */
  readonly name: string;
  readonly contentType: string;
  readonly pages: number | null;
  /** Width of page 1 in points, where the agency's line is put; null for what is no PDF. */
  readonly pageWidth: number | null;
  /** The file as the drafter gave it, or as it came from outside: what the signer approved. */
  readonly sha256: string;
  readonly size: number;
  /** The same with the line and the signature of the issuing agency; null where it travels as it was given. */
  readonly signed: { readonly sha256: string; readonly size: number } | null;
  /** Taken out of the house: later pages bore the mark of a state secret. */
  readonly isWithheld: boolean;
}

/** An attachment of an issued document as whoever carries it on needs it, and as it is received: the file that goes out. */
export interface TravellingAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
  readonly pages: number | null;
  /** By the agency that issued it, here. */
  readonly isSigned: boolean;
}

/** The bytes that go out: signed by the agency where it signed them. */
export const fileOf = ({ sha256, size, signed }: Attachment): { sha256: string; size: number } => signed ?? { sha256, size };

/** A PDF may carry signatures; of other kinds nobody says anything. */
export const isJudged = ({ contentType, isWithheld }: Attachment): boolean => contentType === 'application/pdf' && !isWithheld;

export const travelling = (attachment: Attachment): TravellingAttachment => {
  const { name, contentType, pages, signed } = attachment;
  return { name, contentType, pages, isSigned: signed !== null, ...fileOf(attachment) };
};

/** One that came from outside: what is signed in it, its own signatures say. */
export const fromOutside = ({ name, contentType, size, sha256, pages }: Omit<TravellingAttachment, 'isSigned'>, id: string): Attachment =>
  ({ id, name, contentType, pages, pageWidth: null, sha256, size, signed: null, isWithheld: false });
