import { IconArrowsHorizontal, IconDownload, IconMinus, IconPlus, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '../badge.tsx';
import { IconButton } from '../button.tsx';
import { ProblemNote } from '../problem-note.tsx';
import type { Covering } from './cover-layer.tsx';
import { openPdf, pageOf, type PDFDocumentProxy } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import type { Place } from './place.ts';
import { pdfTexts } from './texts.ts';
import classes from './pdf.module.css';
import { useBytes } from './use-bytes.ts';

export interface PdfPaperProps {
  /** A file on this device, or where to fetch the bytes. */
  readonly source: Blob | string;
  readonly label: string;
  /** What the bytes must hash to, when it is known. */
  readonly sha256?: string;
  /** The place on the paper that is being looked at. */
  readonly place?: Place | undefined;
  readonly tools?: ReactNode;
  /** The same document as it changes: the old pages stay, where they were scrolled to, until the new ones are there. */
  readonly stays?: boolean;
  /** Told of each page that has come before the reader's eyes, and how many there are. */
  readonly onPage?: (page: number, pages: number) => void;
  /** Black bars over parts of the pages, and what to do when another is drawn. */
  readonly covering?: Covering;
}

const CLOSED_AFTER = 5000;
const LEAST = 0.4;
const MOST = 4;

/** The paper itself, beside the work: the original's own bytes, drawn page by page. */
export function PdfPaper({ source, label, sha256, place, tools, stays, onPage, covering }: PdfPaperProps) {
  const say = useTexts(pdfTexts);
  const loaded = useBytes(source, stays === true);
  const { pdf, isBroken } = usePdf(loaded.bytes, stays === true);
  const desk = useRef<HTMLDivElement>(null);
  const { scale, fit, zoom } = useScale(desk, pdf);
  const { current, onSeen } = useCurrentPage(pdf, onPage);

  return (
    <section className={classes['paper']} aria-label={label}>
      <div className={classes['bar']}>
        {tools}
        {pdf !== undefined && <span className={classes['pages']}>{say('pageOf', { page: current, pages: pdf.numPages })}</span>}
        {sha256 !== undefined && loaded.sha256 !== undefined && <Integrity isSame={sha256 === loaded.sha256} />}
        <span className={classes['gap']} />
        <IconButton label={say('smaller')} onClick={() => zoom(1 / 1.2)}><IconMinus size={18} /></IconButton>
        <IconButton label={say('larger')} onClick={() => zoom(1.2)}><IconPlus size={18} /></IconButton>
        <IconButton label={say('fit')} onClick={fit}><IconArrowsHorizontal size={18} /></IconButton>
        {typeof source === 'string' && <a className={classes['download']} href={source} download title={say('download')} aria-label={say('download')}><IconDownload size={18} aria-hidden="true" /></a>}
      </div>
      <div ref={desk} className={classes['desk']} tabIndex={0} role="group" aria-label={label}>
        <ProblemNote problem={loaded.problem} />
        {isBroken && <p className={classes['broken']}>{say('broken')}</p>}
        {pdf === undefined && loaded.problem === null && !isBroken && (
          <div className={classes['waiting']} role="status" aria-label={say('loading')}>
            <span style={{ width: `${Math.round(loaded.share * 100)}%` }} />
          </div>
        )}
        {pdf !== undefined && Array.from({ length: pdf.numPages }, (_, index) => (
          <PdfPage key={index} pdf={pdf} number={index + 1} scale={scale} label={say('page', { page: index + 1 })} onSeen={onSeen} place={place?.page === index + 1 ? place : undefined} covering={covering} />
        ))}
      </div>
    </section>
  );
}

function Integrity({ isSame }: { isSame: boolean }) {
  const say = useTexts(pdfTexts);
  const Icon = isSame ? IconShieldCheck : IconShieldX;
  return <Badge tone={isSame ? 'ok' : 'danger'}><Icon size={14} aria-hidden="true" />{say(isSame ? 'same' : 'different')}</Badge>;
}

function usePdf(bytes: Uint8Array<ArrayBuffer> | undefined, stays: boolean): { pdf: PDFDocumentProxy | undefined; isBroken: boolean } {
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    if (!stays) setPdf(undefined);
    setBroken(false);
    if (bytes === undefined) return undefined;
    // pdf.js takes the buffer away from us, so it gets a copy.
    const opening = openPdf(bytes.slice());
    opening.then(setPdf, () => setBroken(true));
    // What stays is still being read while the next one comes.
    return () => void setTimeout(() => void opening.then((opened) => opened.loadingTask.destroy()).catch(() => undefined), stays ? CLOSED_AFTER : 0);
  }, [bytes, stays]);
  return { pdf, isBroken };
}

/** The page in the middle of the screen. */
function useCurrentPage(pdf: PDFDocumentProxy | undefined, onPage: PdfPaperProps['onPage']) {
  const [current, setCurrent] = useState(1);
  const pages = pdf?.numPages ?? 0;
  const onSeen = useCallback((number: number) => {
    setCurrent(number);
    onPage?.(number, pages);
  }, [onPage, pages]);
  return { current, onSeen };
}

function useScale(desk: React.RefObject<HTMLDivElement | null>, pdf: PDFDocumentProxy | undefined) {
  const [scale, setScale] = useState(1);
  const latest = useRef(pdf);
  useEffect(() => void (latest.current = pdf));
  const fit = useCallback(() => {
    if (latest.current === undefined) return;
    void pageOf(latest.current, 1).then((page) => {
      if (page === undefined) return;
      const room = (desk.current?.clientWidth ?? 640) - 40;
      setScale(Math.min(Math.max(room / page.getViewport({ scale: 1 }).width, LEAST), 1.6));
    });
  }, [desk]);
  // A paper that changes stays as large as the reader has made it.
  const isThere = pdf !== undefined;
  useEffect(() => {
    if (desk.current === null || !isThere) return undefined;
    const observer = new ResizeObserver(fit);
    observer.observe(desk.current);
    return () => observer.disconnect();
  }, [desk, fit, isThere]);
  const zoom = (factor: number): void => setScale((before) => Math.min(Math.max(before * factor, LEAST), MOST));
  return { scale, fit, zoom };
}
