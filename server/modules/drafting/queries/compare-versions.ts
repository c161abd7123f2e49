import type { OutputOf } from '#contract/endpoint.ts';
import { EMPTY_BODY } from '#contract/drafting/body.ts';
import type { drafting } from '#contract/drafting/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { compareTexts } from '../rules/compare-texts.ts';
import type { TextContent } from '#contract/drafting/text-content.ts';
import { getVersion } from './list-versions.ts';
import { readText } from './read-text.ts';

type Parts = OutputOf<typeof drafting.compareVersions>['parts'];

/** What changed from one version to another, or to the text of now, part by part. The caller has decided that the reader may see it. */
export async function compareVersions(tx: Tx, textId: string, { from, to }: { from: string; to: string }): Promise<{ parts: Parts }> {
  const before = await getVersion(tx, textId, from);
  const after = to === 'now' ? await readText(tx, textId) : await getVersion(tx, textId, to);
  return { parts: comparedParts(before, after) };
}

const NOTHING = { ...EMPTY_BODY, content: [] };

/** Appendices are known by their ids; of one that came or went the other side is empty. */
function comparedParts(before: TextContent, after: TextContent): Parts {
  const [old, present] = [before, after].map(({ appendices }) => new Map(appendices.map((appendix) => [appendix.id, appendix])));
  const ids = [...new Set([...after.appendices, ...before.appendices].map(({ id }) => id))];
  return [
    { part: 'body', title: null, lines: compareTexts(before.body, after.body) },
    ...ids.map((id) => comparedAppendix(id, old?.get(id), present?.get(id))),
  ];
}

type Appendix = TextContent['appendices'][number];

const comparedAppendix = (id: string, before: Appendix | undefined, after: Appendix | undefined): Parts[number] =>
  ({ part: id, title: (after ?? before)?.title ?? null, lines: compareTexts(before?.body ?? NOTHING, after?.body ?? NOTHING) });
