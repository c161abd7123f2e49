/** What the address of the search page may say; a saved search holds the same. */
export interface SearchAddress {
  readonly q?: string;
  readonly direction?: 'incoming' | 'outgoing';
  readonly type?: string;
  readonly issuer?: string;
  readonly from?: string;
  readonly to?: string;
  readonly urgency?: string;
  readonly state?: string;
  readonly unitId?: string;
  readonly number?: string;
  readonly order?: 'newest';
}

const SHAPES: Readonly<Record<keyof SearchAddress, RegExp>> = {
  q: /^[^]{1,200}$/u, direction: /^(?:incoming|outgoing)$/, type: /^[a-z-]{1,40}$/, issuer: /^[^]{1,200}$/u, from: /^\d{4}-\d{2}-\d{2}$/, to: /^\d{4}-\d{2}-\d{2}$/,
  urgency: /^[0-3]$/, state: /^(?:arrived|registered|directed|in-hand|closed|returned|issued)$/, unitId: /^[0-9a-f-]{36}$/, number: /^[^]{1,50}$/u, order: /^newest$/,
};

/** A number that a person typed comes out of the address as one, so every value is text here. */
export function readSearchAddress(search: Record<string, unknown>): SearchAddress {
  const entries = Object.entries(SHAPES).flatMap(([name, shape]) => {
    const value = typeof search[name] === 'number' ? String(search[name]) : search[name];
    return typeof value === 'string' && shape.test(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries) as SearchAddress;
}

/** What narrows a search, beside its words and its order. */
export const FILTERS = ['direction', 'type', 'issuer', 'number', 'from', 'to', 'urgency', 'state', 'unitId'] as const satisfies readonly (keyof SearchAddress)[];
export type Filter = (typeof FILTERS)[number];

/** The same search without one of its filters. */
export function without(address: SearchAddress, name: keyof SearchAddress): SearchAddress {
  const { [name]: _gone, ...rest } = address;
  return rest;
}

/** The same search with one thing said anew; nothing said takes it away. */
export const saying = (address: SearchAddress, name: keyof SearchAddress, value: string | null): SearchAddress =>
  value === null || value === '' ? without(address, name) : { ...address, [name]: value };

export const isAsked = ({ order: _order, ...question }: SearchAddress): boolean => Object.keys(question).length > 0;

/** What is kept of a search under a name: everything but the order. */
export const questionOf = ({ order: _order, ...question }: SearchAddress): Omit<SearchAddress, 'order'> => question;
