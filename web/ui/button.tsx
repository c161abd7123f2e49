import { ActionIcon, Button as MantineButton, Tooltip } from '@mantine/core';
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';

interface ButtonProps {
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly icon?: ReactNode;
  readonly submit?: boolean;
  readonly small?: boolean;
  readonly wide?: boolean;
  /** For a choice among several: whether it is the chosen one. */
  readonly pressed?: boolean;
  /** The whole name where the words on the button rest on what stands beside it. */
  readonly label?: string;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

const VARIANT = { main: 'filled', plain: 'default', quiet: 'subtle', danger: 'outline' } as const;

export function Button({ kind = 'plain', busy, disabled, icon, submit, small, wide, onClick, children, ...named }: ButtonProps) {
  const self = useFocusOverBusyTime(busy);
  return (
    <MantineButton
      ref={self}
      type={submit ? 'submit' : 'button'}
      variant={VARIANT[kind]}
      color={kind === 'danger' ? 'var(--danger)' : 'brand'}
      {...(kind === 'quiet' ? { c: 'var(--brand)' } : {})}
      loading={busy ?? false}
      disabled={disabled ?? false}
      leftSection={icon}
      size={small ? 'xs' : 'sm'}
      fullWidth={wide ?? false}
      {...(onClick === undefined ? {} : { onClick })}
      {...namesOf(named)}
    >
      {children}
    </MantineButton>
  );
}

const namesOf = ({ pressed, label }: Pick<ButtonProps, 'pressed' | 'label'>): object => ({ ...(pressed === undefined ? {} : { 'aria-pressed': pressed }), ...(label === undefined ? {} : { 'aria-label': label }) });

/** A busy button is disabled and so loses the focus; it has it again when it can be pressed again. */
function useFocusOverBusyTime(busy = false): RefObject<HTMLButtonElement | null> {
  const self = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (busy) hadFocus.current = activeElement === self.current;
    else if (hadFocus.current && (activeElement === body || activeElement === null)) self.current?.focus();
    if (!busy) hadFocus.current = false;
  }, [busy]);
  return self;
}

/** A button that shows only a sign; its name is said to everybody, by tooltip and to screen readers. */
export function IconButton({ label, onClick, disabled, children }: { label: string; onClick: () => void; disabled?: boolean; children: ReactNode }) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon variant="subtle" color="gray" c="var(--ink-soft)" size="lg" aria-label={label} disabled={disabled ?? false} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
