import classes from './keys.module.css';

/** Keys as they stand on the keyboard: "g v", "Ctrl K". */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={classes['keys']}>
      {keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}
    </span>
  );
}
