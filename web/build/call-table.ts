import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { EndpointFacts } from '#contract/endpoint.ts';

const NAME = 'virtual:call-table';
const RESOLVED = `\0${NAME}`;

/** Hands the web the method and path of every operation, read from the contract, so that its schemas stay out of the bundle. */
export function callTable(): Plugin {
  return {
    name: 'call-table',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      return `export const CALL_TABLE = ${JSON.stringify(await readTable())};`;
    },
  };
}

type Groups = Record<string, Record<string, EndpointFacts>>;

async function readTable(): Promise<Record<string, object>> {
  const file = pathToFileURL(resolve(import.meta.dirname, '../../contract/index.ts')).href;
  const { contract } = (await import(/* @vite-ignore */ file)) as { contract: Groups };
  const rows = Object.entries(contract).flatMap(([group, operations]) =>
    Object.entries(operations).map(([name, { method, path, access, upload }]) => [`${group}.${name}`, { method, path, access, upload }] as const),
  );
  return Object.fromEntries(rows);
}
