import type { SavedQuery } from '#contract/search/endpoints.ts';

/** Every word of a saved search that a person chose, a line each, as the secrecy gate is to see it. */
export const wordsIn = ({ name, query }: { name: string; query: SavedQuery }): string => [name, query.q, query.issuer ?? '', query.number ?? ''].filter(Boolean).join('\n');
