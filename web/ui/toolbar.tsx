import { Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { Fragment, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Keys } from './keys.tsx';
import classes from './toolbar.module.css';

/** One stop of Tab for all tools; arrows, Home and End walk among them (the toolbar pattern of WAI-ARIA). */
export function Toolbar({ label, onLeave, children }: { label: string; onLeave?: () => void; children: ReactNode }) {
  const self = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target instanceof HTMLElement && event.target.closest('[role="menu"]') !== null) return;
    if (event.key === 'Escape' && onLeave !== undefined) onLeave();
    const tools = [...(self.current?.querySelectorAll<HTMLButtonElement>('[data-tool]') ?? [])];
    const at = tools.findIndex((tool) => tool === document.activeElement);
    const to = at < 0 ? undefined : tools[nextOf(event.key, at, tools.length)];
    if (to === undefined) return;
    event.preventDefault();
    hold(tools, to);
    to.focus();
  };
  // The first tool is the way in until another was used.
  const enter = (target: EventTarget): void => {
    if (target instanceof HTMLElement && target.matches('[data-tool]')) hold([...(self.current?.querySelectorAll<HTMLButtonElement>('[data-tool]') ?? [])], target);
  };
  return <div ref={self} role="toolbar" aria-label={label} className={classes['toolbar']} tabIndex={-1} onKeyDown={walk} onFocus={({ target }) => enter(target)}>{children}</div>;
}

function nextOf(key: string, at: number, count: number): number {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

function hold(tools: readonly HTMLElement[], held: HTMLElement): void {
  tools.forEach((tool) => tool.setAttribute('tabindex', tool === held ? '0' : '-1'));
}

interface ToolProps {
  readonly label: string;
  /** Its shortcut, told in the tooltip and to screen readers. */
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly first?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A tool that is out of use stays reachable, so that the walk among them is always the same. */
export function Tool({ label, keys, pressed, first, disabled, onPress, children }: ToolProps) {
  return (
    <Tooltip label={keys === undefined ? label : `${label} (${keys})`} openDelay={400}>
      <button type="button" data-tool className={classes['tool']} tabIndex={first ? 0 : -1} aria-label={label} aria-pressed={pressed} aria-disabled={disabled} {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys.replace('Ctrl', 'Control').replaceAll(' ', '+') })}
        onMouseDown={(event) => event.preventDefault()} onClick={() => { if (!disabled) onPress(); }}>
        {children}
      </button>
    </Tooltip>
  );
}

export interface ToolChoice {
  readonly label: string;
  readonly keys?: string;
  readonly chosen?: boolean;
  readonly disabled?: boolean;
  readonly act: () => void;
}

/** Tools of one kind behind one button. */
export function ToolMenu({ label, face, first, groups, onClosed }: { label: string; face: ReactNode; first?: boolean; groups: readonly (readonly ToolChoice[])[]; onClosed?: () => void }) {
  return (
    <Menu position="bottom-start" shadow="md" withinPortal={false} zIndex={300} returnFocus={false} {...(onClosed === undefined ? {} : { onClose: onClosed })}>
      <Menu.Target>
        <button type="button" data-tool className={classes['tool']} data-wide tabIndex={first ? 0 : -1} aria-label={label} onMouseDown={(event) => event.preventDefault()}>
          {face}<IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={label} className={classes['choices'] ?? ''}>
        {groups.map((group, index) => (
          <Fragment key={group[0]?.label ?? index}>
            {index > 0 && <Menu.Divider />}
            {group.map(({ label: name, keys, chosen, disabled, act }) => {
              const aside = keys === undefined ? {} : { rightSection: <Keys keys={keys} /> };
              return chosen === undefined
                ? <Menu.Item key={name} onClick={act} disabled={disabled ?? false} {...aside}>{name}</Menu.Item>
                : <Menu.RadioItem key={name} value={name} checked={chosen} onChange={act} checkIcon={<IconCheck size={16} aria-hidden="true" />} {...aside}>{name}</Menu.RadioItem>;
            })}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A thin line between tools of different kinds. */
export const ToolGap = () => <span className={classes['gap']} aria-hidden="true" />;
