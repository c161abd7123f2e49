import { DateInput, DatesProvider } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { IconCalendar } from '@tabler/icons-react';
import type { FocusEventHandler, ReactNode } from 'react';
import { shortDay } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useTexts } from '#web/lib/texts.ts';
import { uiTexts } from './texts.ts';

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly min?: string;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly onFocus?: FocusEventHandler;
}

/** A day typed as 24/11/2026, 24-11-26 or 24112026, or picked from the calendar. */
export function DayField({ label, value, onChange, min, error, description, required, onFocus }: DayFieldProps) {
  const say = useTexts(uiTexts);
  return (
    <DatesProvider settings={{ locale: useLanguage(), firstDayOfWeek: 1 }}>
      <DateInput label={label} value={value} onChange={onChange} dateParser={parseDay} valueFormat={shortDay} placeholder="dd/mm/yyyy" clearable fixOnBlur clearButtonProps={{ 'aria-label': `${say('clear')}: ${label}` }}
        leftSection={<IconCalendar size={16} aria-hidden="true" />} withAsterisk={required ?? false} required={required ?? false}
        {...(min === undefined ? {} : { minDate: min })} {...(error === undefined ? {} : { error })}
        {...(description === undefined ? {} : { description })} {...(onFocus === undefined ? {} : { onFocus })} />
    </DatesProvider>
  );
}

export function parseDay(text: string): string | null {
  const parts = /^(\d{1,2})[\s./-]?(\d{1,2})[\s./-]?(\d{4}|\d{2})$/.exec(text.trim());
  if (parts === null) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
  const [, day = '', month = '', year = ''] = parts;
  const iso = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso) ? iso : null;
}
