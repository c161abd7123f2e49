/** What was looked at: the page of a document with its text, or the file itself. */
export type Viewed = 'document' | 'original';
