import { useAsk } from '#web/lib/ask.ts';
import type { Input, Output } from '#web/lib/call.ts';

export type CopyRow = Output<'copies', 'listOfDocument'>['rows'][number];
export type CopyOrder = Input<'copies', 'order'>['body'];
export type CopySubject = Pick<CopyOrder, 'subjectType' | 'subjectId'>;

/** Copies made of a document; refreshed with the document, under whose key they stand. */
export const useCopies = (subject: CopySubject) => useAsk(['documents', subject.subjectType, subject.subjectId, 'copies'], 'copies', 'listOfDocument', { query: subject });
