import { type Examination, examineSignatures, readTrust, type RevocationQuestion, type TrustedBytes, type VerificationOrder } from '#server/platform/pdf-verification/index.ts';
import type { RevocationFetcher } from '#server/platform/revocation/index.ts';
import type { Database } from '#server/platform/database/database.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { findFetched, type Place, saveFetched } from '../store/fetched.store.ts';
import { readTrusted } from '../store/trusted.store.ts';

export interface JudgeDeps {
  readonly database: Database;
  readonly trustFolder: string;
  readonly clock: () => Date;
  /** Null: nobody outside is asked. */
  readonly fetchRevocation: RevocationFetcher | null;
  /** Whether what was fetched is kept until it speaks no more; nothing is kept of what strangers had judged. */
  readonly keepsFetched: boolean;
}

export interface JudgeOrder {
  /** Of an act that holds a connection already: a second one each could leave all waiting for the last. */
  readonly tx?: Tx;
  readonly bytes: Uint8Array;
  readonly handed?: number;
}

interface Desk extends JudgeDeps {
  readonly open: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

type Examine = (order: VerificationOrder) => Promise<Examination>;

/** Judges a file by what the house trusts. Says who signed, what proves it, and what was done since it was handed out. */
export type Judge = (order: JudgeOrder) => Promise<Examination>;

/** Longest that a fetched list or answer is believed to be the newest, whatever it says of itself. */
const LONGEST_MS = 7 * 86_400_000;
/** One that does not say when the next one comes. */
const SHORTEST_MS = 3_600_000;

/** Lists and answers are fetched for what the first look leaves open, and kept until they speak no more. */
export function createJudge(deps: JudgeDeps, examine: Examine = examineSignatures): Judge {
  return async ({ tx, bytes, handed }) => {
    const desk: Desk = { ...deps, open: (work) => (tx === undefined ? deps.database.transact(work) : work(tx)) };
    const order = { bytes, at: deps.clock(), trusted: await trustOf(desk), ...(handed === undefined ? {} : { handed }) };
    const first = await examine(order);
    if (deps.fetchRevocation === null || first.questions.length === 0) return first;
    const answered = await askFurther(desk, examine, { order, last: first, kind: 'answer' });
    if (answered.questions.length === 0) return answered;
    return askFurther(desk, examine, { order: withProofs(order, answered), last: answered, kind: 'list' });
  };
}

/** The folder's and the administrators' roots and lists. */
async function trustOf({ open, trustFolder }: Desk): Promise<TrustedBytes> {
  const [folder, given] = await Promise.all([readTrust(trustFolder), open(readTrusted)]);
  return { roots: [...folder.roots, ...given.roots], revocationLists: [...folder.revocationLists, ...given.revocationLists] };
}

interface Round {
  readonly order: VerificationOrder;
  readonly last: Examination;
  readonly kind: Place['kind'];
}

async function askFurther(deps: Desk, examine: Examine, { order, last, kind }: Round): Promise<Examination> {
  const places = last.questions.flatMap((question) => placesOf(question, kind));
  const found: Piece[] = [];
  for (const place of uniquely(places)) {
    const piece = await pieceFrom(deps, place);
    if (piece !== undefined) found.push(piece);
  }
  if (found.length === 0) return last;
  const bytes = found.map((piece) => piece.bytes);
  const { trusted } = order;
  const more = kind === 'list' ? { revocationLists: [...trusted.revocationLists, ...bytes] } : { answers: [...(trusted.answers ?? []), ...bytes] };
  // Of now: what was just made for us speaks from now on.
  const examination = await examine({ ...order, at: deps.clock(), trusted: { ...trusted, ...more } });
  await keepWhatSpoke(deps, found, examination);
  return examination;
}

/** The answers of one round are not lost in the next. */
const withProofs = (order: VerificationOrder, { proofs }: Examination): VerificationOrder =>
  ({ ...order, trusted: { ...order.trusted, answers: proofs.answers.map(({ bytes }) => bytes) } });

const placesOf = ({ answerPlaces, listPlaces, request }: RevocationQuestion, kind: Place['kind']): Place[] =>
  kind === 'answer' ? answerPlaces.map((url) => ({ kind, url, question: request })) : listPlaces.map((url) => ({ kind, url, question: null }));

const uniquely = (places: readonly Place[]): Place[] =>
  [...new Map(places.map((place) => [`${place.url} ${Buffer.from(place.question ?? []).toString('base64')}`, place])).values()];

interface Piece {
  readonly place: Place;
  readonly bytes: Uint8Array;
  readonly isNew: boolean;
}

async function pieceFrom({ open, clock, fetchRevocation }: Desk, place: Place): Promise<Piece | undefined> {
  const kept = await open((tx) => findFetched(tx, place, clock()));
  if (kept !== undefined) return { place, bytes: kept, isNew: false };
  const bytes = await fetchRevocation?.(place.url, place.question);
  return bytes === undefined ? undefined : { place, bytes, isNew: true };
}

/** Only what counted is kept: nonsense is asked for again. */
async function keepWhatSpoke({ open, clock, keepsFetched }: Desk, pieces: readonly Piece[], { proofs }: Examination): Promise<void> {
  const spoke = [...proofs.lists, ...proofs.answers];
  const now = clock();
  for (const { place, bytes } of pieces.filter(({ isNew }) => keepsFetched && isNew)) {
    const proof = spoke.find((one) => Buffer.compare(one.bytes, bytes) === 0);
    if (proof === undefined) continue;
    const end = Math.min(new Date(proof.until ?? now.getTime() + SHORTEST_MS).getTime(), now.getTime() + LONGEST_MS);
    await open((tx) => saveFetched(tx, place, { bytes, until: new Date(end).toISOString(), now }));
  }
}
