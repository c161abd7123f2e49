import { createHash } from 'node:crypto';
import type { Database } from '#server/platform/database/database.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { KeyRing } from '#server/platform/storage/key-ring.ts';
import { ACCOUNT_FROM_ADDRESS, ADDRESS, failuresNow, networkOf, secondsToWait } from '../rules/brake.ts';
import { stepOfCode } from '../rules/totp.ts';
import { type Account, findAccountByEmail, lockAccount, saveUsedStep } from '../store/account.store.ts';
import { lockGuesses, saveGuess, saveGuessesForgotten, saveGuessTakenBack } from '../store/failed-sign-in.store.ts';
import { saveRecoveryCodeUsed } from '../store/recovery-code.store.ts';
import { isPassword } from './password.ts';
import { hashOfRecoveryCode } from './recovery-codes.ts';

export interface ProofDeps {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly clock: () => Date;
}

export interface Claim {
  readonly email: string;
  readonly password: string;
  readonly code: string | null;
  readonly address: string;
}

/** `personId` of a wrong proof says whose account was tried, for the audit alone. */
export type Proof =
  | { readonly outcome: 'proved'; readonly account: Account; readonly byRecoveryCode: boolean }
  | { readonly outcome: 'code-needed' }
  | { readonly outcome: 'wrong'; readonly personId: string | undefined };

/**
 * Checks a password and, where switched on, a one-time or a recovery code; `then` stores what follows in the transaction that uses the
 * code up. Every guess counts before it is looked at, so many at once gain nothing; hashing holds no connection; and an
 * unknown address costs the same work as a known one.
 */
export async function prove<T>(deps: ProofDeps, claim: Claim, then: (tx: Tx, proof: Proof) => Promise<T>): Promise<T> {
  const email = claim.email.toLowerCase();
  const brakes = brakesOf(email, claim.address);
  const started = await deps.database.transact((tx) => countGuess(tx, brakes, email));
  if (started.wait > 0) throw new Refusal('too-many-requests', { retryAfterSeconds: started.wait });
  const right = await isPassword(claim.password, started.account?.passwordHash);
  return deps.database.transact(async (tx) => {
    const account = right && started.account !== undefined ? await lockAccount(tx, started.account.personId) : undefined;
    const proof = await settle(deps, tx, { account, code: claim.code, triedPersonId: started.account?.personId });
    if (proof.outcome !== 'wrong') await release(tx, brakes, proof.outcome === 'proved');
    return then(tx, proof);
  });
}

interface Brakes {
  /** One account from one network address. */
  readonly pair: string;
  readonly address: string;
}

/** The account stands in the key as a digest: what people type into the field is not always their e-mail address. */
function brakesOf(email: string, address: string): Brakes {
  const network = networkOf(address);
  return { pair: `account:${createHash('sha256').update(`${email}\n${network}`).digest('hex')}`, address: `address:${network}` };
}

async function countGuess(tx: Tx, brakes: Brakes, email: string): Promise<{ wait: number; account: Account | undefined }> {
  const guesses = await lockGuesses(tx, [brakes.pair, brakes.address]);
  const braked = guesses.map((each) => ({ ...each, brake: each.key === brakes.pair ? ACCOUNT_FROM_ADDRESS : ADDRESS }));
  const wait = Math.max(...braked.map((each) => secondsToWait(each, each.brake)));
  if (wait > 0) return { wait, account: undefined };
  for (const each of braked) await saveGuess(tx, each.key, failuresNow(each, each.brake) + 1);
  return { wait, account: await findAccountByEmail(tx, email) };
}

interface Found {
  readonly account: Account | undefined;
  readonly code: string | null;
  readonly triedPersonId: string | undefined;
}

async function settle({ keys, clock }: ProofDeps, tx: Tx, { account, code, triedPersonId }: Found): Promise<Proof> {
  const wrong: Proof = { outcome: 'wrong', personId: triedPersonId };
  if (account === undefined) return wrong;
  if (!account.secondFactorConfirmed || account.secondFactor === null) return { outcome: 'proved', account, byRecoveryCode: false };
  if (code === null) return { outcome: 'code-needed' };
  const recoveryCode = hashOfRecoveryCode(code);
  if (recoveryCode !== undefined) {
    return (await saveRecoveryCodeUsed(tx, account.personId, recoveryCode)) ? { outcome: 'proved', account, byRecoveryCode: true } : wrong;
  }
  const at = { seconds: clock().getTime() / 1000, lastStep: account.lastStep };
  const step = stepOfCode(keys.unwrap(account.secondFactor), code, at);
  const used = step !== undefined && (await saveUsedStep(tx, account.personId, step));
  return used ? { outcome: 'proved', account, byRecoveryCode: false } : wrong;
}

/** A full proof clears the account's own brake; the address keeps the failures of others. */
async function release(tx: Tx, brakes: Brakes, proved: boolean): Promise<void> {
  // In the order in which they are locked when counted.
  if (proved) await saveGuessesForgotten(tx, brakes.pair);
  else await saveGuessTakenBack(tx, brakes.pair);
  await saveGuessTakenBack(tx, brakes.address);
}
