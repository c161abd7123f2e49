export const ZIP = 'application/zip';

/** These travel as they are; a file of any other kind is put into a zip first (QCVN 102, attachments). */
const AS_IS = new Set(['pdf', 'doc', 'docx', 'xls', 'zip']);

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', doc: 'application/msword', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ppt: 'application/vnd.ms-powerpoint', pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  zip: ZIP, rar: 'application/vnd.rar', txt: 'text/plain', csv: 'text/csv', xml: 'application/xml', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', tif: 'image/tiff', tiff: 'image/tiff',
};

export const extensionOf = (name: string): string => /\.(?<extension>[^./\\]{1,10})$/u.exec(name)?.groups?.['extension']?.toLowerCase() ?? '';
export const travelsAsIs = (name: string): boolean => AS_IS.has(extensionOf(name));
/** What a file is by its name; the first bytes are judged by whoever keeps it. */
export const mediaTypeOf = (name: string): string => (Object.hasOwn(TYPES, extensionOf(name)) ? TYPES[extensionOf(name)] : undefined) ?? 'application/octet-stream';
