import { useEffect, useRef, useState } from 'react';
import { pageOf, TextLayer, type PDFDocumentProxy, type PDFPageProxy } from './open-pdf.ts';
import { type Covering, CoverLayer } from './cover-layer.tsx';
import classes from './pdf.module.css';
import type { Place } from './place.ts';

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly scale: number;
  readonly label: string;
  readonly place: Place | undefined;
  readonly onSeen: (number: number) => void;
  readonly covering?: Covering | undefined;
}

/** One sheet, drawn when it comes near the screen; its text can be selected and is read by screen readers. */
export function PdfPage({ pdf, number, scale, label, place, onSeen, covering }: PdfPageProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<PDFPageProxy>();
  const [isNear, setNear] = useState(number === 1);
  const size = page?.getViewport({ scale }) ?? { width: 595 * scale, height: 842 * scale };

  useEffect(() => {
    const element = sheet.current;
    if (element === null) return undefined;
    const near = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { rootMargin: '600px 0px' });
    const seen = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting) onSeen(number); }, { rootMargin: '-45% 0px -50% 0px' });
    near.observe(element);
    seen.observe(element);
    return () => {
      near.disconnect();
      seen.disconnect();
    };
  }, [number, onSeen]);

  useEffect(() => {
    if (isNear) void pageOf(pdf, number).then(setPage);
  }, [isNear, pdf, number]);

  useEffect(() => {
    if (page === undefined || !isNear || canvas.current === null || words.current === null) return undefined;
    return draw(page, scale, canvas.current, words.current);
  }, [page, isNear, scale]);

  useEffect(() => {
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    if (place !== undefined) sheet.current?.querySelector('[data-place]')?.scrollIntoView({ block: 'center', behavior });
  }, [place]);

  return (
    <div ref={sheet} className={classes['sheet']} style={{ width: size.width, height: size.height }} role="group" aria-label={label} data-page={number}>
      <canvas ref={canvas} className={classes['canvas']} aria-hidden="true" />
      <div ref={words} className={classes['words']} style={{ '--total-scale-factor': String(scale) } as Record<string, string>} />
      {covering !== undefined && <CoverLayer covering={covering} page={number} scale={scale} />}
      {place !== undefined && (
        <div data-place className={classes['place']} style={{ left: place.x * scale - 4, top: place.y * scale - 3, width: place.width * scale + 8, height: place.height * scale + 6 }} />
      )}
    </div>
  );
}

/** Draws beside the screen and shows the page when it is whole: a page that is drawn anew never turns white in between. */
function draw(page: PDFPageProxy, scale: number, canvas: HTMLCanvasElement, words: HTMLElement): () => void {
  const density = Math.min(window.devicePixelRatio, 2);
  const viewport = page.getViewport({ scale: scale * density });
  const behind = document.createElement('canvas');
  behind.width = Math.floor(viewport.width);
  behind.height = Math.floor(viewport.height);
  const task = page.render({ canvas: behind, viewport });
  task.promise.then(() => show(behind, canvas), () => undefined);
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport: page.getViewport({ scale }) });
  layer.render().catch(() => undefined);
  return () => {
    task.cancel();
    layer.cancel();
    words.replaceChildren();
  };
}

function show(drawn: HTMLCanvasElement, canvas: HTMLCanvasElement): void {
  Object.assign(canvas, { width: drawn.width, height: drawn.height });
  canvas.getContext('2d')?.drawImage(drawn, 0, 0);
  // Its memory goes now, not when the collector comes.
  Object.assign(drawn, { width: 0, height: 0 });
}
