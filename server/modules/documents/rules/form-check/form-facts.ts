import type { FindingPlace, FormFinding } from '#contract/documents/form-check.ts';
import type { DocumentTypeCode } from '#contract/documents/document-types.ts';
import type { FormFindingCode } from '#contract/documents/form-findings.ts';
import type { Block, BodyDocument } from '#contract/drafting/body.ts';

/** What the form check reads of a draft: names as they will be printed, and the text as data. */
export interface FormFacts {
  readonly type: DocumentTypeCode;
  readonly subject: string;
  readonly bases: readonly string[];
  readonly place: string;
  /** Kính gửi: agencies and free lines. */
  readonly addressees: readonly string[];
  /** Further lines of Nơi nhận. */
  readonly recipientLines: readonly string[];
  /** All that the document is sent to or laid before, however named. */
  readonly recipients: number;
  /** Addressees that somebody wrote as lines of their own: they are printed wherever the kind of document allows them. */
  readonly freeAddressees: readonly string[];
  readonly urgency: number;
  readonly signer: { readonly name: string; readonly mode: string; readonly lawfulModes: readonly string[] } | null;
  readonly otherSigner: { readonly title: string; readonly name: string } | null;
  readonly body: BodyDocument;
  readonly appendices: readonly AppendixText[];
  /** Whether the font of documents has a sign. */
  readonly isPrintable: (sign: string) => boolean;
}

export interface AppendixText {
  readonly id: string;
  readonly title: string;
  readonly body: BodyDocument;
}

export interface Found {
  readonly code: FormFindingCode;
  readonly place: FindingPlace;
  readonly words?: string;
}

export type FormRule = (facts: FormFacts) => readonly Found[];

export const atField = (field: Extract<FormFinding['place'], { part: 'field' }>['field'], line: number | null = null): FindingPlace => ({ part: 'field', field, line });
export const atBody = (block: number | null = null): FindingPlace => ({ part: 'body', block });
export const atAppendix = (appendixId: string, block: number | null = null): FindingPlace => ({ part: 'appendix', appendixId, block });

/** All words of a block; a table's cells one after another. */
export function textOf(block: Block): string {
  if (block.type === 'table') return block.content.flatMap(({ content }) => content.flatMap((cell) => cell.content.map(textOf))).join('\n');
  return (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
}

export interface PlacedBlock {
  readonly block: Block;
  readonly text: string;
  readonly place: FindingPlace;
}

export const bodyBlocks = ({ body }: FormFacts): PlacedBlock[] => body.content.map((block, at) => ({ block, text: textOf(block), place: atBody(at) }));

/** The blocks of the body and of every appendix with their places. */
export const allBlocks = (facts: FormFacts): PlacedBlock[] => [
  ...bodyBlocks(facts),
  ...facts.appendices.flatMap(({ id, body }) => body.content.map((block, at) => ({ block, text: textOf(block), place: atAppendix(id, at) }))),
];

/** Every text of the draft with its place: fields, body, appendices. */
export function allTexts(facts: FormFacts): { text: string; place: FindingPlace }[] {
  return [
    { text: facts.subject, place: atField('subject') },
    { text: facts.place, place: atField('place') },
    ...facts.bases.map((text, line) => ({ text, place: atField('bases', line) })),
    ...facts.freeAddressees.map((text, line) => ({ text, place: atField('addressees', line) })),
    ...facts.recipientLines.map((text, line) => ({ text, place: atField('recipients', line) })),
    ...(facts.otherSigner === null ? [] : [{ text: `${facts.otherSigner.title} ${facts.otherSigner.name}`, place: atField('otherSigner') }]),
    ...facts.appendices.map(({ id, title }) => ({ text: title, place: atAppendix(id) })),
    ...allBlocks(facts),
  ];
}

/** A few words around a place in a text, for whoever looks for it. */
export const wordsAround = (text: string, at: number, length: number): string => text.slice(Math.max(0, at - 15), at + length + 25).replace(/\s+/gu, ' ').trim();
