import type { IncomingFields, Readings, ReadUpload } from '../api/types.ts';

/** An upload being turned into a register entry, as it is kept on this device until registered. */
export interface UploadWork {
  readonly upload: ReadUpload;
  readonly fields: IncomingFields;
  readonly acceptsDuplicate: boolean;
  /** The gate has asked for this file, and the person has declared. */
  readonly declaredNoSecret: boolean;
  /** Why it is registered although its signatures did not pass the check; absent until the clerk states one. */
  readonly unverifiedReason?: string;
}

/** The form as filled from what was read; what was not read stays empty, a kind not read is a công văn. */
export function fieldsOf({ readings }: ReadUpload): IncomingFields {
  const read = (name: keyof Readings): string | null => readings[name]?.value ?? null;
  return {
    issuerName: read('issuerName') ?? '',
    number: read('number'),
    symbol: read('symbol'),
    documentDate: read('documentDate'),
    type: (read('type') ?? 'official-letter') as IncomingFields['type'],
    subject: read('subject') ?? '',
    signerName: read('signerName'),
    signerPosition: read('signerPosition'),
    urgency: Number(read('urgency') ?? 0),
  };
}
