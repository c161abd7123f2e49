import type { Actor } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { combineInspections, inspectMetadata, type InspectedText, type Inspection, inspectText } from '../rules/inspect-text.ts';
import { RULE_SET } from '../rules/rule-set.ts';

export interface Material {
  /** Where it was to enter, e.g. `documents.upload`. */
  readonly channel: string;
  readonly texts: readonly InspectedText[];
  /** What files say about themselves, field by field. */
  readonly metadata?: readonly Readonly<Record<string, string>>[];
  /** The person has declared that there is no state secret in it; answers a question, never a refusal. */
  readonly declared: boolean;
}

export interface SecrecyGate {
  /**
   * Lets the material pass or refuses it (`secrecy/refused`, `secrecy/declaration-needed`) before anything of it is
   * stored. The record of a refusal holds time, person, channel, rules and size, and no word of the content
   * (Law on Protection of State Secrets, art. 5; domain rule: the system never decides what is a secret).
   */
  pass(actor: Actor, material: Material): Promise<void>;
}

export function createSecrecyGate(database: Database): SecrecyGate {
  return {
    async pass(actor, material) {
      const inspection = combineInspections([...material.texts.map(inspectText), ...(material.metadata ?? []).map(inspectMetadata)]);
      if (inspection.verdict === 'clear') return;
      const settled = inspection.verdict === 'question' && material.declared;
      await recordIncident(database, actor, { material, inspection, settled });
      if (settled) return;
      throw new Refusal(inspection.verdict === 'refused' ? 'secrecy/refused' : 'secrecy/declaration-needed');
    },
  };
}

interface Incident {
  readonly material: Material;
  readonly inspection: Inspection;
  readonly settled: boolean;
}

/** In a transaction of its own: the refused act leaves no other trace. */
function recordIncident(database: Database, actor: Actor, { material, inspection, settled }: Incident): Promise<void> {
  const capacity = actor.capacities[0] ?? null;
  return database.transact((tx) =>
    recordAudit(tx, { actor, capacity }, {
      action: settled ? 'secrecy.declared' : 'secrecy.refused',
      subjectType: 'person',
      subjectId: actor.personId,
      agencyId: capacity?.agencyId ?? null,
      detail: {
        channel: material.channel,
        ruleSet: RULE_SET.version,
        rules: inspection.findings.map(({ ruleId }) => ruleId).join(' '),
        characters: String(material.texts.reduce((sum, { text }) => sum + text.length, 0)),
      },
    }),
  );
}
