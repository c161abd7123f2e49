/** The levels of docs/ARCHITECTURE.md: a module imports lower levels only. tools/boundaries.test.ts compares the two. */
export const levels: readonly (readonly string[])[] = [
  ['audit'],
  ['identity', 'calendar'],
  ['secrecy', 'queue', 'search', 'catalogue'],
  ['files', 'signing', 'verification', 'recognition', 'numbering', 'drafting', 'approval'],
  ['documents', 'mail', 'chat', 'meetings', 'work', 'roster', 'dossiers'],
  ['exchange', 'registers', 'copies', 'records'],
  ['notifications'],
];

/** Edges between modules of one level; each is a decision on paper. */
export const sideways: Readonly<Record<string, readonly string[]>> = { dossiers: ['documents'], work: ['documents'] };
