import { useAsk } from '#web/lib/ask.ts';
import { useTexts } from '#web/lib/texts.ts';
import { initials } from './initials.ts';
import classes from './sign-in.module.css';
import { identityTexts } from '../texts.ts';

interface PersonaListProps {
  readonly onChoose: (credentials: { email: string; password: string; code: string }) => void;
  readonly isBusy: boolean;
}

/** The people of the demonstration; nothing outside demo mode. */
export function PersonaList({ onChoose, isBusy }: PersonaListProps) {
  const say = useTexts(identityTexts);
  const { data } = useAsk(['identity', 'personas'], 'identity', 'listPersonas');
  if (data === undefined || data.personas.length === 0) return null;
  const password = data.password ?? '';
  return (
    <section className={classes['personas']} aria-labelledby="personas">
      <h2 id="personas">{say('personas')}</h2>
      {data.password !== null && <p className={classes['hint']}>{say('personasHint', { password })}</p>}
      <ul className={classes['list']}>
        {data.personas.map(({ key, name, title, agencyName, email, story }) => (
          <li key={key}>
            <button type="button" className={classes['persona']} disabled={isBusy} onClick={() => onChoose({ email, password, code: '' })}>
              <span className={classes['avatar']} aria-hidden="true">{initials(name)}</span>
              <span className={classes['who']}>
                <strong>{name}</strong>
                <span className={classes['post']}>{title} · {agencyName}</span>
                <span className={classes['story']}>{story}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
