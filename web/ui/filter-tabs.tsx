import classes from './filter-tabs.module.css';

interface Tab<Value> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
  readonly tone?: 'danger' | 'warn';
}

/** A filter of which one choice holds. */
export function FilterTabs<Value extends string>({ label, tabs, chosen, onChoose }: { label: string; tabs: readonly Tab<Value>[]; chosen: Value; onChoose: (value: Value) => void }) {
  return (
    <div className={classes['tabs']} role="group" aria-label={label}>
      {tabs.map(({ value, label: name, count, tone }) => (
        <button key={value} type="button" className={classes['tab']} aria-pressed={value === chosen} data-tone={count !== undefined && count > 0 ? tone : undefined} onClick={() => onChoose(value)}>
          {name}{count !== undefined && <span className={classes['count']}> {count}</span>}
        </button>
      ))}
    </div>
  );
}
