import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, Page, Section, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { type TrustedPiece, useTrusted } from '../api/trust.ts';
import { AddTrusted, RemoveTrusted } from '../components/trust-dialogs.tsx';
import classes from '../components/trust.module.css';
import { TrustedRow } from '../components/trusted-piece.tsx';
import { trustTexts } from '../texts/trust.ts';

type Asked = { readonly act: 'add' } | { readonly act: 'remove'; readonly id: string; readonly name: string };

/** Danh mục tin cậy: whose certificates count here, for administrators of the whole city. */
export function TrustPage() {
  const say = useTexts(trustTexts);
  const { data, error } = useTrusted();
  const [asked, ask] = useState<Asked>();
  useDocumentTitle(say('title'));
  const close = (): void => ask(undefined);
  const onRemove = ({ id, subject }: TrustedPiece): void => {
    if (id !== null) ask({ act: 'remove', id, name: subject });
  };
  return (
    <Page title={say('title')} aside={<Link to="/administration">{say('back')}</Link>}>
      <ProblemNote problem={error} />
      {data === undefined && error === null && <SkeletonRows label={say('loading')} rows={6} />}
      {data !== undefined && (
        <>
          <Words tone="soft">{say('hint')}</Words>
          <div><Button kind="main" onClick={() => ask({ act: 'add' })}>{say('add')}</Button></div>
          <Pieces title={say('roots')} none={say('noRoots')} pieces={data.trusted.filter(({ kind }) => kind === 'root')} onRemove={onRemove} />
          <Pieces title={say('lists')} none={say('noLists')} pieces={data.trusted.filter(({ kind }) => kind === 'list')} onRemove={onRemove} />
        </>
      )}
      {asked?.act === 'add' && <AddTrusted onClose={close} />}
      {asked?.act === 'remove' && <RemoveTrusted id={asked.id} name={asked.name} onClose={close} />}
    </Page>
  );
}

function Pieces({ title, none, pieces, onRemove }: { title: string; none: string; pieces: readonly TrustedPiece[]; onRemove: (piece: TrustedPiece) => void }) {
  const say = useTexts(trustTexts);
  return (
    <Card>
      <Section title={title}>
        {pieces.length === 0 && <Words tone="soft">{none}</Words>}
        <ul className={classes['rows']}>{pieces.map((piece) => <TrustedRow key={piece.fingerprint} piece={piece} onRemove={() => onRemove(piece)} />)}</ul>
        {pieces.some(({ id }) => id === null) && <Words small tone="soft">{say('folderHint')}</Words>}
      </Section>
    </Card>
  );
}
