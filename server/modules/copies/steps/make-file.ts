import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { DrawingError, type PagePicture } from '#server/platform/page-pictures/index.ts';
import { type CopyFormula, setOrRefuse } from '#server/platform/typesetting/index.ts';
import { readWhole } from '../../files/index.ts';
import type { CopiesDeps } from '../copies.deps.ts';
import type { CopyBar } from '../rules/copy-order.ts';

export interface CopiedPages {
  readonly sourceSha256: string;
  /** Null: all of them. */
  readonly pages: readonly number[] | null;
  readonly bars: readonly CopyBar[];
}

const MOST_PAGES = 200;

/** Draws the pages of the source with their bars. Its bytes are read and never changed. */
export async function drawPages(deps: Pick<CopiesDeps, 'storage' | 'pictures'>, tx: Tx, { sourceSha256, pages, bars }: CopiedPages): Promise<PagePicture[]> {
  const pdf = await readWhole(tx, deps.storage, sourceSha256);
  if (pdf === undefined) throw new Error('The source of a copy is missing.');
  const draw = (page: number) => orRefuseDrawing(() => deps.pictures.draw(pdf, page, bars.filter((bar) => bar.page === page)));
  const first = await draw(pages?.[0] ?? 1);
  const wanted = pages ?? Array.from({ length: first.pages }, (_, at) => at + 1);
  if (wanted.length > MOST_PAGES) throw new Refusal('copies/too-many-pages');
  const drawn = [first];
  for (const page of wanted.slice(1)) drawn.push(await draw(page));
  return drawn;
}

async function orRefuseDrawing(work: () => Promise<PagePicture>): Promise<PagePicture> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error;
    if (error.fault === 'unavailable') throw new Refusal('unavailable');
    throw new Refusal(error.fault === 'no-such-page' ? 'copies/no-such-page' : 'copies/not-drawable');
  }
}

/** The file of a copy. Refuses with `unavailable` while too many wait. */
export const setCopy = (deps: Pick<CopiesDeps, 'typeset'>, copy: { title: string; line: string | null; formula: CopyFormula | null }, pages: readonly PagePicture[]): Promise<Uint8Array> =>
  setOrRefuse(() => deps.typeset({ ...copy, pages: pages.map(({ width, height, jpeg, texts }) => ({ width, height, jpeg, texts })) }));
