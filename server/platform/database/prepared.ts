import pg from 'pg';

/** Statements that one connection keeps prepared; a text with lists of changing length gives a new one for each length. */
const MOST = 600;

/** Rights and words: what they select differs so much from person to person that each wants a plan of its own. */
const PLANNED_EACH_TIME = /@@|&&|like/i;

function nameOf(names: Map<string, string>, text: string): string | undefined {
  if (PLANNED_EACH_TIME.test(text)) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * A connection that has each statement parsed and planned once: parsing and planning cost as much as doing them. A pooler
 * between the house and PostgreSQL must keep prepared statements with their connection.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();

  override query(...words: unknown[]): never {
    const [text, values] = words;
    const isPlain = typeof text === 'string' && Array.isArray(values) && values.length > 0 && words.length === 2;
    const name = isPlain ? nameOf(this.#names, text) : undefined;
    const asked = name === undefined ? words : [{ name, text, values }];
    const answer: unknown = super.query(...(asked as [never]));
    return answer as never;
  }
}
