import { LIMITS } from '#contract/documents/limits.ts';
import { useTexts } from '#web/lib/texts.ts';
import { DayField } from '#web/ui/day-field.tsx';
import { useUrgencies } from '#web/ui/due-badge.tsx';
import { ChoiceField, TextArea, TextField } from '#web/ui/fields.tsx';
import type { Place } from '#web/ui/pdf/place.ts';
import type { Fault } from '#web/lib/problem.ts';
import type { IncomingFields, Readings } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { uploadTexts } from '../texts/upload.ts';
import classes from './documents.module.css';
import { useTypeChoices } from './labels.ts';
import { ReadNote } from './read-note.tsx';

interface RegisterFormProps {
  readonly fields: IncomingFields;
  readonly readings: Readings;
  readonly faults: readonly Fault[];
  readonly isTried: boolean;
  readonly onChange: (fields: IncomingFields) => void;
  readonly onShow: (place: Place | undefined) => void;
}

const limitOf = (name: string): { readonly maxLength?: number } => (name in LIMITS ? { maxLength: LIMITS[name as keyof typeof LIMITS] } : {});

/** The fields of the register (sổ đăng ký văn bản đến), filled from the file and confirmed by the clerk. */
export function RegisterForm({ fields, readings, faults, isTried, onChange, onShow }: RegisterFormProps) {
  const say = useTexts(incomingTexts);
  const sayUpload = useTexts(uploadTexts);
  const types = useTypeChoices();
  const urgencies = useUrgencies();
  const set = (part: Partial<IncomingFields>): void => onChange({ ...fields, ...part });

  const about = (name: keyof IncomingFields & keyof Readings, label: string) => {
    const reading = readings[name];
    const fault = faults.find(({ path }) => path === `fields.${name}`)?.message;
    const isMissing = isTried && (name === 'issuerName' || name === 'subject') && fields[name].trim() === '';
    return {
      label,
      ...limitOf(name),
      onFocus: () => onShow(reading?.place ?? undefined),
      description: <ReadNote field={label} reading={reading} isUntouched={String(fields[name] ?? '') === reading?.value} onShow={onShow} />,
      ...(fault !== undefined || isMissing ? { error: fault ?? sayUpload('required') } : {}),
    };
  };
  return (
    <div className={classes['fields']}>
      <div className={classes['wide']}><TextField {...about('issuerName', say('issuer'))} required value={fields.issuerName} onChange={(issuerName) => set({ issuerName })} /></div>
      <TextField {...about('number', say('number'))} value={fields.number ?? ''} onChange={(number) => set({ number: number === '' ? null : number })} />
      <TextField {...about('symbol', say('symbol'))} value={fields.symbol ?? ''} onChange={(symbol) => set({ symbol: symbol === '' ? null : symbol })} />
      <DayField {...about('documentDate', say('documentDate'))} value={fields.documentDate} onChange={(documentDate) => set({ documentDate })} />
      <ChoiceField {...about('type', say('type'))} value={fields.type} choices={types} onChange={(type) => set({ type: type as IncomingFields['type'] })} />
      <div className={classes['wide']}><TextArea {...about('subject', say('subject'))} required rows={2} value={fields.subject} onChange={(subject) => set({ subject })} /></div>
      <TextField {...about('signerName', say('signer'))} value={fields.signerName ?? ''} onChange={(signerName) => set({ signerName: signerName === '' ? null : signerName })} />
      <TextField {...about('signerPosition', say('signerPosition'))} value={fields.signerPosition ?? ''} onChange={(signerPosition) => set({ signerPosition: signerPosition === '' ? null : signerPosition })} />
      <ChoiceField {...about('urgency', say('urgency'))} value={String(fields.urgency)} choices={urgencies} onChange={(urgency) => set({ urgency: Number(urgency) })} />
    </div>
  );
}
