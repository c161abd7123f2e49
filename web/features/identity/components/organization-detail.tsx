import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayIn, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card, Facts, Group, Page, Section, Stack, VisuallyHidden, Words } from '#web/ui/layout.tsx';
import { administrationTexts } from '../administration-texts.ts';
import type { AdministeredDetail, AdministeredPost } from '../api/administration.ts';
import { useMe } from '../api/me.ts';
import { AdministrationDialog } from './administration-dialog.tsx';
import classes from './administration.module.css';
import { type Asked, PersonRow } from './person-row.tsx';

/** One agency or unit: its names, posts, holders, and the people who hold none. */
export function OrganizationDetail({ detail }: { detail: AdministeredDetail }) {
  const say = useTexts(administrationTexts);
  const [asked, ask] = useState<Asked>();
  const { organization, periods, posts, withoutPost } = detail;
  useDocumentTitle(organization.name);
  const isUnit = organization.kind === 'unit';
  return (
    <Page title={organization.name} aside={<Badge tone="info">{say(organization.kind)}</Badge>}>
      <Card>
        <Stack gap="md">
          <Facts facts={[
            [say('abbreviation'), organization.abbreviation], [say('codeQcvn102'), organization.codeQcvn102], [say('codeQd20'), organization.codeQd20],
            [say('since'), shortDay(organization.from)], [say('until'), organization.to === null ? null : shortDay(organization.to)],
          ]} />
          {periods.length > 1 && <Facts facts={periods.map(({ from, to, name }) => [say('period', { from: shortDay(from), to: to === null ? say('now') : shortDay(to) }), name] as const)} />}
          {!isUnit && <Link to="/administration/$id/keys" params={{ id: organization.id }}>{say('keys')}</Link>}
          <OrganizationActs detail={detail} onAsk={ask} />
        </Stack>
      </Card>
      <Card>
        <Section title={say('posts')} aside={<Button small onClick={() => ask({ act: 'post' })}>{say('addPost')}</Button>}>
          {posts.length === 0 && <Words tone="soft">{say('noPosts')}</Words>}
          <ul className={classes['rows']}>{posts.map((post) => <PostRow key={post.id} post={post} onAsk={ask} />)}</ul>
        </Section>
      </Card>
      {!isUnit && (
        <Card>
          <Section title={say('people')} aside={<Button small onClick={() => ask({ act: 'person' })}>{say('addPerson')}</Button>}>
            {withoutPost.length === 0 && <Words tone="soft">{say('noPeople')}</Words>}
            <ul className={classes['rows']}>
              {withoutPost.map((person) => <li key={person.personId} className={classes['post']}><PersonRow person={person} onAsk={ask} /></li>)}
            </ul>
          </Section>
        </Card>
      )}
      {asked !== undefined && <AdministrationDialog asked={asked} organization={organization} onClose={() => ask(undefined)} />}
    </Page>
  );
}

/** What an agency is called is settled above it: its own administrator does not see the acts that would be refused. */
function OrganizationActs({ detail: { organization }, onAsk }: { detail: AdministeredDetail; onAsk: (asked: Asked) => void }) {
  const say = useTexts(administrationTexts);
  const { capacities } = useMe();
  const isOwnAgency = organization.kind === 'agency' && capacities.some(({ role, agencyId }) => role === 'administrator' && agencyId === organization.id);
  return (
    <Group gap="sm">
      {organization.kind === 'city' && <Button onClick={() => onAsk({ act: 'agency' })}>{say('addAgency')}</Button>}
      {organization.kind !== 'unit' && <Button onClick={() => onAsk({ act: 'unit' })}>{say('addUnit')}</Button>}
      {!isOwnAgency && <Button onClick={() => onAsk({ act: 'rename' })}>{say('rename')}</Button>}
      {!isOwnAgency && organization.kind !== 'city' && <Button kind="danger" onClick={() => onAsk({ act: 'end' })}>{say('end')}</Button>}
    </Group>
  );
}

function PostRow({ post, onAsk }: { post: AdministeredPost; onAsk: (asked: Asked) => void }) {
  const say = useTexts(administrationTexts);
  const { id: postId, title, role, holdings, from, to } = post;
  const isFree = holdings.every((holding) => holding.to !== null);
  const isHeldNow = holdings.some((holding) => holding.from <= dayIn());
  const of = <VisuallyHidden> {title}</VisuallyHidden>;
  return (
    <li className={classes['post']}>
      <div className={classes['row']}>
        <div>
          <Words strong>{title}</Words> <Badge>{say(role)}</Badge> {!isHeldNow && <Badge tone="warn">{say('vacant')}</Badge>}
          {(from > dayIn() || to !== null) && <div><Words small tone="soft">{from > dayIn() && say('beginsOn', { day: shortDay(from) })} {to !== null && say('endsOn', { day: shortDay(to) })}</Words></div>}
        </div>
        <Group gap="xs">
          {isFree && <Button small kind={isHeldNow ? 'plain' : 'main'} onClick={() => onAsk({ act: 'appoint', postId, title })}>{say('appoint')}{of}</Button>}
          {!isHeldNow && <Button small kind="quiet" onClick={() => onAsk({ act: 'end-post', postId, title })}>{say('endPost')}{of}</Button>}
        </Group>
      </div>
      {holdings.map((holding) => (
        <div key={holding.holdingId} className={classes['holder']}>
          <PersonRow person={holding.person} onAsk={onAsk}
            note={[say('heldFrom', { day: shortDay(holding.from) }), holding.to === null ? '' : say('heldUntil', { day: shortDay(holding.to) })].filter(Boolean).join(', ')}
            act={<Button small onClick={() => onAsk({ act: 'end-holding', holdingId: holding.holdingId, name: holding.person.name })}>{say('endHolding')}<VisuallyHidden> {holding.person.name}</VisuallyHidden></Button>} />
        </div>
      ))}
    </li>
  );
}
