import type { DocumentTypeCode } from '../../documents/document-types.ts';

/** Which components (thể thức) a kind of document has and how it is built, Decree 30/2020/NĐ-CP, Appendix I and III. */
export interface TypeForm {
  /** `about`: ô 5b, the abstract after "V/v" under the number; `title`: ô 5a, the name of the kind with the abstract below; `name`: the name alone. */
  readonly heading: 'about' | 'title' | 'name';
  /** Ô 9a. */
  readonly addressees: 'required' | 'allowed' | 'none';
  /** Whether the receiving agencies are addressed above, or listed in Nơi nhận. */
  readonly agencies: 'addressed' | 'listed';
  /** How the addressees are led in: "Kính gửi:", or the sender's office "điện:" of a telegram. */
  readonly addressing: 'kinh-gui' | 'dien';
  /** The issuing authority as its own line above the bases. */
  readonly authority: boolean;
  /** Căn cứ ban hành. */
  readonly bases: 'required' | 'allowed' | 'none';
  /** The line that opens what is decided. */
  readonly enactment: string | null;
  /** Whether what it decides is divided into Điều. */
  readonly articles: boolean;
  /** The line below the title of what comes into force with another document. */
  readonly attached: boolean;
  /** Who signs on the left, beside the competent person on the right; null where one person signs. */
  readonly leftSigner: string | null;
  /** What stands above the signature on the right where two sign. */
  readonly rightSigner: string | null;
  /** Nơi nhận beside the signature, or below two of them. */
  readonly recipients: 'beside' | 'below';
  /** What whoever receives a slip fills in and sends back, at its end. */
  readonly receipt: boolean;
}

const titled: TypeForm = {
  heading: 'title', addressees: 'none', addressing: 'kinh-gui', authority: false, bases: 'allowed', enactment: null, articles: false, attached: false,
  leftSigner: null, rightSigner: null, agencies: 'listed', recipients: 'beside', receipt: false,
};
const agreed: TypeForm = { ...titled, leftSigner: 'ĐẠI DIỆN BÊN B', rightSigner: 'ĐẠI DIỆN BÊN A', recipients: 'below' };
const paper: TypeForm = { ...titled, heading: 'name', bases: 'none' };
/** What is put into force by a decision and printed with it: its own title, then "Kèm theo". */
const enforced: TypeForm = { ...titled, articles: true, attached: true };

export const TYPE_FORMS: Readonly<Record<DocumentTypeCode, TypeForm>> = {
  'resolution': { ...titled, authority: true, bases: 'required', enactment: 'QUYẾT NGHỊ:', articles: true },
  'decision': { ...titled, authority: true, bases: 'required', enactment: 'QUYẾT ĐỊNH:', articles: true },
  'directive': titled,
  'regulation': enforced,
  'rules': enforced,
  'communique': titled,
  'notice': titled,
  'guidance': titled,
  'programme': titled,
  'plan': titled,
  'scheme': titled,
  'project-proposal': titled,
  'project': titled,
  'report': { ...titled, addressees: 'allowed', agencies: 'addressed' },
  'minutes': { ...titled, bases: 'none', leftSigner: 'THƯ KÝ', rightSigner: 'CHỦ TỌA', recipients: 'below' },
  'submission': { ...titled, addressees: 'required', agencies: 'addressed' },
  'contract': agreed,
  'official-letter': { ...titled, heading: 'about', addressees: 'required', agencies: 'addressed' },
  'telegram': { ...titled, addressees: 'required', agencies: 'addressed', addressing: 'dien' },
  'memorandum': agreed,
  'agreement': agreed,
  'authorisation': { ...titled, leftSigner: 'NGƯỜI ĐƯỢC ỦY QUYỀN', rightSigner: 'NGƯỜI ỦY QUYỀN', recipients: 'below' },
  'invitation': { ...titled, bases: 'none', addressees: 'allowed' },
  'introduction': paper,
  'leave-paper': paper,
  'dispatch-slip': { ...paper, receipt: true },
  'transfer-slip': paper,
  'notice-slip': paper,
  'public-letter': { ...titled, bases: 'none', addressees: 'allowed' },
};

export const formOf = (type: DocumentTypeCode): TypeForm => TYPE_FORMS[type];
