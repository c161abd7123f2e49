import { Checkbox, NativeSelect, PasswordInput, Switch, Textarea, TextInput } from '@mantine/core';
import type { FocusEventHandler, ReactNode } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { uiTexts } from './texts.ts';

export interface Common {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly onFocus?: FocusEventHandler;
}
export interface Choice {
  readonly value: string;
  readonly label: string;
}
interface TextProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric' | 'email' | 'text';
  readonly maxLength?: number;
  readonly readOnly?: boolean;
}

/** What the fields of Mantine are given beside value and change. */
export const rest = ({ description, error, required, disabled, placeholder, onFocus }: Common) => ({
  ...(description === undefined ? {} : { description }),
  ...(error === undefined ? {} : { error }),
  ...(placeholder === undefined ? {} : { placeholder }),
  ...(onFocus === undefined ? {} : { onFocus }),
  disabled: disabled ?? false,
  required: required ?? false,
  withAsterisk: required ?? false,
});
const typed = ({ autoFocus, autoComplete, inputMode, maxLength, readOnly }: Omit<TextProps, 'onChange'>) => ({
  ...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {}),
  ...(autoComplete === undefined ? {} : { autoComplete }),
  ...(inputMode === undefined ? {} : { inputMode }),
  ...(maxLength === undefined ? {} : { maxLength }),
  readOnly: readOnly ?? false,
});

export function TextField({ label, value, onChange, ...props }: TextProps) {
  return <TextInput label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} {...rest({ label, ...props })} {...typed({ label, value, ...props })} />;
}

export function PasswordField({ label, value, onChange, ...props }: TextProps) {
  return <PasswordInput label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} {...rest({ label, ...props })} {...typed({ label, value, ...props })} />;
}

/** A field that is full says so: what is pasted beyond its limit would vanish without a word. */
export function TextArea({ label, value, onChange, rows = 3, ...given }: TextProps & { readonly rows?: number }) {
  const say = useTexts(uiTexts);
  const { maxLength = Infinity } = given;
  const props = given.error === undefined && value.length >= maxLength ? { ...given, error: say('full', { max: maxLength }) } : given;
  return <Textarea label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} autosize minRows={rows} maxRows={24} {...rest({ label, ...props })} {...typed({ label, value, ...props })} />;
}

/** For a short fixed list; the system's own control, which every device handles well. */
export function ChoiceField({ label, value, onChange, choices, ...props }: Common & { value: string; onChange: (value: string) => void; choices: readonly Choice[] }) {
  return <NativeSelect label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} data={choices.map((choice) => ({ ...choice }))} {...rest({ label, ...props })} />;
}

export function Tick({ label, checked, onChange, description }: { label: ReactNode; checked: boolean; onChange: (checked: boolean) => void; description?: ReactNode }) {
  return <Checkbox label={label} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} {...(description === undefined ? {} : { description })} />;
}

export function Toggle({ label, checked, onChange, description }: { label: ReactNode; checked: boolean; onChange: (checked: boolean) => void; description?: ReactNode }) {
  return <Switch label={label} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} {...(description === undefined ? {} : { description })} />;
}
