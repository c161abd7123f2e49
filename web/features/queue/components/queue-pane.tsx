import { useTexts } from '#web/lib/texts.ts';
import { Pane } from '#web/ui/pane.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useQueue } from '../api/queue.ts';
import { queueTexts } from '../texts.ts';
import { QueueList } from './queue-list.tsx';

/** My work at the side of a document opened from it. */
export function QueuePane() {
  const say = useTexts(queueTexts);
  const { data } = useQueue();
  return (
    <Pane title={say('title')} to="/">
      {data === undefined ? <SkeletonRows label={say('loading')} /> : <QueueList items={data.items} today={data.today} narrow />}
    </Pane>
  );
}
