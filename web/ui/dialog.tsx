import { Modal } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import classes from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly opened: boolean;
  /** Absent when the dialog may not be left without an answer. */
  readonly onClose?: () => void;
  readonly wide?: boolean;
  /** As much of the window as there is, for what is compared side by side. */
  readonly full?: boolean;
  /** Hangs from the top, for contents that grow and shrink. */
  readonly fromTop?: boolean;
  readonly children: ReactNode;
}

/** Composed by hand: Mantine's own header would be a second banner landmark. */
export function Dialog({ title, closeLabel, opened, onClose, wide, full, fromTop, children }: DialogProps) {
  useReturnOfFocus();
  const close = onClose ?? (() => undefined);
  return (
    <Modal.Root opened={opened} onClose={close} size={full ? 'min(1280px, 96vw)' : wide ? 'lg' : 'md'} closeOnEscape={onClose !== undefined} closeOnClickOutside={fromTop ?? false} centered={!fromTop} yOffset="11vh">
      <Modal.Overlay backgroundOpacity={0.45} blur={2} />
      <Modal.Content radius="lg">
        <div className={classes['head']}>
          <Modal.Title className={classes['title'] ?? ''}>{title}</Modal.Title>
          {onClose !== undefined && <Modal.CloseButton aria-label={closeLabel} />}
        </div>
        <Modal.Body className={classes['body'] ?? ''}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The last place of the focus on the page itself; a button that is busy has lost it by the time its dialog opens. */
let lastOnPage: HTMLElement | undefined;
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && target.closest('[role="dialog"]') === null) lastOnPage = target;
});

/** Whoever opened the dialog goes on where they were; Mantine does it only for dialogs that stay mounted. */
export function useReturnOfFocus(): void {
  useEffect(() => () => {
    if (lastOnPage?.isConnected) lastOnPage.focus({ preventScroll: true });
  }, []);
}
