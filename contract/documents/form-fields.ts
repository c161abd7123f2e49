import * as z from 'zod';
import { id, text } from '../primitives.ts';
import { LIMITS } from './limits.ts';

/**
 * The words above a signature that the drafter may choose between where several are lawful (Decree 30/2020 art. 13): `derived` from post
 * and agency; `own` right of the head; on behalf of the `collective` (TM.); `by-order` (TL.). KT. and Q. follow from the post, TUQ.
 * from a delegation at the moment of signing.
 */
export const signingMode = z.enum(['derived', 'own', 'collective', 'by-order']);
/** Chỉ dẫn về phạm vi lưu hành (ô 11): none, LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI. */
export const circulation = z.enum(['none', 'internal', 'return']);
/** Who signs on the left of minutes, contracts and the like. */
export const otherSigner = z.object({ title: text(LIMITS.signerPosition), name: text(LIMITS.signerName) });

/** The components of a document that are data and not text (Decree 30/2020, Appendix I Part I §II–III). */
export const formFields = z.object({
  /** Căn cứ ban hành, one each; punctuation is printed by the system. */
  bases: z.array(text(LIMITS.base)).max(LIMITS.bases).default([]),
  /** Địa danh; empty: the agency's own. */
  place: text(LIMITS.place, 0).default(''),
  /** Lines of Kính gửi beside the receiving agencies. */
  addressees: z.array(text(LIMITS.recipientLine)).max(LIMITS.recipientLines).default([]),
  /** Those of the receiving agencies that get a copy: named in Nơi nhận and not in Kính gửi. */
  copyAgencyIds: z.array(id).max(LIMITS.recipientAgencies).default([]),
  circulation: circulation.default('none'),
  /** Number of copies issued (ô 12); null where it is not printed. */
  copies: z.int().min(1).max(9999).nullable().default(null),
  /** Initials of who drafted or typed it (ô 12). */
  drafterInitials: text(LIMITS.initials, 0).default(''),
  signingMode: signingMode.default('derived'),
  otherSigner: otherSigner.nullable().default(null),
  /** What a quy chế or quy định is put into force with, as "Quyết định số … của …"; empty where it is not printed. */
  attachedTo: text(LIMITS.attachedTo, 0).default(''),
  /** Address, mail, telephone of the agency at the foot of the first page (ô 13). */
  printsContact: z.boolean().default(false),
  /** Appendices on lying pages. */
  lyingAppendixIds: z.array(id).max(50).default([]),
});

export type FormFields = z.output<typeof formFields>;
export type SigningMode = z.output<typeof signingMode>;
export const EMPTY_FORM: FormFields = formFields.parse({});

/** What an agency settles once for all its documents. */
export const agencyForm = z.object({
  /** Địa danh; empty: by the agency's name. */
  place: text(LIMITS.place, 0).default(''),
  address: text(300, 0).default(''), email: text(200, 0).default(''), website: text(200, 0).default(''), telephone: text(60, 0).default(''), fax: text(60, 0).default(''),
  /** Heads and deputies of units who sign by order (TL.), as the agency's working regulations say (art. 13 §3). */
  byOrderPostIds: z.array(id).max(200).default([]),
});
export type AgencyForm = z.output<typeof agencyForm>;
export const EMPTY_AGENCY_FORM: AgencyForm = agencyForm.parse({});
