import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dialog.module.css';
import { useReturnOfFocus } from './dialog.tsx';

/** What comes up from the foot of a phone over the page and goes down again. */
export function Sheet({ title, closeLabel, onClose, children }: { title: string; closeLabel: string; onClose: () => void; children: ReactNode }) {
  useReturnOfFocus();
  return (
    <Drawer.Root opened onClose={onClose} position="bottom" size="min(72dvh, 640px)" returnFocus={false}>
      <Drawer.Overlay backgroundOpacity={0.3} />
      <Drawer.Content radius="lg">
        <div className={classes['head']}>
          <Drawer.Title className={classes['title'] ?? ''}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={closeLabel} />
        </div>
        <div className={classes['sheetBody']}>{children}</div>
      </Drawer.Content>
    </Drawer.Root>
  );
}
