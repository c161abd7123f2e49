import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Address people type, when a proxy stands in front. Requests that change something must come from it. */
  PUBLIC_ORIGIN: z.url().optional(),
  /** Folder of the embedded database, the stored files and the keys. */
  DATA_FOLDER: z.string().default('var'),
  /** A server of one's own: the application's role and the owner of the schemas. Unset: the embedded server. */
  DATABASE_URL: z.url().optional(),
  DATABASE_OWNER_URL: z.url().optional(),
  DEMO: z.enum(['on', 'off']).default('off'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Address prefix of proxies whose X-Forwarded-For is believed; none by default. */
  TRUSTED_PROXY: z.string().optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicOrigin: string | undefined;
  readonly dataFolder: string;
  readonly database: { readonly url: string; readonly ownerUrl: string } | undefined;
  readonly demo: boolean;
  readonly logLevel: string;
  readonly trustedProxy: string | undefined;
}

/** Reads the environment once; NAME_FILE holds the value of NAME where a secret comes as a file. Throws a sentence per fault. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const values = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, valueOf(environment, name)]));
  const parsed = schema.safeParse(values);
  if (!parsed.success) throw new Error(`Configuration: ${z.prettifyError(parsed.error)}`);
  const { data } = parsed;
  if ((data.DATABASE_URL === undefined) !== (data.DATABASE_OWNER_URL === undefined)) {
    throw new Error('Configuration: DATABASE_URL (application role) and DATABASE_OWNER_URL (owner role) go together.');
  }
  return Object.freeze({
    port: data.PORT,
    host: data.HOST,
    publicOrigin: data.PUBLIC_ORIGIN,
    dataFolder: resolve(data.DATA_FOLDER),
    database:
      data.DATABASE_URL === undefined || data.DATABASE_OWNER_URL === undefined
        ? undefined
        : { url: data.DATABASE_URL, ownerUrl: data.DATABASE_OWNER_URL },
    demo: data.DEMO === 'on',
    logLevel: data.LOG_LEVEL,
    trustedProxy: data.TRUSTED_PROXY,
  });
}

/** What a program that we start inherits, with what is set for it alone. */
export const childEnvironment = (own: Readonly<Record<string, string>>): Record<string, string | undefined> => ({ ...process.env, ...own });

function valueOf(environment: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const file = environment[`${name}_FILE`];
  if (file !== undefined && existsSync(file)) return readFileSync(file, 'utf8').trim();
  const value = environment[name];
  return value === '' ? undefined : value;
}
