import * as z from 'zod';
import { PROBLEMS, type ProblemCode } from './problems.ts';

/** A problem by its code, where an answer tells of one that happened elsewhere. */
export const problemCode = z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]);
