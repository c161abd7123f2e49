import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Two ways into one database: the owner changes the structure, the application only works in it. */
export interface DatabaseUrls {
  readonly owner: string;
  readonly application: string;
}

export const OWNER_ROLE = 'cong_so_so_owner';
export const APPLICATION_ROLE = 'cong_so_so_app';

/** Makes the two roles and the database on a server of our own; repeating it changes nothing. */
export async function provisionDatabase(superuserUrl: string, folder: string, database = 'cong_so_so'): Promise<DatabaseUrls> {
  const secrets = await secretsOf(folder);
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await makeRole(client, OWNER_ROLE, secrets.owner);
    await makeRole(client, APPLICATION_ROLE, secrets.application);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)} owner ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
  return urlsFor(superuserUrl, secrets, database);
}

interface Secrets {
  readonly owner: string;
  readonly application: string;
}

export function urlsFor(superuserUrl: string, secrets: Secrets, database: string): DatabaseUrls {
  const url = (role: string, password: string): string => {
    const result = new URL(superuserUrl);
    result.username = role;
    result.password = password;
    result.pathname = `/${database}`;
    return result.href;
  };
  return { owner: url(OWNER_ROLE, secrets.owner), application: url(APPLICATION_ROLE, secrets.application) };
}

async function makeRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${role} login nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(password)}`);
}

async function secretsOf(folder: string): Promise<Secrets> {
  const file = join(folder, 'role-passwords.json');
  if (!existsSync(file)) {
    const secrets = { owner: randomBytes(24).toString('base64url'), application: randomBytes(24).toString('base64url') };
    await writeFile(file, JSON.stringify(secrets), { mode: 0o600 });
  }
  return JSON.parse(await readFile(file, 'utf8')) as Secrets;
}
