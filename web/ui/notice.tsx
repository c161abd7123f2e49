import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

const ICON = { info: IconInfoCircle, ok: IconCircleCheck, warn: IconAlertTriangle, danger: IconAlertTriangle };

/** Something to know before going on. A refusal (`danger`) is announced at once. */
export function Notice({ tone = 'info', title, children, act }: { tone?: keyof typeof ICON; title?: string; children?: ReactNode; act?: ReactNode }) {
  const Icon = ICON[tone];
  return (
    <div className={`${classes['notice']} ${classes[tone]}`} role={tone === 'danger' ? 'alert' : 'note'}>
      <Icon size={20} aria-hidden="true" />
      <div className={classes['text']}>
        {title !== undefined && <p className={classes['title']}>{title}</p>}
        {children}
      </div>
      {act}
    </div>
  );
}
