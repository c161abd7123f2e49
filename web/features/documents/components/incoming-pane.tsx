import { useTexts } from '#web/lib/texts.ts';
import { Pane } from '#web/ui/pane.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useIncomingList } from '../api/lists.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { IncomingRows } from './incoming-rows.tsx';
import { MoreRows } from './more-rows.tsx';

/** The list at the side of an opened document. */
export function IncomingPane() {
  const say = useTexts(incomingTexts);
  const list = useIncomingList({});
  return (
    <Pane title={say('title')} to="/incoming">
      {list.data === undefined ? <SkeletonRows label={say('loading')} /> : <IncomingRows rows={list.data} narrow />}
      <MoreRows list={list} label={say('more')} />
    </Pane>
  );
}
