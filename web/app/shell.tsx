import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { SignInAgain } from '#web/features/identity/index.ts';
import { useMayReadRegisters } from '#web/features/registers/index.ts';
import { startRealtime } from '#web/lib/realtime.ts';
import { sessionGate } from '#web/lib/session-gate.ts';
import { useShortcuts } from '#web/lib/shortcuts.ts';
import { useTexts } from '#web/lib/texts.ts';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { appTexts } from './texts.ts';

const PALETTE_AFTER = 1500;
const bringPalette = () => import('./command-palette.tsx');
const Palette = lazy(() => bringPalette().then(({ CommandPalette }) => ({ default: CommandPalette })));
const Help = lazy(() => import('./help-dialog.tsx').then(({ HelpDialog }) => ({ default: HelpDialog })));

/** What stands around every page: modules on the left, the page, and what opens over it. */
export function Shell() {
  const say = useTexts(appTexts);
  const cache = useQueryClient();
  const go = useNavigate();
  const mayReadRegisters = useMayReadRegisters();
  const [open, setOpen] = useState<'palette' | 'help'>();
  const path = useRouterState({ select: (state) => state.location.pathname });

  useEffect(() => startRealtime(cache), [cache]);
  // Whoever presses Ctrl K types on at once, so the palette is here before it is asked for.
  useEffect(() => {
    const timer = setTimeout(() => void bringPalette().catch(() => undefined), PALETTE_AFTER);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    sessionGate.arm();
    return sessionGate.disarm;
  }, []);
  useEffect(() => setOpen(undefined), [path]);
  useShortcuts({
    'mod+k': () => setOpen('palette'),
    '/': () => setOpen('palette'),
    '?': () => setOpen('help'),
    'g v': () => void go({ to: '/' }),
    'g d': () => void go({ to: '/incoming' }),
    'g i': () => void go({ to: '/outgoing' }),
    'g h': () => void go({ to: '/records' }),
    'g s': mayReadRegisters ? () => void go({ to: '/registers' }) : undefined,
    'g k': () => void go({ to: '/search' }),
    'g t': () => void go({ to: '/account' }),
  });

  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#main">{say('skip')}</a>
      <Rail onFind={() => setOpen('palette')} onHelp={() => setOpen('help')} />
      <main id="main" tabIndex={-1} className={classes['main']}>
        <OfflineBar />
        <div className={classes['content']}>
          <Suspense fallback={<SkeletonRows label={say('loading')} />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
      <Suspense>
        {open === 'palette' && <Palette onClose={() => setOpen(undefined)} />}
        {open === 'help' && <Help onClose={() => setOpen(undefined)} />}
      </Suspense>
      <SignInAgain />
    </div>
  );
}
