import { useRouter } from '@tanstack/react-router';
import { call } from '#web/lib/call.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Button } from '#web/ui/button.tsx';
import { accountTexts } from '../account-texts.ts';
import { ChangePassword } from '../components/change-password.tsx';
import { LanguageSwitch } from '../components/language-switch.tsx';
import classes from '../components/sign-in.module.css';
import { identityTexts } from '../texts.ts';

/** The only page for somebody who came in with a one-time password. */
export function NewPasswordPage() {
  const say = useTexts(accountTexts);
  const sayIdentity = useTexts(identityTexts);
  const router = useRouter();
  useDocumentTitle(say('firstTitle'));
  const leave = async (): Promise<void> => {
    await call('identity', 'signOut').catch(() => undefined);
    location.assign('/sign-in');
  };
  return (
    <main className={classes['page']}>
      <div className={classes['welcome']}>
        <img src="/icon.svg" alt="" className={classes['logo']} />
        <h1 className={classes['name']}>{say('firstTitle')}</h1>
        <p className={classes['motto']}>{say('firstHint')}</p>
      </div>
      <div className={classes['side']}>
        <div className={classes['card']}>
          <div className={classes['cardHead']}><h2>{say('changePassword')}</h2><LanguageSwitch /></div>
          <ChangePassword isOneTime onChanged={() => router.history.push('/')} />
        </div>
        <div><Button kind="quiet" onClick={() => void leave()}>{sayIdentity('signOut')}</Button></div>
      </div>
    </main>
  );
}
