import type { Attachment } from '../rules/attachment.ts';

/** The attachments of a document as they are stored, with every file that they name: given and signed, for the sweep and for what is taken out. */
export const attachmentColumns = (attachments: readonly Attachment[]) => ({
  attachments: JSON.stringify(attachments),
  attached_files: [...new Set(attachments.filter(({ isWithheld }) => !isWithheld).flatMap(({ sha256, signed }) => (signed === null ? [sha256] : [sha256, signed.sha256])))],
});
