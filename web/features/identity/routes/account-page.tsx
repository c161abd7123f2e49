import { useState } from 'react';
import { OwnCertificates } from '#web/features/signing/index.ts';
import { singleKeys } from '#web/lib/shortcuts.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Toggle } from '#web/ui/fields.tsx';
import { Card, Page, Section, Stack, Words } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import { useMe } from '../api/me.ts';
import { accountTexts } from '../account-texts.ts';
import { ChangePassword } from '../components/change-password.tsx';
import { DelegationForm } from '../components/delegation-form.tsx';
import { DelegationList } from '../components/delegation-list.tsx';
import { SecondFactor } from '../components/second-factor.tsx';
import { SessionList } from '../components/session-list.tsx';
import { identityTexts } from '../texts.ts';

export function AccountPage() {
  const say = useTexts(identityTexts);
  const sayAccount = useTexts(accountTexts);
  const me = useMe();
  useDocumentTitle(say('account'));
  const [areOn, setOn] = useState(singleKeys.areOn());
  return (
    <Page title={say('account')}>
      <Card>
        <Section title={me.name}>
          <Words tone="soft">{me.email}</Words>
          <Stack gap="xs">
            {me.capacities.map(({ postId, title, unitName, agencyName, onBehalfOf }) => (
              <div key={postId}>
                <Words strong>{title}</Words> · {unitName === agencyName ? agencyName : `${unitName}, ${agencyName}`}{' '}
                {onBehalfOf !== null && <Badge tone="info">{say('onBehalfOf', { name: onBehalfOf.name })}</Badge>}
              </div>
            ))}
          </Stack>
        </Section>
      </Card>
      <Card><OwnCertificates /></Card>
      <Card><SecondFactor /></Card>
      <Card><SessionList /></Card>
      <Card>
        <Section title={sayAccount('password')}>
          <ChangePassword onChanged={() => toast({ text: sayAccount('passwordChanged') })} />
        </Section>
      </Card>
      <Card><DelegationForm /></Card>
      <Card><DelegationList /></Card>
      <Card>
        <Section title={say('keyboard')}>
          <Toggle label={say('singleKeys')} description={say('singleKeysHint')} checked={areOn} onChange={(on) => { singleKeys.set(on); setOn(on); }} />
        </Section>
      </Card>
    </Page>
  );
}
