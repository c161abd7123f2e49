import { lazy, Suspense } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { SkeletonRows } from '../skeleton.tsx';
import type { PdfPaperProps } from './pdf-paper.tsx';
import { pdfTexts } from './texts.ts';

const Lazy = lazy(() => import('./pdf-paper.tsx').then(({ PdfPaper }) => ({ default: PdfPaper })));

/** The viewer, fetched when the first paper is opened. */
export function Paper(props: PdfPaperProps) {
  const say = useTexts(pdfTexts);
  return (
    <Suspense fallback={<SkeletonRows label={say('loading')} rows={8} />}>
      <Lazy {...props} />
    </Suspense>
  );
}
