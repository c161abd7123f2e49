import * as z from 'zod';
import { instant } from '../primitives.ts';

/** One act on a document since the state that a person's screen showed. */
export const happened = z.object({ action: z.string(), by: z.string(), byTitle: z.string().nullable(), at: instant });
export type Happened = z.output<typeof happened>;

/** What `documents/act-not-possible` and `stale-version` tell beside their title: what happened meanwhile, oldest first. */
export const movedOnFacts = z.object({ version: z.int(), happened: z.array(happened) });
export type MovedOnFacts = z.output<typeof movedOnFacts>;
