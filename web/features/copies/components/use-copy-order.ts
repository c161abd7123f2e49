import { useState } from 'react';
import { useMe } from '#web/features/identity/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { toast } from '#web/ui/toast.tsx';
import type { CopyOrder, CopySubject } from '../api/copies.ts';
import { copiesTexts } from '../texts/copies.ts';
import type { Bar } from './bars-field.tsx';
import { readPages } from './page-numbers.ts';

export type CopyKind = CopyOrder['kind'];

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** A copy as it is being asked for. */
export function useCopyOrder(subject: CopySubject, onDone: () => void) {
  const say = useTexts(copiesTexts);
  const decides = useMe().capacities.some(({ role }) => role === 'head' || role === 'deputy');
  const [kind, setKind] = useState<CopyKind>(decides ? 'certified' : 'redacted');
  const [form, setForm] = useState<CopyOrder['form']>('paper');
  const [typed, setTyped] = useState({ pages: '', recipients: '', reason: '' });
  const [bars, setBars] = useState<readonly Bar[]>([]);
  const order = useAct('copies', 'order', () => {
    toast({ text: say(kind === 'redacted' ? 'redactedDone' : 'orderedDone') });
    onDone();
  });
  const isPart = kind === 'extract' || kind === 'redacted';
  const pages = isPart ? readPages(typed.pages) : null;
  const send = (declaredNoSecret: boolean): void => {
    if (pages === undefined || typed.reason.trim() === '') return;
    order.mutate({ body: { ...subject, kind, form: kind === 'redacted' ? 'electronic' : form, pages, bars: isPart ? [...bars] : [], recipients: linesOf(typed.recipients), reason: typed.reason, declaredNoSecret } });
  };
  return { decides, kind, setKind, form, setForm, typed, type: (part: Partial<typeof typed>) => setTyped({ ...typed, ...part }), bars, setBars, isPart, pages, send, problem: order.error, isPending: order.isPending };
}

export type CopyDraft = ReturnType<typeof useCopyOrder>;
