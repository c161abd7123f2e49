import { levelFieldHits, metadataHit, registerHits, termHits } from './field-rules.ts';
import { readingsOf, type Reading } from './lines.ts';
import { plainLetters } from './normalise.ts';
import { nameHits, sentenceOfFileName } from './name-rules.ts';
import { cipherRecipientHits, phraseHits } from './phrase-rules.ts';
import { RULE_SET, type RuleId } from './rule-set.ts';
import { changeOfLevelHits, envelopeLetterHits, ownLineHits, stampHits } from './stamp-rules.ts';

export interface InspectedText {
  readonly where: 'title' | 'body' | 'file-name' | 'pdf-text' | 'docx-text';
  /** Form feeds part pages, tabs part cells. */
  readonly text: string;
  /** The lines of page 1 in reading order, when the text alone does not tell them. */
  readonly page1Lines?: readonly string[];
  /** Lines of headers, footers, text boxes and annotations of any page: a stamp counts in each of them. */
  readonly marginLines?: readonly string[];
}

export interface Finding {
  readonly ruleId: RuleId;
}

/** Never carries a word of what was inspected, so that it may be stored and logged. */
export interface Inspection {
  readonly verdict: 'clear' | 'question' | 'refused';
  readonly findings: readonly Finding[];
}

/** Looks for marks of a state secret (dấu hiệu bí mật nhà nước). An aid: `clear` never certifies that there is none. */
export function inspectText(input: InspectedText): Inspection {
  return conclude(new Set(hitsOf(input)));
}

/** The same for several texts of one act, for whoever must know whether there is anything to ask before asking. Writes no record. */
export const inspectTexts = (inputs: readonly InspectedText[]): Inspection => combineInspections(inputs.map(inspectText));

/** H5: metadata of an exchange packet or an imported file, by name of field. */
export function inspectMetadata(fields: Readonly<Record<string, string>>): Inspection {
  const hits = Object.entries(fields).flatMap(([name, value]) => metadataHit(name, plainLetters(value)) ?? []);
  return conclude(new Set(hits));
}

/** Several inspections of one act are one: the gravest verdict, every rule once. */
export function combineInspections(inspections: readonly Inspection[]): Inspection {
  return conclude(new Set(inspections.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))));
}

function conclude(hits: ReadonlySet<RuleId>): Inspection {
  const findings = [...hits].sort().map((ruleId) => ({ ruleId }));
  const isHard = findings.some(({ ruleId }) => ruleId.startsWith('H'));
  return { verdict: isHard ? 'refused' : findings.length > 0 ? 'question' : 'clear', findings };
}

const TOP = { zoneLines: RULE_SET.stampZoneLines };
const PAPERS: ReadonlySet<InspectedText['where']> = new Set(['pdf-text', 'docx-text']);

function* hitsOf({ where, text, page1Lines = [], marginLines = [] }: InspectedText): Generator<RuleId> {
  if (where === 'title' || where === 'file-name') yield* rawReadings(text).flatMap((reading) => [...nameHits(reading, where)]);
  const sentence = where === 'file-name' ? sentenceOfFileName(text) : text;
  for (const reading of readingsOf(sentence, TOP)) {
    yield* hitsInText(reading);
    if (PAPERS.has(where)) yield* envelopeLetterHits(reading);
  }
  for (const reading of readingsOf(page1Lines.join('\n'), TOP)) yield* marksIn(reading);
  for (const reading of readingsOf(marginLines.join('\n'), { zoneLines: Infinity })) yield* hitsInText(reading);
}

/** A file name or title typed in a legacy font, as its letters show there. */
function rawReadings(text: string): string[] {
  const decoded = readingsOf(text.slice(0, 1_000), { zoneLines: 0 }).slice(1);
  return [text, ...decoded.map(({ lines }) => lines.map((line) => line.text).join(' '))];
}

function* hitsInText(reading: Reading): Generator<RuleId> {
  yield* marksIn(reading);
  yield* phraseHits(reading);
  yield* cipherRecipientHits(reading);
  yield* registerHits(reading);
}

function* marksIn(reading: Reading): Generator<RuleId> {
  yield* stampHits(reading);
  yield* ownLineHits(reading);
  yield* changeOfLevelHits(reading);
  yield* levelFieldHits(reading);
  yield* termHits(reading);
}
