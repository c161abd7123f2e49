import { useNavigate, useSearch } from '@tanstack/react-router';
import { urlOf } from '#web/lib/call.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { WorkAndPaper } from '#web/ui/panes.tsx';
import { Paper } from '#web/ui/pdf/paper.tsx';
import { CopyForm } from '../components/copy-form.tsx';
import { useCopyOrder } from '../components/use-copy-order.ts';
import { copiesTexts } from '../texts/copies.ts';

/** Another copy of a document, beside the paper itself, on which passages are covered by dragging. */
export function NewCopyPage() {
  const say = useTexts(copiesTexts);
  const { of, id } = useSearch({ from: '/shell/copies/new' });
  const go = useNavigate();
  const back = (): void => void go(of === 'incoming' ? { to: '/incoming/$id', params: { id } } : { to: '/outgoing/$id', params: { id } });
  const draft = useCopyOrder({ subjectType: of, subjectId: id }, back);
  useDocumentTitle(say(draft.decides ? 'pageTitle' : 'cover'));
  const source = urlOf('documents', of === 'incoming' ? 'getOriginal' : 'getPdf', { id });
  const { bars, setBars } = draft;
  return (
    <WorkAndPaper
      workLabel={say('work')}
      paperLabel={say('paper')}
      work={<CopyForm draft={draft} source={source} onBack={back} />}
      paper={<Paper source={source} label={say('paper')} {...(draft.isPart ? { covering: { bars, onCover: (bar) => setBars([...bars, bar]) } } : {})} />}
    />
  );
}
