import { Fragment, useState } from 'react';
import { dayIn } from '#web/lib/dates.ts';
import { errorAt } from '#web/lib/faults.ts';
import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { TextField } from '#web/ui/fields.tsx';
import { Words } from '#web/ui/layout.tsx';
import { searchKey } from '#web/ui/search-key.ts';
import type { Part } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { pathOf, withPart, type Direction } from './direction.ts';
import classes from './documents.module.css';
import { DueField } from './due-field.tsx';
import { useLabels } from './labels.ts';

interface Unit {
  readonly id: string;
  readonly name: string;
}
interface UnitTableProps {
  readonly units: readonly Unit[];
  /** Units that have a part already: they may only become the lead. */
  readonly leadOnly?: ReadonlySet<string>;
  readonly direction: Direction;
  /** Why the direction was refused; what concerns one unit is told in its line. */
  readonly problem: Problem | null;
  /** What is missing of the choice as a whole. */
  readonly error?: string;
  readonly onChange: (next: Direction) => void;
}

const PARTS: readonly Part[] = ['lead', 'coordinate', 'inform'];
const MANY = 10;

/** Every unit on one line with one part at most, as on the paper slip (phiếu chuyển) leaders know. */
export function UnitTable({ units, leadOnly, direction, problem, error, onChange }: UnitTableProps) {
  const say = useTexts(incomingTexts);
  const label = useLabels();
  const [words, setWords] = useState('');
  const shown = units.filter(({ id, name }) => direction.parts[id] !== undefined || searchKey(name).includes(searchKey(words)));
  return (
    <div>
      {units.length > MANY && <TextField label={say('filterUnits')} value={words} onChange={setWords} />}
      <table className={classes['units']} aria-describedby={error === undefined ? undefined : 'units-fault'}>
        <caption style={{ textAlign: 'left', fontWeight: 600, fontSize: '0.92rem', paddingBottom: 4 }}>{say('chooseUnits')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('unit')}</th>
            {PARTS.map((part) => <th key={part} scope="col">{label(`part.${part}`)}</th>)}
            <th scope="col">{say('none')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => {
            const held = direction.parts[unit.id];
            return (
              <Fragment key={unit.id}>
                <tr data-chosen={held !== undefined}>
                  <th scope="row">{unit.name}</th>
                  {[...PARTS, undefined].map((part) => (
                    <td key={part ?? 'none'}>
                      <input type="radio" name={`part-${unit.id}`} checked={held === part} disabled={part !== 'lead' && part !== undefined && leadOnly?.has(unit.id) === true} onChange={() => onChange(withPart(direction, unit.id, part))}
                        aria-label={`${part === undefined ? say('none') : label(`part.${part}`)}: ${unit.name}`} />
                    </td>
                  ))}
                </tr>
                {(held === 'lead' || held === 'coordinate') && (
                  <tr data-chosen="true">
                    <td colSpan={5} className={classes['dueCell']}>
                      <DueField label={say('due', { unit: unit.name })} value={direction.due[unit.id] ?? null} {...errorAt(problem, `${pathOf(direction, unit.id) ?? 'none'}.dueOn`)} min={dayIn()} onChange={(day) => onChange({ ...direction, due: { ...direction.due, [unit.id]: day } })} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {error !== undefined && <p id="units-fault" role="alert" style={{ margin: '8px 0 0' }}><Words tone="danger">{error}</Words></p>}
    </div>
  );
}
