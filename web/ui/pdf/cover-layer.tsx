import { useRef, useState, type PointerEvent } from 'react';
import type { Place } from './place.ts';
import classes from './pdf.module.css';

export interface Covering {
  readonly bars: readonly Place[];
  readonly onCover: (bar: Place) => void;
}

interface CoverLayerProps {
  readonly covering: Covering;
  readonly page: number;
  readonly scale: number;
}

/** A movement shorter than this is a press, not a bar. Points. */
const LEAST = 4;

/** Black bars on a page; another is drawn by dragging over it. Who does not drag covers by words instead. */
export function CoverLayer({ covering, page, scale }: CoverLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Place>();
  const start = useRef<{ x: number; y: number }>(undefined);
  const at = (event: PointerEvent): { x: number; y: number } => {
    const { left = 0, top = 0 } = layer.current?.getBoundingClientRect() ?? {};
    return { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
  };
  const between = (event: PointerEvent): Place | undefined => {
    const [from, to] = [start.current, at(event)];
    return from && { page, x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
  };
  const end = (event: PointerEvent): void => {
    const bar = between(event);
    start.current = undefined;
    setDrawn(undefined);
    if (bar !== undefined && bar.width > LEAST && bar.height > LEAST) covering.onCover(bar);
  };
  const shown = [...covering.bars.filter((bar) => bar.page === page), ...(drawn === undefined ? [] : [drawn])];
  return (
    <div ref={layer} className={classes['cover']} onPointerCancel={() => { start.current = undefined; setDrawn(undefined); }} onPointerUp={end}
      onPointerDown={(event) => { if (event.button !== 0) return; start.current = at(event); event.currentTarget.setPointerCapture(event.pointerId); }}
      onPointerMove={(event) => { if (start.current !== undefined) setDrawn(between(event)); }}>
      {shown.map((bar, index) => <div key={index} className={classes['blackBar']} style={{ left: bar.x * scale, top: bar.y * scale, width: bar.width * scale, height: bar.height * scale }} />)}
    </div>
  );
}
