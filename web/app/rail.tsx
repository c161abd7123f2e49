import { IconInbox, IconKeyboard, IconListCheck, IconSearch, IconSend, IconSitemap } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { AccountMenu, useIsAdministrator } from '#web/features/identity/index.ts';
import { useQueueCount } from '#web/features/queue/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Count } from '#web/ui/badge.tsx';
import classes from './shell.module.css';
import { appTexts } from './texts.ts';

type Module = '/' | '/incoming' | '/outgoing' | '/administration';

/** Where the person is working: a document opened from the queue belongs to the queue. */
function useModule(): Module | undefined {
  return useRouterState({
    select: ({ location: { pathname, search } }) => {
      if (pathname === '/' || (search as { from?: string }).from === 'queue') return '/';
      return (['/incoming', '/outgoing', '/administration'] as const).find((module) => pathname.startsWith(module));
    },
  });
}

/** The module's own mark replaces the router's, which knows addresses only. */
const unmarked = { activeOptions: { exact: true }, activeProps: { 'aria-current': undefined, 'data-status': undefined } };

/** The modules; at the bottom on a phone. */
export function Rail({ onFind, onHelp }: { onFind: () => void; onHelp: () => void }) {
  const say = useTexts(appTexts);
  const waiting = useQueueCount();
  const module = useModule();
  const isAdministrator = useIsAdministrator();
  const mark = (to: Module) => (module === to ? { activeOptions: { exact: true }, activeProps: { 'aria-current': 'page' as const }, 'aria-current': 'page' as const } : unmarked);
  return (
    <nav className={classes['rail']} aria-label={say('modules')}>
      <Link to="/" className={classes['brand'] ?? ''} {...unmarked}>
        <img src="/icon.svg" alt="" />
        {say('product')}
      </Link>
      <ul className={classes['items']}>
        <li>
          <Link to="/" className={classes['item'] ?? ''} {...mark('/')}>
            <IconListCheck size={23} stroke={1.7} aria-hidden="true" />
            {say('queue')}
            {waiting > 0 && <span className={classes['badge']}><Count value={waiting} label={say('waiting')} /></span>}
          </Link>
        </li>
        <li>
          <Link to="/incoming" className={classes['item'] ?? ''} {...mark('/incoming')}>
            <IconInbox size={23} stroke={1.7} aria-hidden="true" />
            {say('incoming')}
          </Link>
        </li>
        <li>
          <Link to="/outgoing" className={classes['item'] ?? ''} {...mark('/outgoing')}>
            <IconSend size={23} stroke={1.7} aria-hidden="true" />
            {say('outgoing')}
          </Link>
        </li>
        {isAdministrator && (
          <li>
            <Link to="/administration" className={classes['item'] ?? ''} {...mark('/administration')}>
              <IconSitemap size={23} stroke={1.7} aria-hidden="true" />
              {say('administration')}
            </Link>
          </li>
        )}
        <li>
          <button type="button" className={classes['item']} onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
            <IconSearch size={23} stroke={1.7} aria-hidden="true" />
            {say('find')}
          </button>
        </li>
        <li className={classes['help']}>
          <button type="button" className={classes['item']} onClick={onHelp} aria-keyshortcuts="?">
            <IconKeyboard size={23} stroke={1.7} aria-hidden="true" />
            {say('shortcuts')}
          </button>
        </li>
      </ul>
      <AccountMenu className={classes['item'] ?? ''} avatarClassName={classes['avatar'] ?? ''} />
    </nav>
  );
}
