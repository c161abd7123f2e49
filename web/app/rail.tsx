import { IconBook2, IconFolders, IconInbox, IconKeyboard, IconListCheck, IconSearch, IconSend, IconSitemap } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { AccountMenu, useIsAdministrator } from '#web/features/identity/index.ts';
import { useQueueCount } from '#web/features/queue/index.ts';
import { useMayReadRegisters } from '#web/features/registers/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Count } from '#web/ui/badge.tsx';
import classes from './shell.module.css';
import { appTexts } from './texts.ts';

type Module = '/' | '/incoming' | '/outgoing' | '/records' | '/registers' | '/administration';

/** Where the person is working: a document opened from the queue belongs to the queue. */
function useModule(): Module | undefined {
  return useRouterState({
    select: ({ location: { pathname, search } }) => {
      if (pathname === '/' || (search as { from?: string }).from === 'queue') return '/';
      return (['/incoming', '/outgoing', '/records', '/registers', '/administration'] as const).find((module) => pathname.startsWith(module));
    },
  });
}

/** The module's own mark replaces the router's, which knows addresses only. */
const unmarked = { activeOptions: { exact: true }, activeProps: { 'aria-current': undefined, 'data-status': undefined } };

interface ModuleLinkProps {
  readonly to: Module;
  readonly Icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': 'true' }>;
  readonly label: string;
  readonly children?: ReactNode;
}

function ModuleLink({ to, Icon, label, children }: ModuleLinkProps) {
  const mark = useModule() === to ? { activeOptions: { exact: true }, activeProps: { 'aria-current': 'page' as const }, 'aria-current': 'page' as const } : unmarked;
  return (
    <li>
      <Link to={to} className={classes['item'] ?? ''} {...mark}>
        <Icon size={23} stroke={1.7} aria-hidden="true" />
        {label}
        {children}
      </Link>
    </li>
  );
}

/** The modules; at the bottom on a phone. */
export function Rail({ onFind, onHelp }: { onFind: () => void; onHelp: () => void }) {
  const say = useTexts(appTexts);
  const waiting = useQueueCount();
  const isAdministrator = useIsAdministrator();
  const mayReadRegisters = useMayReadRegisters();
  return (
    <nav className={classes['rail']} aria-label={say('modules')}>
      <Link to="/" className={classes['brand'] ?? ''} {...unmarked}>
        <img src="/icon.svg" alt="" />
        {say('product')}
      </Link>
      <ul className={classes['items']}>
        <ModuleLink to="/" Icon={IconListCheck} label={say('queue')}>
          {waiting > 0 && <span className={classes['badge']}><Count value={waiting} label={say('waiting')} /></span>}
        </ModuleLink>
        <ModuleLink to="/incoming" Icon={IconInbox} label={say('incoming')} />
        <ModuleLink to="/outgoing" Icon={IconSend} label={say('outgoing')} />
        <ModuleLink to="/records" Icon={IconFolders} label={say('records')} />
        {mayReadRegisters && <ModuleLink to="/registers" Icon={IconBook2} label={say('registers')} />}
        {isAdministrator && <ModuleLink to="/administration" Icon={IconSitemap} label={say('administration')} />}
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
