import type { Tx } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Inspection } from '../rules/inspect-text.ts';
import { RULE_SET } from '../rules/rule-set.ts';

/** What is said of marks found in something that is in the house already; no word of it. */
export interface Found {
  readonly inspection: Inspection;
  readonly channel: string;
  readonly characters: number;
}

/**
 * Records that something in the house bears the mark of a state secret, in the transaction that takes it out. Found by no
 * person's act, it has no author; who is to be told is the caller's to say.
 */
export async function reportFound(tx: Tx, { inspection, channel, characters }: Found, subject: { type: string; id: string; agencyId: string | null }): Promise<void> {
  await recordAudit(tx, null, {
    action: 'secrecy.found', subjectType: subject.type, subjectId: subject.id, agencyId: subject.agencyId,
    detail: { channel, ruleSet: RULE_SET.version, rules: inspection.findings.map(({ ruleId }) => ruleId).join(' '), characters: String(characters) },
  });
}
