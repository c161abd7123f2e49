import { useState } from 'react';
import { urlOf } from '#web/lib/call.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Page } from '#web/ui/layout.tsx';
import { WorkAndPaper } from '#web/ui/panes.tsx';
import { Paper } from '#web/ui/pdf/paper.tsx';
import type { Place } from '#web/ui/pdf/place.ts';
import { DropZone } from '../components/drop-zone.tsx';
import { Refusal } from '../components/refusal.tsx';
import { RegisterWork } from '../components/register-work.tsx';
import { SampleLetters } from '../components/sample-letters.tsx';
import { useUpload } from '../components/use-upload.ts';
import { uploadTexts } from '../texts/upload.ts';

export function RegisterUploadPage() {
  const say = useTexts(uploadTexts);
  const session = useUpload();
  const [place, setPlace] = useState<Place>();
  useDocumentTitle(say('title'));
  const work = session.kept.value;
  if (work === null) {
    return (
      <Page title={say('title')}>
        <DropZone onFile={session.send} share={session.isSending ? (session.share ?? 0) : undefined} />
        <Refusal problem={session.problem} busy={session.isSending} onDeclare={session.declare} />
        {!session.isSending && <SampleLetters onFile={session.send} />}
      </Page>
    );
  }
  return (
    <WorkAndPaper
      key={work.upload.uploadId}
      workLabel={say('work')}
      paperLabel={say('paper')}
      work={<RegisterWork session={session} work={work} onShow={setPlace} />}
      paper={<Paper source={session.file ?? urlOf('documents', 'getUpload', { id: work.upload.uploadId })} sha256={work.upload.sha256} label={say('original')} place={place} />}
    />
  );
}
