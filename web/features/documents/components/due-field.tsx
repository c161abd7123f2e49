import type { ReactNode } from 'react';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { DayField } from '#web/ui/day-field.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { useDueDays } from '../api/details.ts';
import { incomingTexts } from '../texts/incoming.ts';

interface DueFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly min?: string;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
}

const OFFERED = [3, 5, 10, 15];

/** A deadline: typed, picked, or a usual number of working days from today; a day off is told, not forbidden. */
export function DueField({ value, onChange, ...field }: DueFieldProps) {
  const say = useTexts(incomingTexts);
  const { data } = useDueDays();
  const off = data?.daysOff.find(({ day }) => day === value);
  return (
    <Stack gap="xs">
      <DayField {...field} value={value} onChange={onChange} />
      <Group gap="xs">
        {data?.periods.filter(({ workingDays }) => OFFERED.includes(workingDays)).map(({ workingDays, dueOn }) => (
          <Button key={workingDays} small kind="quiet" pressed={value === dueOn} label={`${field.label}: ${say('workingDays', { count: workingDays })}, ${shortDay(dueOn)}`} onClick={() => onChange(dueOn)}>{say('workingDays', { count: workingDays })}</Button>
        ))}
      </Group>
      {off !== undefined && <Words small tone="warn">{off.name === null ? say('dayOff') : say('dayOffNamed', { name: off.name })}</Words>}
    </Stack>
  );
}
