import type { Actor } from '#server/platform/access/actor.ts';
import { inspectTexts, type InspectedText, type SecrecyGate } from '../../secrecy/index.ts';

export interface TextMaterial {
  readonly channel: string;
  readonly texts: readonly InspectedText[];
  readonly declared: boolean;
  /** Rules whose question has been answered for this text. */
  readonly declaredRules: readonly string[];
}

/** Whether there is nothing to ask: no mark at all, or only such as somebody has answered for. Writes no record. */
export function isPlain({ texts, declaredRules }: Pick<TextMaterial, 'texts' | 'declaredRules'>): boolean {
  const { verdict, findings } = inspectTexts(texts);
  return verdict === 'clear' || (verdict === 'question' && findings.every(({ ruleId }) => declaredRules.includes(ruleId)));
}

/**
 * Lets a text pass or refuses it. A question is asked once for each mark in a text: typed on for a day, it would else be asked
 * at every letter. Answers the rules that this declaration has newly answered.
 */
export const textGate = (gate: SecrecyGate) => ({
  async pass(actor: Actor, material: TextMaterial): Promise<string[]> {
    if (isPlain(material)) return [];
    await gate.pass(actor, material);
    return inspectTexts(material.texts).findings.map(({ ruleId }) => ruleId);
  },
});
