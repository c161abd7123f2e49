import type { Selectable } from 'kysely';
import type { FormFields } from '#contract/documents/form-fields.ts';
import type { OutgoingRow } from './documents.tables.ts';

/** The form fields of a draft as they are stored, column by column. */
export const formColumns = (form: FormFields) => ({
  bases: form.bases, place: form.place, addressees: form.addressees, copy_agency_ids: form.copyAgencyIds, circulation: form.circulation, copies: form.copies,
  drafter_initials: form.drafterInitials, signing_mode: form.signingMode, other_signer: form.otherSigner, attached_to: form.attachedTo,
  prints_contact: form.printsContact, lying_appendix_ids: form.lyingAppendixIds,
});

export const formOfRow = (row: Selectable<OutgoingRow>): FormFields => ({
  bases: row.bases, place: row.place, addressees: row.addressees, copyAgencyIds: row.copy_agency_ids, circulation: row.circulation, copies: row.copies,
  drafterInitials: row.drafter_initials, signingMode: row.signing_mode, otherSigner: row.other_signer, attachedTo: row.attached_to,
  printsContact: row.prints_contact, lyingAppendixIds: row.lying_appendix_ids,
});
