import { useState } from 'react';
import { urlOf } from '#web/lib/call.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useArrival } from '#web/lib/use-arrival.ts';
import { Words } from '#web/ui/layout.tsx';
import { WorkAndPaper } from '#web/ui/panes.tsx';
import { Paper } from '#web/ui/pdf/paper.tsx';
import type { Sitting } from './api.ts';
import { ItemActs } from './item-acts.tsx';
import { ItemList } from './item-list.tsx';
import { SignBar } from './sign-bar.tsx';
import { sittingTexts } from './texts.ts';
import { useSeenPages } from './use-seen-pages.ts';

/** The list at the one side, the paper at hand at the other; each is seen to its end or put off, then all are signed. */
export function SittingWork({ sitting }: { sitting: Sitting }) {
  const say = useTexts(sittingTexts);
  const heading = useArrival<HTMLHeadingElement>();
  const [chosen, choose] = useState<string>();
  const { items } = sitting;
  const item = items.find(({ outgoingId }) => outgoingId === chosen) ?? items.find(({ state }) => state === 'waiting') ?? items.find(({ state }) => state === 'opened') ?? items[0];
  const seen = useSeenPages(item);
  if (item === undefined) return null;
  const goOn = (): void => choose(items.find(({ state, outgoingId }) => state === 'waiting' && outgoingId !== item.outgoingId)?.outgoingId);
  return (
    <WorkAndPaper
      workLabel={say('title')}
      paperLabel={say('paper')}
      work={
        <>
          <h1 ref={heading} tabIndex={-1}>{say('title')}</h1>
          <Words tone="soft" small>{say('progress', { done: items.filter(({ state }) => state !== 'waiting').length, all: items.length })}</Words>
          <ItemActs key={item.outgoingId} sittingId={sitting.id} item={item} pages={seen} onDone={goOn} />
          <ItemList items={items} current={item.outgoingId} onChoose={choose} />
          <SignBar sitting={sitting} />
        </>
      }
      paper={<Paper key={item.outgoingId} source={`${urlOf('documents', 'getPdf', { id: item.outgoingId })}?v=${item.version}`} label={say('paper')} onPage={seen.onPage} />}
    />
  );
}
