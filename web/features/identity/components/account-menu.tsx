import { useNavigate } from '@tanstack/react-router';
import { call } from '#web/lib/call.ts';
import { language, useLanguage } from '#web/lib/language.ts';
import { isPassing, Problem, problemTitle } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { forgetEverythingKept } from '#web/lib/use-kept.ts';
import { VisuallyHidden } from '#web/ui/layout.tsx';
import { Menu } from '#web/ui/menu.tsx';
import { toast } from '#web/ui/toast.tsx';
import { useTheme } from '#web/ui/use-theme.ts';
import { useMe } from '../api/me.ts';
import { identityTexts } from '../texts.ts';
import { initials } from './initials.ts';

/** Who I am, at the foot of the rail: account, theme, language, sign out. */
export function AccountMenu({ className, avatarClassName }: { className: string; avatarClassName: string }) {
  const say = useTexts(identityTexts);
  const me = useMe();
  const go = useNavigate();
  const theme = useTheme();
  const spoken = useLanguage();
  const signOut = async (): Promise<void> => {
    try {
      await call('identity', 'signOut', {}, { pastGate: true });
    } catch (error) {
      // Only where the session is gone may the page look signed out: the next person at this computer trusts it.
      if (!(error instanceof Problem)) throw error;
      if (error.code !== 'signed-out') return toast({ text: isPassing(error) ? say('signOutOffline') : say('signOutFailed', { why: problemTitle(error, spoken) }), tone: 'danger' });
    }
    forgetEverythingKept();
    location.assign('/sign-in');
  };
  const post = me.capacities[0];
  const words = me.name.split(' ');
  const [given, rest] = [words.at(-1), words.slice(0, -1)];
  return (
    <Menu
      label={say('accountOf', { name: me.name })}
      className={className}
      button={<><span className={avatarClassName} aria-hidden="true">{initials(me.name)}</span><span><VisuallyHidden>{say('accountOf', { name: rest.join(' ') })} </VisuallyHidden>{given}</span></>}
      head={<><strong>{me.name}</strong><br />{post === undefined ? me.email : `${post.title} · ${post.agencyName}`}</>}
      groups={[
        { items: [{ label: say('openAccount'), act: () => void go({ to: '/account' }) }] },
        { label: say('theme'), items: (['auto', 'light', 'dark'] as const).map((scheme) => ({ label: say(THEME[scheme]), chosen: theme.scheme === scheme, act: () => theme.choose(scheme) })) },
        { label: say('language'), items: [
          { label: 'Tiếng Việt', lang: 'vi', chosen: spoken === 'vi', act: () => language.choose('vi') },
          { label: 'English', lang: 'en', chosen: spoken === 'en', act: () => language.choose('en') },
        ] },
        { items: [{ label: say('signOut'), act: () => void signOut() }] },
      ]}
    />
  );
}

const THEME = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const;
