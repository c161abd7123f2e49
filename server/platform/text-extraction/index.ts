import type { Extraction } from './extracted-text.ts';
import type { ExtractionOptions } from './limits.ts';
import { TextExtraction } from './text-extraction.ts';

export type { EnclosedText, ExtractedLine, ExtractedPage, ExtractedText, Extraction, ExtractionFault, Region } from './extracted-text.ts';
export type { ContentLimits, ExtractionOptions, FileKind } from './limits.ts';
export { readingText, type ReadingText } from './reading-text.ts';
export { TextExtraction, type TextExtractionSettings } from './text-extraction.ts';

const shared = new TextExtraction();

/** Text with positions of a PDF or DOCX; the first bytes decide what it is. Never throws for what a file holds. */
export const extractText = (bytes: Uint8Array, options: ExtractionOptions = {}): Promise<Extraction> => shared.extract(bytes, options);

/** Ends the child processes now instead of after their idle time. */
export const stopTextExtraction = (): void => shared.stop();
