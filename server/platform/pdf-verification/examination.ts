import { BasicOCSPResponse, CertificateRevocationList } from 'pkijs';
import type { SignatureAddition, SignatureChange, VerificationReport } from '#contract/verification/report.ts';
import { bytesOf, type Material } from './trust/material.ts';
import { questionAbout, type RevocationQuestion } from './trust/places.ts';

/** A list or answer that counted, and until when it speaks. */
export interface Proof {
  readonly bytes: Uint8Array;
  readonly until: string | null;
}

/** What made the verdict what it is: enough to judge the file again when nobody can be asked any more. */
export interface Proofs {
  readonly certificates: readonly Uint8Array[];
  readonly lists: readonly Proof[];
  readonly answers: readonly Proof[];
}

/** What was done to a file since its first bytes were handed to somebody. */
export interface SinceHanded {
  readonly additions: readonly SignatureAddition[];
  readonly changes: readonly SignatureChange[];
}

/** The verdict with what it rests on and what it lacks. Plain data, as it comes from the child process. */
export interface Examination {
  readonly report: VerificationReport;
  readonly questions: readonly RevocationQuestion[];
  readonly proofs: Proofs;
  /** The certificate of each signature of the report, as far as it is there. */
  readonly signers: readonly (Uint8Array | null)[];
  /** Until when the authorities of the time stamps may stamp. */
  readonly stampedUntil: string | null;
  readonly sinceHanded: SinceHanded | null;
}

const MOST_QUESTIONS = 20;

export async function questionsAndProofs({ notes }: Material): Promise<Pick<Examination, 'questions' | 'proofs' | 'stampedUntil'>> {
  const questions = await Promise.all([...notes.unanswered.values()].slice(0, MOST_QUESTIONS).map(questionAbout));
  const [lists, answers]: [Proof[], Proof[]] = [[], []];
  for (const source of notes.proofs) {
    const bytes = bytesOf(source);
    // What lies inside a signature stays there and needs no second place.
    if (bytes === undefined) continue;
    if (source instanceof CertificateRevocationList) lists.push({ bytes, until: source.nextUpdate?.value.toISOString() ?? null });
    if (source instanceof BasicOCSPResponse) answers.push({ bytes, until: untilOf(source) });
  }
  return { questions, proofs: { certificates: [...notes.certificates.values()], lists, answers }, stampedUntil: notes.stampedUntil?.toISOString() ?? null };
}

function untilOf({ tbsResponseData }: BasicOCSPResponse): string | null {
  const ends = tbsResponseData.responses.map(({ nextUpdate }) => nextUpdate?.toISOString() ?? null);
  return ends.some((end) => end === null) ? null : (ends.filter((end) => end !== null).sort((a, b) => a.localeCompare(b))[0] ?? null);
}

export const unexamined = (report: VerificationReport): Examination =>
  ({ report, questions: [], proofs: { certificates: [], lists: [], answers: [] }, signers: [], stampedUntil: null, sinceHanded: null });
