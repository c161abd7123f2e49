import { type RawBuilder, sql } from 'kysely';
import { readable, type ReadingScope } from '../../documents/index.ts';

/** Files are opened by the same rule as documents: whole agencies for clerks and leaders, else by key (`readers`). */
export const readableFile = (scope: ReadingScope, alias = 'f'): RawBuilder<boolean> => readable(scope, alias);

/** Of a file's documents each reader sees those that they may read by the documents' own rule, and never more. */
export const readableDocument = (scope: ReadingScope): RawBuilder<boolean> => readable(scope, 'd');

/** Nothing is left to do on a document; one that its sender recalled is over too (its view is older than that state). */
export const isFinished = sql<boolean>`(d.is_finished or d.state = 'recalled')`;
