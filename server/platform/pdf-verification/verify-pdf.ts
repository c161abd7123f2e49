import type { Certificate } from 'pkijs';
import type { Indication, SignatureReport, SubIndication, VerificationReport } from '#contract/verification/report.ts';
import { changesSince, type Since } from './changes/changes-since.ts';
import type { Intact } from './changes/intact.ts';
import { derOf, signerFacts } from './cms/certificate.ts';
import { type Examination, questionsAndProofs, unexamined } from './examination.ts';
import { judgeSignature, type Judged } from './judge-signature.ts';
import { PdfFile } from './pdf/pdf-file.ts';
import { PdfFault } from './pdf/values.ts';
import { findSignatures, type FoundSignature, mayHoldSignature } from './signatures/found.ts';
import { gatherMaterial, type Material, type TrustedBytes } from './trust/material.ts';

export interface VerificationOrder {
  readonly bytes: Uint8Array;
  readonly trusted: TrustedBytes;
  /** The moment of asking. */
  readonly at: Date;
  /** Length of what was handed to a signing program; what it did to the file is then told, too. */
  readonly handed?: number;
}

const MAX_SIGNATURES = 50;
const HEADER_WITHIN = 1_024;

export const verifyPdf = async (order: VerificationOrder): Promise<VerificationReport> => (await examinePdf(order)).report;

/** Judges every signature of a PDF. Runs in the child process; never throws for what a file holds. */
export async function examinePdf({ bytes, trusted, at, handed }: VerificationOrder): Promise<Examination> {
  const report = (outcome: VerificationReport['outcome'], rest: Partial<VerificationReport> = {}): VerificationReport => ({ outcome, fault: null, signatures: [], checkedAt: at.toISOString(), ...rest });
  if (!Buffer.from(bytes.subarray(0, HEADER_WITHIN)).includes('%PDF-')) return unexamined(report('unreadable', { fault: 'not-a-pdf' }));
  try {
    const file = new PdfFile(bytes);
    const material = gatherMaterial(trusted, file);
    const { signatures, signers, intact } = await judgeAll(file, material, at);
    return {
      report: report(outcomeOf(signatures), { signatures }), signers: signers.map((signer) => (signer === undefined ? null : derOf(signer))), ...(await questionsAndProofs(material)),
      sinceHanded: handed === undefined ? null : changesSince(new PdfFile(bytes.subarray(0, handed)), file, intact),
    };
  } catch (error) {
    // What is no exact PDF and has no signature anywhere is an unsigned file; guessing at a signed one is refused.
    if (error instanceof PdfFault && error.code === 'malformed' && !mayHoldSignature(bytes)) return unexamined(report('none'));
    return unexamined(report('unreadable', { fault: error instanceof PdfFault ? error.code : 'malformed' }));
  }
}

function outcomeOf(signatures: readonly SignatureReport[]): VerificationReport['outcome'] {
  if (signatures.length === 0) return 'none';
  if (signatures.some((one) => one.indication === 'TOTAL-FAILED')) return 'invalid';
  return signatures.some((one) => one.indication === 'INDETERMINATE') ? 'undetermined' : 'valid';
}

interface JudgedFile {
  readonly signatures: SignatureReport[];
  readonly signers: readonly (Certificate | undefined)[];
  readonly intact: Intact;
}

async function judgeAll(file: PdfFile, material: Material, now: Date): Promise<JudgedFile> {
  const found = findSignatures(file);
  if (found.length > MAX_SIGNATURES) throw new PdfFault('too-large', 'too many signatures');
  const judged: Judged[] = [];
  let provenLater: Date | undefined;
  // From the newest back: a document time stamp proves the time of everything before it.
  for (const signature of found.toReversed()) {
    const one = await judgeSignature(signature, { material, now, provenLater });
    judged.unshift(one);
    if (signature.kind === 'document-time-stamp' && one.provenAt !== undefined) provenLater = one.provenAt;
  }
  const whole = found.filter((_one, index) => judged[index]?.isIntact === true);
  const broken = new Set(found.filter((_one, index) => judged[index]?.isIntact !== true).map(({ num }) => num));
  const intact: Intact = {
    nums: new Set(whole.map(({ num }) => num).filter((num) => !broken.has(num))),
    states: whole.flatMap(({ kind, signed }) => (kind === 'signature' && signed !== undefined ? signed.state : [])),
  };
  const signatures = found.map((signature, index) => describe(file, signature, judged[index] as Judged, intact));
  return { signatures, signers: judged.map(({ signer }) => signer), intact };
}

function describe(file: PdfFile, found: FoundSignature, judged: Judged, intact: Intact): SignatureReport {
  const { fieldName, kind, signed } = found;
  const since: Since = signed === undefined || signed.state === file ? { additions: [], changes: [] } : changesSince(signed.state, file, intact);
  const fault = faultOf(judged, since);
  const end = signed?.covered.end ?? 0;
  return {
    fieldName, kind,
    indication: indicationOf(fault),
    subIndication: fault ?? null,
    signer: judged.signer === undefined ? null : signerFacts(judged.signer),
    claimedAt: instantOf(judged.claimedAt),
    provenAt: instantOf(judged.provenAt),
    timeStampFault: judged.timeStampFault ?? null,
    coverage: { bytes: end, ofBytes: file.bytes.length, isWhole: end === file.bytes.length },
    ...since,
  };
}

const instantOf = (date: Date | undefined): string | null => date?.toISOString() ?? null;

/** A signature whose bytes do not hold is that first; a changed document next; then whatever is wrong with who signed. */
function faultOf({ isIntact, fault }: Judged, { changes }: Since): SubIndication | undefined {
  return isIntact && changes.length > 0 ? 'CHANGED_AFTER_SIGNING' : fault;
}

const FAILED = new Set<SubIndication>(['FORMAT_FAILURE', 'HASH_FAILURE', 'SIG_CRYPTO_FAILURE', 'REVOKED', 'EXPIRED', 'NOT_YET_VALID', 'CHANGED_AFTER_SIGNING']);

function indicationOf(fault: SubIndication | undefined): Indication {
  if (fault === undefined) return 'TOTAL-PASSED';
  return FAILED.has(fault) ? 'TOTAL-FAILED' : 'INDETERMINATE';
}
