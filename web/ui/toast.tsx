import { IconAlertTriangle, IconCircleCheck, IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import classes from './toast.module.css';

export interface ToastMessage {
  readonly text: string;
  /** It did not work, and nothing else on the page says so. */
  readonly tone?: 'danger';
  /** Only where the act can really be taken back. */
  readonly undo?: { readonly label: string; readonly act: () => void };
}
interface Shown extends ToastMessage {
  readonly id: number;
}

const LIFE = 6000;
const LIFE_WITH_UNDO = 10_000;
let shown: readonly Shown[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Shown[]): void {
  shown = next;
  listeners.forEach((listener) => listener());
}
const remove = (id: number): void => change(shown.filter((one) => one.id !== id));

/** Says briefly what has just been done, or could not be. */
export function toast(message: ToastMessage): void {
  const id = (last += 1);
  change([...shown.slice(-2), { ...message, id }]);
  setTimeout(() => remove(id), message.undo === undefined ? LIFE : LIFE_WITH_UNDO);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function Toasts({ label, closeLabel }: { label: string; closeLabel: string }) {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <section className={classes['toasts']} aria-label={label} aria-live="polite">
      {toasts.map(({ id, text, tone, undo }) => (
        <div key={id} className={classes['toast']} role={tone === 'danger' ? 'alert' : 'status'} data-tone={tone}>
          {tone === 'danger' ? <IconAlertTriangle size={20} aria-hidden="true" /> : <IconCircleCheck size={20} aria-hidden="true" />}
          <span className={classes['text']}>{text}</span>
          {undo !== undefined && (
            <button type="button" className={classes['undo']} onClick={() => { undo.act(); remove(id); }}>{undo.label}</button>
          )}
          <button type="button" className={classes['close']} aria-label={closeLabel} onClick={() => remove(id)}><IconX size={16} aria-hidden="true" /></button>
        </div>
      ))}
    </section>
  );
}
