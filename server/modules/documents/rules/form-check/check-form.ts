import type { FormFinding } from '#contract/documents/form-check.ts';
import { FORM_FINDINGS } from '#contract/documents/form-findings.ts';
import { addressing, bases } from './addressing.ts';
import { citations } from './citations.ts';
import type { FormFacts, FormRule, Found } from './form-facts.ts';
import { abstract, mainComponents, signature, urgency } from './main-components.ts';
import { appendices, blanks, ending, parts } from './structure.ts';
import { capitals, tones, typing } from './typing.ts';

const RULES: readonly FormRule[] = [mainComponents, abstract, addressing, bases, parts, blanks, ending, appendices, citations, signature, urgency, typing, capitals, tones];
/** More of one kind help nobody. */
const MOST_OF_A_KIND = 50;

/** Kiểm tra thể thức: every missing or wrong component with its legal ground, errors first (Decree 30/2020 art. 11 §2). */
export function checkForm(facts: FormFacts): FormFinding[] {
  const found = RULES.flatMap((rule) => fewer(rule(facts)));
  const findings = found.map(({ code, place, words }): FormFinding => {
    const { severity, vi, en, ground } = FORM_FINDINGS[code];
    return { code, severity, place, vi, en, ground, words: words ?? null };
  });
  return [...findings.filter(({ severity }) => severity === 'error'), ...findings.filter(({ severity }) => severity === 'warning')];
}

export const formErrors = (findings: readonly FormFinding[]): FormFinding[] => findings.filter(({ severity }) => severity === 'error');

function fewer(found: readonly Found[]): Found[] {
  const counts = new Map<string, number>();
  return found.filter(({ code }) => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    return (counts.get(code) ?? 0) <= MOST_OF_A_KIND;
  });
}
