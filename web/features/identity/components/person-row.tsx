import type { ReactNode } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Badge, type Tone } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Group, VisuallyHidden, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import { administrationTexts } from '../administration-texts.ts';
import type { AdministeredPerson } from '../api/administration.ts';
import { useMe } from '../api/me.ts';
import classes from './administration.module.css';

export interface AskedOfPlace {
  readonly act: 'agency' | 'unit' | 'rename' | 'end' | 'post' | 'person';
}
export type AskedOfSomebody =
  | { readonly act: 'appoint' | 'end-post'; readonly postId: string; readonly title: string }
  | { readonly act: 'end-holding'; readonly holdingId: string; readonly name: string }
  | { readonly act: 'issue' | 'disable'; readonly person: AdministeredPerson };
export type Asked = AskedOfPlace | AskedOfSomebody;

const ACCOUNT = { 'none': 'accountNone', 'one-time': 'accountOneTime', 'in-use': 'accountInUse', 'disabled': 'accountDisabled' } as const;
const TONE: Record<AdministeredPerson['account'], Tone> = { 'none': 'warn', 'one-time': 'info', 'in-use': 'ok', 'disabled': 'danger' };

/** A person with how their account stands and what may be done to it; nothing to one's own. */
export function PersonRow({ person, note, onAsk, act }: { person: AdministeredPerson; note?: string; onAsk: (asked: Asked) => void; act?: ReactNode }) {
  const say = useTexts(administrationTexts);
  const me = useMe();
  return (
    <div className={classes['row']}>
      <div>
        <Words strong>{person.name}</Words> <Badge tone={TONE[person.account]}>{say(ACCOUNT[person.account])}</Badge> {person.hasSecondFactor && <Badge tone="info">{say('secondFactor')}</Badge>}
        <div><Words small tone="soft">{person.email}{note !== undefined && ` · ${note}`}</Words></div>
        {!person.isAdministered && <div><Words small tone="soft">{say('notYours')}</Words></div>}
      </div>
      {person.personId !== me.personId && (
        <Group gap="xs">
          {act}
          {person.isAdministered && <AccountActs person={person} onAsk={onAsk} />}
        </Group>
      )}
    </div>
  );
}

function AccountActs({ person, onAsk }: { person: AdministeredPerson; onAsk: (asked: Asked) => void }) {
  const say = useTexts(administrationTexts);
  const enable = useAct('identity', 'enableAccount', () => toast({ text: say('enabled', { name: person.name }) }));
  const of = <VisuallyHidden> {person.name}</VisuallyHidden>;
  return (
    <>
      <Button small onClick={() => onAsk({ act: 'issue', person })}>{say('issue')}{of}</Button>
      {person.account === 'disabled' && <Button small busy={enable.isPending} onClick={() => enable.mutate({ params: { id: person.personId } })}>{say('enable')}{of}</Button>}
      {(person.account === 'in-use' || person.account === 'one-time') && <Button small kind="danger" onClick={() => onAsk({ act: 'disable', person })}>{say('disable')}{of}</Button>}
      <ProblemNote problem={enable.error} />
    </>
  );
}
