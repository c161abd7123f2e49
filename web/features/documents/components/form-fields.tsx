import { Link } from '@tanstack/react-router';
import { LIMITS } from '#contract/documents/limits.ts';
import { TYPE_FORMS } from '#contract/drafting/templates/type-form.ts';
import { useRoom } from '#web/features/drafting/index.ts';
import { shownName, useAgencies } from '#web/features/catalogue/index.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { ChoiceField, TextArea, TextField, Toggle } from '#web/ui/fields.tsx';
import { ManyField } from '#web/ui/search-fields.tsx';
import type { FormFields, Outgoing } from '../api/types.ts';
import { formTexts } from '../texts/form.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import classes from './documents.module.css';
import { linesError } from './lines-error.ts';
import type { Draft } from './use-draft.ts';

const toLines = (text: string): string[] => (text === '' ? [] : text.split('\n'));
const changeForm = ({ fields, change }: Draft) => (part: Partial<FormFields>): void => change({ form: { ...fields.form, ...part } });

/** What is printed between the title and the text: căn cứ, kính gửi, by the kind of document. */
export function OpeningFields({ draft }: { draft: Draft }) {
  const say = useTexts(formTexts);
  const { fields: { form, type }, problem } = draft;
  const { bases, addressees, attached } = TYPE_FORMS[type];
  const set = changeForm(draft);
  return (
    <>
      {(bases !== 'none' || form.bases.length > 0) && (
        <div className={classes['wide']} data-field="bases"><TextArea label={say('bases')} description={say('basesHint')} rows={2} value={form.bases.join('\n')} {...linesError(problem, 'fields.form.bases', form.bases)} onChange={(text) => set({ bases: toLines(text) })} /></div>
      )}
      {(addressees !== 'none' || form.addressees.length > 0) && (
        <div className={classes['wide']} data-field="addressees"><TextArea label={say('addressees')} description={say('addresseesHint')} rows={1} value={form.addressees.join('\n')} {...linesError(problem, 'fields.form.addressees', form.addressees)} onChange={(text) => set({ addressees: toLines(text) })} /></div>
      )}
      {attached && <div className={classes['wide']}><TextField label={say('attachedTo')} placeholder={say('attachedToExample')} value={form.attachedTo} maxLength={LIMITS.attachedTo} {...errorAt(problem, 'fields.form.attachedTo')} onChange={(attachedTo) => set({ attachedTo })} /></div>}
    </>
  );
}

/** How it is signed: the words above the signature, and who signs on the left where two do. */
export function SigningFields({ document, draft }: { document: Outgoing; draft: Draft }) {
  const say = useTexts(formTexts);
  const { fields: { form, type }, problem } = draft;
  const { leftSigner } = TYPE_FORMS[type];
  const set = changeForm(draft);
  const modes = document.signingModes.map(({ mode, lines }) => ({ value: mode, label: lines.join(' ') }));
  const other = form.otherSigner ?? { title: '', name: '' };
  return (
    <>
      {modes.length > 1 && <div className={classes['wide']}><ChoiceField label={say('signingMode')} value={modes.some(({ value }) => value === form.signingMode) ? form.signingMode : (modes[0]?.value ?? 'derived')} choices={modes} {...errorAt(problem, 'fields.form.signingMode')} onChange={(mode) => set({ signingMode: mode as FormFields['signingMode'] })} /></div>}
      {(leftSigner !== null || form.otherSigner !== null) && (
        <>
          <div data-field="otherSigner"><TextField label={say('otherTitle')} value={other.title} maxLength={LIMITS.signerPosition} {...errorAt(problem, 'fields.form.otherSigner.title')} onChange={(title) => set({ otherSigner: { ...other, title } })} /></div>
          <TextField label={say('otherName')} value={other.name} maxLength={LIMITS.signerName} {...errorAt(problem, 'fields.form.otherSigner.name')} onChange={(name) => set({ otherSigner: { ...other, name } })} />
        </>
      )}
    </>
  );
}

/** Of the receiving agencies, those that get a copy: named in Nơi nhận and not in Kính gửi. */
export function CopyField({ draft }: { draft: Draft }) {
  const say = useTexts(formTexts);
  const sayOld = useTexts(outgoingTexts);
  const { fields: { form, type, recipientAgencyIds }, problem } = draft;
  const agencies = useAgencies(recipientAgencyIds);
  if (TYPE_FORMS[type].agencies !== 'addressed' || recipientAgencyIds.length < 2) return null;
  return (
    <div className={classes['wide']}>
      <ManyField label={say('copies')} description={say('copiesHint')} value={form.copyAgencyIds.filter((id) => recipientAgencyIds.includes(id))} nothing={sayOld('nothing')} {...errorAt(problem, 'fields.form.copyAgencyIds')} onChange={(copyAgencyIds) => changeForm(draft)({ copyAgencyIds })}
        choices={[...agencies.values()].map((agency) => ({ value: agency.id, label: shownName(agency) }))} />
    </div>
  );
}

/** What most documents leave as it is: circulation, number of copies, initials, contact data, lying appendices, another place. */
export function FurtherForm({ draft }: { draft: Draft }) {
  const say = useTexts(formTexts);
  const { facts } = useRoom();
  const { fields: { form }, problem } = draft;
  const set = changeForm(draft);
  const circulations = (['none', 'internal', 'return'] as const).map((value) => ({ value, label: say(`circulation.${value}`) }));
  const appendices = (facts?.appendices ?? []).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <details className={classes['further']}>
      <summary>{say('further')}</summary>
      <div className={classes['fields']}>
        <div data-field="place"><TextField label={say('place')} description={<>{say('placeHint')} <Link to="/agency-form">{say('agencyForm')}</Link></>} value={form.place} maxLength={LIMITS.place} {...errorAt(problem, 'fields.form.place')} onChange={(place) => set({ place })} /></div>
        <ChoiceField label={say('circulation')} value={form.circulation} choices={circulations} {...errorAt(problem, 'fields.form.circulation')} onChange={(circulation) => set({ circulation: circulation as FormFields['circulation'] })} />
        <TextField label={say('drafterInitials')} description={say('drafterInitialsHint')} value={form.drafterInitials} maxLength={LIMITS.initials} {...errorAt(problem, 'fields.form.drafterInitials')} onChange={(drafterInitials) => set({ drafterInitials })} />
        <TextField label={say('copyCount')} description={say('copyCountHint')} inputMode="numeric" value={form.copies === null ? '' : String(form.copies)} {...errorAt(problem, 'fields.form.copies')} onChange={(typed) => set({ copies: countOf(typed) })} />
        {appendices.length > 0 && <div className={classes['wide']}><ManyField label={say('lying')} value={form.lyingAppendixIds.filter((id) => appendices.some(({ value }) => value === id))} choices={appendices} nothing="" {...errorAt(problem, 'fields.form.lyingAppendixIds')} onChange={(lyingAppendixIds) => set({ lyingAppendixIds })} /></div>}
        <div className={classes['wide']}><Toggle label={say('contact')} checked={form.printsContact} onChange={(printsContact) => set({ printsContact })} /></div>
      </div>
    </details>
  );
}

function countOf(typed: string): number | null {
  const digits = typed.replaceAll(/\D/gu, '').slice(0, 4);
  return digits === '' ? null : Number(digits);
}
