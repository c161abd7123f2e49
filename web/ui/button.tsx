import { ActionIcon, Button as MantineButton, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

interface ButtonProps {
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly icon?: ReactNode;
  readonly submit?: boolean;
  readonly small?: boolean;
  readonly wide?: boolean;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

const VARIANT = { main: 'filled', plain: 'default', quiet: 'subtle', danger: 'outline' } as const;

export function Button({ kind = 'plain', busy, disabled, icon, submit, small, wide, onClick, children }: ButtonProps) {
  return (
    <MantineButton
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
    >
      {children}
    </MantineButton>
  );
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
