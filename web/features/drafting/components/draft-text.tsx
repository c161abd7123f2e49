import { useTexts } from '#web/lib/texts.ts';
import { Notice } from '#web/ui/notice.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { editorTexts } from '../texts/editor.ts';
import { liveTexts } from '../texts/live.ts';
import { Appendices } from './appendices.tsx';
import { LiveStatus } from './live-status.tsx';
import { PartText } from './part-text.tsx';
import { useRoom } from './room.tsx';
import { TextRefusal } from './text-refusal.tsx';

/** The text of a draft and its appendices, written live by whoever may. */
export function DraftText() {
  const say = useTexts(editorTexts);
  const sayLive = useTexts(liveTexts);
  const { live, now, Refusal } = useRoom();
  if (live === undefined || now === undefined) return <SkeletonRows label={say('loading')} rows={6} />;
  return (
    <>
      {now.wasRestored && <Notice>{sayLive('restored')}</Notice>}
      <TextRefusal live={live} now={now} Refusal={Refusal} />
      {now.open === undefined && !now.isGone && <><SkeletonRows label={say('loading')} rows={6} />{now.isLost && <LiveStatus now={now} />}</>}
      <PartText part="body" label={say('body')} head={<LiveStatus now={now} />} />
      {now.open !== undefined && <Appendices />}
    </>
  );
}
