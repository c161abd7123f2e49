import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';

/** An address as browsers send it in `Origin`: scheme, host and port, nothing behind. */
const origin = z.url({ protocol: /^https?$/ }).refine((value) => new URL(value).origin === value, 'an address such as https://congso.example.gov.vn, without a path or a slash at the end');
const originList = z.string().transform((value) => value.split(',').map((one) => one.trim())).pipe(z.array(origin));
const postgres = z.url({ protocol: /^postgres(?:ql)?$/, error: 'postgres://role:password@host:port/database' });
const hostList = z.string().transform((value) => value.split(',').map((host) => host.trim().toLowerCase()))
  .refine((hosts) => hosts.every((host) => /^[a-z\d.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/u.test(host)), 'names of machines such as crl.ca.gov.vn,ocsp.ca.gov.vn:8080');

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Address people type, when a proxy stands in front. Requests that change something must come from it. */
  PUBLIC_ORIGIN: origin.optional(),
  /** Folder of the embedded database, the stored files and the keys. */
  DATA_FOLDER: z.string().default('var'),
  /** A server of one's own: the application's role and the owner of the schemas. Unset: the embedded server. */
  DATABASE_URL: postgres.optional(),
  DATABASE_OWNER_URL: postgres.optional(),
  /** Address of a time-stamp authority (RFC 3161); unset, signatures carry the time of this server alone. */
  TSA_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Where the signing program of the Government's authority listens on people's own machines. */
  SIGNING_AGENT_URL: z.url({ protocol: /^wss?$/ }).refine((value) => !value.endsWith('/'), 'an address without a slash at the end').default('wss://127.0.0.1:8987'),
  /** Machines that may be asked about withdrawn certificates, `host` or `host:port`, parted by commas; unset, nobody outside is asked. */
  REVOCATION_HOSTS: hostList.optional(),
  /** Proxy through which they are asked. */
  REVOCATION_PROXY: z.url({ protocol: /^http$/ }).optional(),
  /** Where lines to other installations may lead, `https://axis.example`, parted by commas; unset, no line over HTTP can be made. */
  EXCHANGE_ORIGINS: originList.default([]),
  /** In which each folder line has a folder of its own; unset, `lines` in the data folder. */
  EXCHANGE_FOLDER: z.string().optional(),
  /** PKCS#11 modules that this server may load for its tokens and HSM, parted by commas, and `label=PIN` of each token, one a line. */
  PKCS11_MODULES: z.string().transform((value) => value.split(',').map((path) => path.trim())).refine((paths) => paths.every((path) => path.startsWith('/')), 'paths from the root, such as /usr/lib/softhsm/libsofthsm2.so').optional(),
  PKCS11_PINS: z.string().transform((value) => value.split('\n').map((line) => line.trim()).filter((line) => line !== '')).refine((lines) => lines.every((line) => /^[^=]+=.+$/u.test(line)), 'a line label=PIN for each token').optional(),
  DEMO: z.enum(['on', 'off']).default('off'),
  /** Which city the demonstration shows. */
  DEMO_CITY: z.enum(['ho-chi-minh', 'da-nang']).default('ho-chi-minh'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Address prefix of proxies whose X-Forwarded-For is believed; none by default. */
  TRUSTED_PROXY: z.string().optional(),
  /** Limits of calls per minute; off only to measure the speed of one operation. */
  REQUEST_LIMITS: z.enum(['on', 'off']).default('on'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicOrigin: string | undefined;
  readonly dataFolder: string;
  readonly database: { readonly url: string; readonly ownerUrl: string } | undefined;
  readonly timeStampUrl: string | undefined;
  readonly revocation: { readonly hosts: readonly string[]; readonly proxy: string | undefined } | undefined;
  readonly lines: { readonly origins: readonly string[]; readonly folder: string };
  readonly signingAgentUrl: string;
  readonly tokens: { readonly modules: readonly string[]; readonly pins: ReadonlyMap<string, string> } | undefined;
  readonly demo: boolean;
  readonly demoCity: 'ho-chi-minh' | 'da-nang';
  readonly logLevel: string;
  readonly trustedProxy: string | undefined;
  readonly requestLimits: boolean;
}

/** Reads the environment once; NAME_FILE holds the value of NAME where a secret comes as a file. Throws a sentence per fault. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const values = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, valueOf(environment, name)]));
  const parsed = schema.safeParse(values);
  if (!parsed.success) throw new Error(`Configuration: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
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
    timeStampUrl: data.TSA_URL,
    revocation: data.REVOCATION_HOSTS === undefined ? undefined : { hosts: data.REVOCATION_HOSTS, proxy: data.REVOCATION_PROXY },
    lines: { origins: data.EXCHANGE_ORIGINS, folder: resolve(data.EXCHANGE_FOLDER ?? join(data.DATA_FOLDER, 'lines')) },
    signingAgentUrl: data.SIGNING_AGENT_URL,
    tokens: data.PKCS11_MODULES === undefined ? undefined : { modules: data.PKCS11_MODULES, pins: pinsOf(data.PKCS11_PINS ?? []) },
    demo: data.DEMO === 'on',
    demoCity: data.DEMO_CITY,
    logLevel: data.LOG_LEVEL,
    trustedProxy: data.TRUSTED_PROXY,
    requestLimits: data.REQUEST_LIMITS === 'on',
  });
}

const pinsOf = (lines: readonly string[]): ReadonlyMap<string, string> => new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

/** What a program that we start inherits, with what is set for it alone. */
export const childEnvironment = (own: Readonly<Record<string, string>>): Record<string, string | undefined> => ({ ...process.env, ...own });

function valueOf(environment: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const file = environment[`${name}_FILE`];
  // A secret that is not where it should be must not become a start with the default.
  if (file !== undefined && file !== '') {
    if (!existsSync(file)) throw new Error(`Configuration: ${name}_FILE names ${file}, which is not there.`);
    return readFileSync(file, 'utf8').trim();
  }
  const value = environment[name];
  return value === '' ? undefined : value;
}
