import * as z from 'zod';
import { day, id } from '../primitives.ts';

/** How a document reaches an agency: it works in this house, a line to it is known, or neither: then on paper. */
export const reach = z.enum(['hosted', 'line', 'none']);

/** An agency that a document can be addressed to. */
export const addressee = z.object({
  id, name: z.string(),
  /** Cơ quan chủ quản: tells namesakes apart. */
  superiorName: z.string().nullable(),
  /** Identifier of QCVN 102:2016, lowest level first. */
  code102: z.string().nullable(),
  /** Identifier of QĐ 20/2020/QĐ-TTg, top level first. */
  codeQd20: z.string().nullable(),
  reach,
  /** It has ended, so nothing can be sent to it. */
  gone: z.boolean(),
});

export const SOURCES = ['official', 'packet', 'hosted'] as const;

/** A line of the catalogue as its administrators see it. */
export const listedAgency = addressee.extend({ source: z.enum(SOURCES), hidden: z.boolean(), endedOn: day.nullable() });
