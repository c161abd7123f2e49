/** What was looked at: the page of a document with its text, the file itself, or a file that goes with it. */
export type Viewed = 'document' | 'original' | 'attachment';
