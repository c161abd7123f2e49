import type { PdfFile } from '../pdf/pdf-file.ts';
import { isArray, PdfDict, PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from '../pdf/values.ts';

/** Compares one object in two states of a file; says true when nothing in it changed. What it refers to is left in `waiting`. */
export class Comparison {
  readonly before: PdfFile;
  readonly after: PdfFile;
  /** Objects that were referred to on the way and are still to be compared, with the part of the document they belong to. */
  readonly waiting: { readonly num: number; readonly part: string }[] = [];
  /** The part that is being compared: the number of a page, or nothing. */
  part = '';
  readonly #seen = new Set<number>();

  constructor(before: PdfFile, after: PdfFile) {
    this.before = before;
    this.after = after;
  }

  isEqual(one: PdfValue, other: PdfValue): boolean {
    if (one instanceof PdfRef) return other instanceof PdfRef && this.#isSameRef(one, other);
    if (one instanceof PdfDict) return other instanceof PdfDict && this.differingKeys(one, other).length === 0;
    if (one instanceof PdfStream) return other instanceof PdfStream && this.#isSameStream(one, other);
    if (isArray(one)) return isArray(other) && one.length === other.length && one.every((value, index) => this.isEqual(value, other[index] ?? null));
    return isSamePlain(one, other);
  }

  /** Keys whose values are not the same in both. Every value is walked, so that all that it refers to is compared later. */
  differingKeys(one: PdfDict, other: PdfDict): string[] {
    const keys = new Set([...one.entries.keys(), ...other.entries.keys()]);
    return [...keys].filter((key) => !this.isEqual(one.get(key), other.get(key)));
  }

  /** The same without some keys, which are left to a rule of their own and not walked. */
  differingKeysBut(left: readonly string[], one: PdfDict, other: PdfDict): string[] {
    return this.differingKeys(without(left, one), without(left, other));
  }

  #isSameRef(one: PdfRef, other: PdfRef): boolean {
    if (one.num !== other.num || one.gen !== other.gen) return false;
    if (!this.#seen.has(one.num)) {
      this.#seen.add(one.num);
      this.waiting.push({ num: one.num, part: this.part });
    }
    return true;
  }

  #isSameStream(one: PdfStream, other: PdfStream): boolean {
    return this.differingKeys(one.dict, other.dict).length === 0 && isSameBytes(one.raw, other.raw);
  }
}

const isSameBytes = (one: Uint8Array, other: Uint8Array): boolean => one === other || (one.length === other.length && Buffer.compare(one, other) === 0);

function isSamePlain(one: PdfValue, other: PdfValue): boolean {
  if (one instanceof PdfString) return other instanceof PdfString && isSameBytes(one.bytes, other.bytes);
  return one instanceof PdfName ? other instanceof PdfName && one.name === other.name : one === other;
}

const without = (keys: readonly string[], { entries, start, end }: PdfDict): PdfDict => new PdfDict(new Map([...entries].filter(([key]) => !keys.includes(key))), start, end);
