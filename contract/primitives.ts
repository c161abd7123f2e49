import * as z from 'zod';
import { PROBLEMS } from './problems.ts';

z.config(z.locales.vi());

/** A lone half of a surrogate pair: not a character, and PostgreSQL would refuse it. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;
/** Characters that show nothing and can hide a word from a reader or a rule. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/** Text as people see it: NFC, without invisible characters. */
export const visible = (text: string): string => text.normalize('NFC').replace(INVISIBLE, '');
/** Text as people type it, trimmed; stored exactly so. */
const clean = (text: string): string => visible(text).trim();

/** What is wrong, in Vietnamese, and in English for whoever asked for it. */
const inBoth = (error: string, en: string) => ({ error, params: { en } });

/** Text of `min` to `max` characters (code points) after cleaning. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .max(max * 4)
    .refine((value) => !LONE_SURROGATE.test(value), inBoth('Có ký tự không hợp lệ', 'Has an impossible character'))
    .overwrite(clean)
    .refine((value) => [...value].length <= max, inBoth(`Tối đa ${max} ký tự`, `At most ${max} characters`))
    .refine((value) => [...value].length >= min, inBoth('Không được để trống', 'Must not be empty'));

export const optionalText = (max: number) => text(max, 0).nullable();
export const id = z.uuid();
/** A calendar day in Vietnam, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const version = z.int().min(1);
export const byId = z.object({ id });
/** 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc (Decree 30/2020, art. 8). */
export const urgency = z.int().min(0).max(3);
export const problemCodes = Object.keys(PROBLEMS);
