import type { Captured } from './capture.ts';

/** A statement with `:name` where a value comes in; `keep` puts the columns of its one row before the names of later values. */
export interface Step {
  readonly text: string;
  readonly keep?: string;
}

export interface Script {
  /** Done once by each connection: who it is. */
  readonly opening: Step;
  /** Done again and again. */
  readonly steps: readonly Step[];
  /** Values that are the same for all. */
  readonly constants: Readonly<Record<string, string>>;
}

/** What the captured request was about, so that each value of it is known for what it is. */
export interface CapturedFacts {
  readonly uploadId: string;
  readonly uploadText: string;
  readonly sha256: string;
  /** The idempotency key of the request. */
  readonly key: string;
  /** Typed as number of the letter: digits that occur nowhere else. */
  readonly number: string;
  readonly arrivalNumber: string;
  /** Facts of the clerk, by the columns of `bench.desk`. */
  readonly desk: Readonly<Record<string, string>>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** The id of the n-th upload, as registering.ts lays them out. */
const UPLOAD_ID = `('00000000-0000-7000-8000-' || lpad(:n::text, 12, '0'))::uuid`;

/** A literal without a colon, which pgbench would take for the beginning of a name. */
const quoted = (text: string): string => `U&'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\003A')}'`;

/**
 * The captured statements with fresh values in each turn: the row of the upload gives text and hash as it does in the
 * server, ids are made new, all else is sent again as it was. Only two statements differ from what the server sends: the one
 * that locks the upload also makes the ids and numbered texts (the server makes them itself), and an upload is named by its place.
 */
export function scriptOf(captured: readonly Captured[], facts: CapturedFacts): Script {
  const names = new Names(facts);
  const steps = captured.map(({ text, values }): Step => {
    const filled = text.trim().replaceAll(/\$(\d+)(?!\d)/g, (_, place: string) => {
      const value = values[Number(place) - 1];
      return value === null || value === undefined ? 'null' : names.of(value);
    });
    if (text.includes('"files"."upload"') && text.includes('for update')) return { text: filled, keep: 'u_' };
    if (text.includes('"numbering"."series"')) return { text: filled, keep: 's_' };
    return { text: filled };
  });
  const fresh = names.fresh();
  return {
    opening: { text: `select ${names.ofDesk()} from bench.desk where place = :client_id`, keep: 'd_' },
    steps: steps.map((step) => (step.keep === 'u_' ? { ...step, text: step.text.replace(' from "files"', `, ${fresh} from "files"`) } : step)),
    constants: names.constants,
  };
}

class Names {
  readonly constants: Record<string, string> = {};
  readonly #facts: CapturedFacts;
  readonly #fresh = new Map<string, string>();
  readonly #desk = new Map<string, string>();
  readonly #constantNames = new Map<string, string>();

  constructor(facts: CapturedFacts) {
    this.#facts = facts;
  }

  /** What stands in the statement instead of a captured value. */
  of(value: string): string {
    const { uploadId, uploadText, sha256, key, number, arrivalNumber, desk } = this.#facts;
    const known = new Map([[uploadId, UPLOAD_ID], [key, ':n'], [number, ':n'], [uploadText, ':u_text'], [sha256, ':u_sha256'], [arrivalNumber, ':s_last_number']]).get(value);
    if (known !== undefined) return known;
    // The words of the text, which registering.ts lays out in place of the readings: nothing else is nearly as long as the text.
    if (value.length > 0.8 * uploadText.length) return ':u_readings';
    if (Object.values(desk).some((fact) => value.includes(fact))) return this.#made('d_', this.#desk, value, replacing(value, Object.entries(desk)));
    if (UUID.test(value)) return this.#made('u_', this.#fresh, value, 'uuidv7()');
    if (value.includes(number)) return this.#made('u_', this.#fresh, value, `replace(${quoted(value)}, ${quoted(number)}, :n::text)`);
    return this.#constant(value);
  }

  fresh(): string {
    return this.#columns(this.#fresh);
  }

  ofDesk(): string {
    return this.#columns(this.#desk);
  }

  #columns(made: ReadonlyMap<string, string>): string {
    return [...made.values()].join(', ');
  }

  #made(prefix: 'u_' | 'd_', made: Map<string, string>, value: string, expression: string): string {
    const known = made.get(value);
    const name = known === undefined ? `made${made.size}` : known.slice(known.lastIndexOf(' ') + 1);
    if (known === undefined) made.set(value, `${expression} as ${name}`);
    return `:${prefix}${name}`;
  }

  #constant(value: string): string {
    const known = this.#constantNames.get(value);
    const name = known ?? `c${this.#constantNames.size}`;
    this.#constantNames.set(value, name);
    this.constants[name] = value;
    return `:${name}`;
  }
}

function replacing(value: string, facts: readonly (readonly [column: string, fact: string])[]): string {
  return facts.filter(([, fact]) => value.includes(fact)).reduce((expression, [column, fact]) => `replace(${expression}, ${quoted(fact)}, ${column})`, quoted(value));
}
