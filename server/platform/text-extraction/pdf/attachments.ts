import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { PackedFile } from '../packed-file.ts';

/** Files attached to a PDF, by its list of attachments or by a pin on a page. */
export async function attachmentsOf(document: PDFDocumentProxy, pinned: readonly string[]): Promise<PackedFile[]> {
  const listed = await document.getAttachments();
  const found: PackedFile[] = [];
  for (const id of new Set([...(listed?.keys() ?? []), ...pinned])) {
    const bytes = await document.getAttachmentContent(id);
    if (bytes instanceof Uint8Array) found.push({ name: listed?.get(id)?.filename ?? id, bytes });
  }
  return found;
}
