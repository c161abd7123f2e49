import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { pagePerson } from '#web/lib/page-person.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { PersonaList } from '../components/persona-list.tsx';
import { SignInForm } from '../components/sign-in-form.tsx';
import classes from '../components/sign-in.module.css';
import { useSignIn } from '../components/use-sign-in.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { identityTexts } from '../texts.ts';

export function SignInPage() {
  const say = useTexts(identityTexts);
  const { back } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const cache = useQueryClient();
  useDocumentTitle(say('signIn'));
  const form = useSignIn('', () => {
    cache.clear();
    pagePerson.isUnknown();
    // Only a path of our own: a link from outside must not decide where people land.
    router.history.push(back?.startsWith('/') === true && !back.startsWith('//') ? back : '/');
  });
  return (
    <main className={classes['page']}>
      <div className={classes['welcome']}>
        <img src="/icon.svg" alt="" className={classes['logo']} />
        <h1 className={classes['name']}>{say('product')}</h1>
        <p className={classes['motto']}>{say('motto')}</p>
      </div>
      <div className={classes['side']}>
        <div className={classes['card']}>
          <div className={classes['cardHead']}><h2>{say('signIn')}</h2><LanguageSwitch /></div>
          <SignInForm form={form} />
        </div>
        <p className={classes['hint']}><Link to="/kiem-tra">{say('checkSignature')}</Link></p>
        <PersonaList onChoose={form.signInWith} isBusy={form.isPending} />
      </div>
    </main>
  );
}
