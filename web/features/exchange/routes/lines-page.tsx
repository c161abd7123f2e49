import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, Page, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { type ListedLine, useLines } from '../api/lines.ts';
import { AddLine, ChangeLine, SwitchLine } from '../components/line-dialogs.tsx';
import { LineRow } from '../components/line-row.tsx';
import classes from '../components/lines.module.css';
import { lineTexts } from '../line-texts.ts';

type Asked = { readonly act: 'add' } | { readonly act: 'change' | 'switch'; readonly line: ListedLine };

/** Đường liên thông: how documents leave and enter this installation, for administrators of the whole city. */
export function LinesPage() {
  const say = useTexts(lineTexts);
  const { data, error } = useLines();
  const [asked, ask] = useState<Asked>();
  useDocumentTitle(say('title'));
  return (
    <Page title={say('title')} aside={<Link to="/administration">{say('back')}</Link>}>
      <ProblemNote problem={error} />
      {data === undefined && error === null && <SkeletonRows label={say('loading')} rows={6} />}
      {data !== undefined && (
        <>
          <Words tone="soft">{say('hint')}</Words>
          <div><Button kind="main" onClick={() => ask({ act: 'add' })}>{say('add')}</Button></div>
          <Card>
            {data.lines.length === 0 && <Words tone="soft">{say('none')}</Words>}
            <ul className={classes['rows']}>
              {data.lines.map((line) => <LineRow key={line.id} line={line} onChange={() => ask({ act: 'change', line })} onSwitch={() => ask({ act: 'switch', line })} />)}
            </ul>
          </Card>
          {asked !== undefined && <Dialogs asked={asked} origins={data.origins} onClose={() => ask(undefined)} />}
        </>
      )}
    </Page>
  );
}

function Dialogs({ asked, origins, onClose }: { asked: Asked; origins: readonly string[]; onClose: () => void }) {
  if (asked.act === 'add') return <AddLine origins={origins} onClose={onClose} />;
  return asked.act === 'change' ? <ChangeLine line={asked.line} origins={origins} onClose={onClose} /> : <SwitchLine line={asked.line} onClose={onClose} />;
}
