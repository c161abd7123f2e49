import { IconClock, IconFlame } from '@tabler/icons-react';
import { daysBetween, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from './badge.tsx';
import { uiTexts } from './texts.ts';

/** The clock of one piece of work (hạn giải quyết), in words; nothing when there is none or it has stopped. */
export function DueBadge({ dueOn, today }: { dueOn: string | null; today: string }) {
  const say = useTexts(uiTexts);
  if (dueOn === null) return null;
  const left = daysBetween(today, dueOn);
  const tone = left < 0 ? 'danger' : left <= 1 ? 'warn' : 'quiet';
  const words = left < 0 ? say('late', { days: -left }) : left === 0 ? say('dueToday') : left === 1 ? say('dueTomorrow') : say('dueOn', { day: shortDay(dueOn) });
  return <Badge tone={tone}><IconClock size={13} aria-hidden="true" />{words}</Badge>;
}

const URGENCY = ['urgency0', 'urgency1', 'urgency2', 'urgency3'] as const;

/** Độ khẩn; nothing for an ordinary document. */
export function UrgencyBadge({ urgency }: { urgency: number }) {
  const say = useTexts(uiTexts);
  if (urgency === 0) return null;
  return <Badge tone={urgency === 1 ? 'warn' : 'danger'}><IconFlame size={13} aria-hidden="true" />{say(URGENCY[urgency] ?? 'urgency3')}</Badge>;
}

/** Choices of độ khẩn for a form. */
export function useUrgencies(): { value: string; label: string }[] {
  const say = useTexts(uiTexts);
  return URGENCY.map((key, index) => ({ value: String(index), label: say(key) }));
}
