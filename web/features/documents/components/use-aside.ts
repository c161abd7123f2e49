import { useKept } from '#web/lib/use-kept.ts';
import type { DraftFields } from '../api/types.ts';
import type { DraftText } from './draft-text.ts';

export interface AsideText {
  readonly fields: DraftFields;
  readonly whose: 'mine' | 'theirs';
}
interface Editor {
  readonly saved: DraftFields;
  readonly version: number;
  readonly put: (text: DraftText) => void;
}

/** Where two people have written, the text that was not chosen: it stays on this device and can be taken back. */
export function useAside(id: string, { fields }: DraftText, { saved, version, put }: Editor) {
  const { value, set, forget, drop } = useKept<AsideText | null>(`draft-aside.${id}`, null);
  return {
    text: value,
    drop,
    forget: () => forget(null),
    /** Mine goes on, on top of theirs; theirs is put aside. */
    keepMine: () => {
      set({ fields: saved, whose: 'theirs' });
      put({ fields, basedOn: version });
    },
    /** Theirs goes on; mine is put aside. */
    takeTheirs: () => {
      set({ fields, whose: 'mine' });
      put({ fields: saved, basedOn: version });
    },
    swap: () => {
      if (value === null) return;
      set({ fields, whose: value.whose === 'mine' ? 'theirs' : 'mine' });
      put({ fields: value.fields, basedOn: version });
    },
  };
}
