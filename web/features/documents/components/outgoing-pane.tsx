import { useTexts } from '#web/lib/texts.ts';
import { Pane } from '#web/ui/pane.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useOutgoingList } from '../api/lists.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import { OutgoingRows } from './outgoing-rows.tsx';
import { MoreRows } from './more-rows.tsx';

/** The list at the side of an opened document. */
export function OutgoingPane() {
  const say = useTexts(outgoingTexts);
  const list = useOutgoingList({});
  return (
    <Pane title={say('title')} to="/outgoing">
      {list.data === undefined ? <SkeletonRows label={say('loading')} /> : <OutgoingRows rows={list.data} narrow />}
      <MoreRows list={list} label={say('more')} />
    </Pane>
  );
}
