import { elementScroll, observeElementOffset, observeElementRect, type VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useReducer, useState, type RefObject } from 'react';

interface VirtualRows {
  readonly items: readonly VirtualItem[];
  readonly height: number;
  /** Goes to each row, which then has the height that its text needs. */
  readonly measure: (row: HTMLElement | null) => void;
}

/** The rows in view of a frame that scrolls, as plain values: the library's own hook hands out functions that React may not keep. */
export function useVirtualRows(frame: RefObject<HTMLElement | null>, count: number, rowHeight: number): VirtualRows {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count, getScrollElement: () => frame.current, estimateSize: () => rowHeight, overscan: 10,
    observeElementRect, observeElementOffset, scrollToFn: elementScroll, onChange: draw,
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  return { items: virtual.getVirtualItems(), height: virtual.getTotalSize(), measure: virtual.measureElement };
}
