import { useState } from 'react';
import { singleKeys } from '#web/lib/shortcuts.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Toggle } from '#web/ui/fields.tsx';
import { Card, Page, Section, Stack, Words } from '#web/ui/layout.tsx';
import { useMe } from '../api/me.ts';
import { DelegationForm } from '../components/delegation-form.tsx';
import { SecondFactor } from '../components/second-factor.tsx';
import { SessionList } from '../components/session-list.tsx';
import { identityTexts } from '../texts.ts';

export function AccountPage() {
  const say = useTexts(identityTexts);
  const me = useMe();
  const [areOn, setOn] = useState(singleKeys.areOn());
  return (
    <Page title={say('account')}>
      <Card>
        <Section title={me.name}>
          <Words tone="soft">{me.email}</Words>
          <Stack gap="xs">
            {me.capacities.map(({ postId, title, unitName, agencyName, onBehalfOf }) => (
              <div key={postId}>
                <Words strong>{title}</Words> · {unitName}, {agencyName}{' '}
                {onBehalfOf !== null && <Badge tone="info">{say('onBehalfOf', { name: onBehalfOf.name })}</Badge>}
              </div>
            ))}
          </Stack>
        </Section>
      </Card>
      <Card><SecondFactor /></Card>
      <Card><SessionList /></Card>
      <Card><DelegationForm /></Card>
      <Card>
        <Section title={say('keyboard')}>
          <Toggle label={say('singleKeys')} description={say('singleKeysHint')} checked={areOn} onChange={(on) => { singleKeys.set(on); setOn(on); }} />
        </Section>
      </Card>
    </Page>
  );
}
