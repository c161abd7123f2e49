import { IconInbox, IconKeyboard, IconListCheck, IconSearch, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { AccountMenu } from '#web/features/identity/index.ts';
import { useQueueCount } from '#web/features/queue/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Count } from '#web/ui/badge.tsx';
import classes from './shell.module.css';
import { appTexts } from './texts.ts';

/** The modules; at the bottom on a phone. */
export function Rail({ onFind, onHelp }: { onFind: () => void; onHelp: () => void }) {
  const say = useTexts(appTexts);
  const waiting = useQueueCount();
  return (
    <nav className={classes['rail']} aria-label={say('modules')}>
      <Link to="/" className={classes['brand'] ?? ''} activeProps={{}} aria-current={undefined}>
        <img src="/icon.svg" alt="" />
        {say('product')}
      </Link>
      <ul className={classes['items']}>
        <li>
          <Link to="/" className={classes['item'] ?? ''} activeOptions={{ exact: true, includeSearch: false }}>
            <IconListCheck size={23} stroke={1.7} aria-hidden="true" />
            {say('queue')}
            {waiting > 0 && <span className={classes['badge']}><Count value={waiting} label={say('waiting')} /></span>}
          </Link>
        </li>
        <li>
          <Link to="/incoming" className={classes['item'] ?? ''} activeOptions={{ includeSearch: false }}>
            <IconInbox size={23} stroke={1.7} aria-hidden="true" />
            {say('incoming')}
          </Link>
        </li>
        <li>
          <Link to="/outgoing" className={classes['item'] ?? ''} activeOptions={{ includeSearch: false }}>
            <IconSend size={23} stroke={1.7} aria-hidden="true" />
            {say('outgoing')}
          </Link>
        </li>
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
