import { Suspense } from 'react';
import { LIMITS } from '#contract/documents/limits.ts';
import { Recipients } from '#web/features/catalogue/index.ts';
import { usePeople } from '#web/features/identity/index.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useUrgencies } from '#web/ui/due-badge.tsx';
import { ChoiceField, TextArea } from '#web/ui/fields.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import type { DraftFields, Outgoing } from '../api/types.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import classes from './documents.module.css';
import { useTypeChoices } from './labels.ts';
import { CopyField, FurtherForm, OpeningFields, SigningFields } from './form-fields.tsx';
import { useTemplate } from './template-fill.tsx';
import { linesError } from './lines-error.ts';
import type { Draft } from './use-draft.ts';

const SIGNERS = ['head', 'deputy'];

/** What stands before the text: the kind of document, how urgent it is, what it is about. */
export function DraftOpening({ draft }: { draft: Draft }) {
  const { fields, change, problem } = draft;
  const template = useTemplate();
  const choose = (type: DraftFields['type']): void => {
    template.change(fields.type, type);
    change({ type });
  };
  const say = useTexts(outgoingTexts);
  const types = useTypeChoices();
  const urgencies = useUrgencies();
  return (
    <Section title={say('draft')}>
      <div className={classes['fields']}>
        <ChoiceField label={say('type')} {...errorAt(problem, 'fields.type')} value={fields.type} choices={types} onChange={(chosen) => choose(chosen as DraftFields['type'])} />
        <div data-field="urgency"><ChoiceField label={say('urgency')} {...errorAt(problem, 'fields.urgency')} value={String(fields.urgency)} choices={urgencies} onChange={(urgency) => change({ urgency: Number(urgency) })} /></div>
        <div className={classes['wide']} data-field="subject"><TextArea label={say('subject')} value={fields.subject} rows={2} maxLength={LIMITS.subject} {...errorAt(problem, 'fields.subject')} onChange={(subject) => change({ subject })} /></div>
        <OpeningFields draft={draft} />
      </div>
    </Section>
  );
}

/** What stands after it: who signs, who receives. The legal form around all of it is set by the system. */
export function DraftClosing({ document, draft }: { document: Outgoing; draft: Draft }) {
  const say = useTexts(outgoingTexts);
  const { posts, units } = usePeople();
  const { fields, change, problem } = draft;
  const ownUnits = new Set(units.filter(({ agencyId }) => agencyId === document.agencyId).map(({ id }) => id));
  const signers = posts.filter(({ role, unitId, personId }) => SIGNERS.includes(role) && ownUnits.has(unitId) && personId !== null)
    .map(({ id, title, personName }) => ({ value: id, label: `${personName ?? ''}, ${title}` }));
  return (
    <Section title={say('closing')}>
      <div className={classes['fields']}>
        <div className={classes['wide']} data-field="signer"><ChoiceField label={say('signer')} {...errorAt(problem, 'fields.signerPostId')} value={fields.signerPostId ?? ''} choices={[{ value: '', label: say('chooseSigner') }, ...signers]} onChange={(post) => change({ signerPostId: post === '' ? null : post })} /></div>
        <SigningFields document={document} draft={draft} />
        <div className={classes['wide']} data-field="recipients">
          <Suspense fallback={<Words tone="soft">{say('recipients')}</Words>}><Recipients label={say('recipients')} value={fields.recipientAgencyIds} exceptId={document.agencyId} {...errorAt(problem, 'fields.recipientAgencyIds')} onChange={(recipientAgencyIds) => change({ recipientAgencyIds })} /></Suspense>
        </div>
        <CopyField draft={draft} />
        <div className={classes['wide']}>
          <TextArea label={say('recipientLines')} description={say('recipientLinesHint')} rows={2} {...linesError(problem, 'fields.recipientLines', fields.recipientLines)} value={fields.recipientLines.join('\n')} onChange={(text) => change({ recipientLines: text === '' ? [] : text.split('\n') })} />
        </div>
      </div>
      <FurtherForm draft={draft} />
    </Section>
  );
}
