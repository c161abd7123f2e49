import { lazyRouteComponent } from '@tanstack/react-router';

export { useIsDemo } from './api/demo.ts';
export { meQuery, useIsAdministrator, useMe, whenSignedOut } from './api/me.ts';
export { usePeople } from './api/people.ts';
export { LanguageSwitch } from './components/language-switch.tsx';
export { AccountMenu } from './components/account-menu.tsx';
export { SignInAgain } from './components/sign-in-again.tsx';
export { ConfirmedDialog } from './components/confirmed-dialog.tsx';
export { PresenceDialog } from './components/presence-dialog.tsx';

export const identityPages = {
  signIn: lazyRouteComponent(() => import('./routes/sign-in-page.tsx'), 'SignInPage'),
  account: lazyRouteComponent(() => import('./routes/account-page.tsx'), 'AccountPage'),
  newPassword: lazyRouteComponent(() => import('./routes/new-password-page.tsx'), 'NewPasswordPage'),
  administration: lazyRouteComponent(() => import('./routes/administration-page.tsx'), 'AdministrationPage'),
  administrationOf: lazyRouteComponent(() => import('./routes/administration-page.tsx'), 'AdministrationOfPage'),
};
