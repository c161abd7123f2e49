import type { Mark } from '#contract/documents/withdrawal.ts';
import { Badge } from '#web/ui/badge.tsx';
import { useLabels } from './labels.ts';

/** What became of a document since it was issued. */
export function Marks({ marks }: { marks: readonly Mark[] }) {
  const label = useLabels();
  return <>{marks.map((mark) => <Badge key={mark} tone={mark === 'recalled' || mark === 'replaced' ? 'danger' : 'warn'}>{label(`mark.${mark}`)}</Badge>)}</>;
}
