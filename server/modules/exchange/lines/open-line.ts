import { join } from 'node:path';
import { PATIENCE, type Patience } from './ask.ts';
import { axisLine } from './axis.ts';
import { folderLine } from './folder.ts';
import { lgspLine } from './lgsp.ts';
import type { Line } from './line.ts';

/** What the operator of the house has set apart for lines. */
export interface LinesSettings {
  /** Where lines over HTTP may lead, `https://axis.example`; an administrator cannot name another machine. */
  readonly origins: readonly string[];
  /** The folder in which each folder line has one of its own. */
  readonly folder: string;
  readonly patience?: Patience;
}

export interface LineFacts {
  readonly kind: 'axis' | 'lgsp' | 'folder';
  readonly address: string;
  readonly systemId: string | null;
  readonly secret: string | null;
}

/** The adapter of a line. The address was judged when the line was made, and is judged again by what the operator allows today. */
export function openLine({ origins, folder, patience = PATIENCE }: LinesSettings, { kind, address, systemId, secret }: LineFacts, clock: () => Date): Line | undefined {
  if (kind === 'folder') return isFolderName(address) ? folderLine({ folder: join(folder, address), clock }) : undefined;
  if (!isAllowedAddress(address, origins) || systemId === null || secret === null) return undefined;
  return (kind === 'axis' ? axisLine : lgspLine)({ address, systemId, secret, patience, clock });
}

export const isFolderName = (name: string): boolean => /^[a-z\d][a-z\d._-]{0,59}$/u.test(name);

/** An address on an allowed origin, without a name, a password, a query or a fragment in it. */
export const isAllowedAddress = (address: string, origins: readonly string[]): boolean =>
  !/[?#@\\\s]/u.test(address) && URL.canParse(address) && origins.includes(new URL(address).origin);
