import { useState } from 'react';
import { usePeople } from '#web/features/identity/index.ts';
import { useAsk } from '#web/lib/ask.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Group, Words } from '#web/ui/layout.tsx';
import { SearchField } from '#web/ui/search-fields.tsx';
import type { Outgoing } from '../api/types.ts';
import { draftTexts } from '../texts/draft.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import classes from './documents.module.css';
import { ActProblem } from './refusal.tsx';

/** Who writes with the drafter; the drafter names them and takes them off. */
export function CoWriters({ document: { id, agencyId } }: { document: Outgoing }) {
  const say = useTexts(draftTexts);
  const sayOld = useTexts(outgoingTexts);
  const { posts, units } = usePeople();
  const { data } = useAsk(['documents', 'outgoing', id, 'co-writers'], 'documents', 'listCoWriters', { params: { id } });
  const [isOpen, open] = useState(false);
  const name = useAct('documents', 'nameCoWriter');
  const remove = useAct('documents', 'removeCoWriter');
  if (data === undefined || (data.coWriters.length === 0 && !data.mayChange)) return null;
  const ownUnits = new Set(units.filter((unit) => unit.agencyId === agencyId).map((unit) => unit.id));
  const named = new Set(data.coWriters.map(({ postId }) => postId));
  const choices = posts.filter((post) => ownUnits.has(post.unitId) && post.personId !== null && !named.has(post.id)).map((post) => ({ value: post.id, label: `${post.personName ?? ''}, ${post.title}` }));
  return (
    <div className={classes['coWriters']}>
      {data.coWriters.length > 0 && (
        <ul aria-label={say('coWriters')}>
          {data.coWriters.map((writer) => (
            <li key={writer.postId}>
              <span>{writer.name ?? writer.title}</span> <Words small tone="soft">{writer.title}</Words>
              {data.mayChange && <Button small kind="quiet" busy={remove.isPending} onClick={() => remove.mutate({ params: { id, postId: writer.postId } })}>{say('coWriters.remove', { name: writer.name ?? writer.title })}</Button>}
            </li>
          ))}
        </ul>
      )}
      <ActProblem problem={name.error ?? remove.error} />
      {data.mayChange && (isOpen
        ? (
          <Group gap="xs">
            <SearchField label={say('coWriters.choose')} value={null} choices={choices} nothing={sayOld('nothing')} onChange={(postId) => { if (postId !== null) name.mutate({ params: { id, postId } }, { onSuccess: () => open(false) }); }} />
            <Button small onClick={() => open(false)}>{sayOld('cancel')}</Button>
          </Group>
        )
        : <div><Button small kind="quiet" onClick={() => open(true)}>{say('coWriters.name')}</Button></div>)}
    </div>
  );
}
