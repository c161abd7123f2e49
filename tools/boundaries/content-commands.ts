import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

interface EndpointFacts {
  readonly method: string;
  readonly body?: unknown;
  readonly params?: unknown;
  readonly query?: unknown;
  readonly upload?: boolean;
}
type Contract = Readonly<Record<string, Readonly<Record<string, EndpointFacts>>>>;

/** What proves who somebody is: compared, hashed or counted, never kept as content, so there is nothing to inspect. */
export const PROOFS: ReadonlySet<string> = new Set([
  'identity.signIn', 'identity.confirmPresence', 'identity.confirmSecondFactor', 'identity.changePassword', 'identity.renewRecoveryCodes', 'identity.endSecondFactor',
  // A key, its password, and a picture of which nothing but the drawing is kept (server/modules/signing/rules/picture.ts).
  'signing.importKey',
]);
/** Takes a file that is judged in memory and forgotten: no row, no file, no line of the log (docs/decisions/0009-verification.md). */
export const KEPT_NOWHERE: ReadonlySet<string> = new Set(['verification.check']);
/** Modules below or beside the gate cannot import it; whoever starts the house hands it down as `passSecrecyGate`. */
const BELOW_THE_GATE = new Set(['audit', 'identity', 'calendar', 'search', 'catalogue']);

export interface ContentCommand {
  /** As the contract names it, `documents.assign`. */
  readonly operation: string;
  /** Its command files; empty when none is named after it. */
  readonly files: readonly string[];
  /** How the command must reach the gate. */
  readonly gate: 'imported' | 'handed-down';
}

/**
 * The command files of all operations that take text or bytes, found by the house's naming: `documents.assign` is
 * `server/modules/documents/commands/assign.ts` or `assign-….ts`. Modules without routes are not served yet and left out.
 */
export function contentCommands(root: string): ContentCommand[] {
  const file = resolve(root, 'contract/index.ts');
  if (!existsSync(file)) return [];
  const { contract } = createRequire(file)(file) as { contract: Contract };
  const modules = Object.entries(contract).filter(([module]) => isServed(root, module));
  return modules.flatMap(([module, operations]) => {
    const content = Object.entries(operations).filter(([name, facts]) => takesContent(facts) && ![PROOFS, KEPT_NOWHERE].some((exempt) => exempt.has(`${module}.${name}`)));
    return content.map(([name]) => ({
      operation: `${module}.${name}`,
      files: commandFiles(root, module, kebab(name)),
      gate: BELOW_THE_GATE.has(module) ? ('handed-down' as const) : ('imported' as const),
    }));
  });
}

function commandFiles(root: string, module: string, stem: string): string[] {
  const folder = `server/modules/${module}/commands`;
  if (!existsSync(join(root, folder))) return [];
  const isOfStem = (name: string): boolean => name === `${stem}.ts` || (name.startsWith(`${stem}-`) && name.endsWith('.ts') && !name.includes('.test.'));
  return readdirSync(join(root, folder)).filter(isOfStem).map((name) => `${folder}/${name}`);
}

function isServed(root: string, module: string): boolean {
  const folder = join(root, 'server/modules', module);
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.routes.ts'));
}

const kebab = (name: string): string => name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

const takesContent = ({ method, upload, body, params, query }: EndpointFacts): boolean =>
  method !== 'GET' && (upload === true || [body, params, query].some(hasFreeText));

interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Record<string, unknown>;
  readonly options?: readonly unknown[];
  readonly items?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly format?: string } } }[];
  readonly [part: string]: unknown;
}

/** Whether a Zod schema lets through words somebody chose: a string without a format, or anything at all. */
export function hasFreeText(schema: unknown): boolean {
  const definition = definitionOf(schema);
  if (definition === undefined) return false;
  if (['any', 'unknown', 'custom', 'file', 'template_literal'].includes(definition.type)) return true;
  if (definition.type === 'string') return !hasFormat(definition);
  const inner = [definition['innerType'], definition['element'], definition['in'], definition['left'], definition['right'], definition['keyType'], definition['valueType']];
  const listed = [...Object.values(definition.shape ?? {}), ...(definition.options ?? []), ...(definition.items ?? [])];
  const made = definition.type === 'lazy' ? [(definition['getter'] as () => unknown)()] : [];
  return [...inner, ...listed, ...made].some(hasFreeText);
}

const definitionOf = (schema: unknown): Definition | undefined =>
  typeof schema === 'object' && schema !== null && '_zod' in schema ? (schema as { _zod: { def: Definition } })._zod.def : undefined;

const hasFormat = ({ format, checks }: Definition): boolean =>
  format !== undefined || (checks ?? []).some(({ _zod }) => _zod.def.check === 'string_format');
