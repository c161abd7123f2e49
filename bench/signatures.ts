import { PdfSigning } from '#server/platform/pdf-signing/index.ts';
import { anOrder } from '#server/platform/pdf-signing/testing.ts';
import { PdfVerification } from '#server/platform/pdf-verification/index.ts';
import { aLetter, filledIn, signed, stampsOf } from '#server/platform/pdf-verification/testing/signed-pdf.ts';
import { theWorld } from '#server/platform/pdf-verification/testing/world.ts';
import { TypesettingProcess } from '#server/platform/typesetting/index.ts';
import { loadNow } from './machine.ts';
import { markdownOf, ms, type Row } from './report.ts';
import { median } from './statistics.ts';

export interface SignatureTimes {
  /** One PAdES signature (B-B, RSA 2048) with number, date and image on a letter; milliseconds, median. */
  readonly signing: number;
  /** A file with two signatures and a time stamp, judged in a process of its own. */
  readonly verifying: number;
  /** Files a second when as many are judged at once as the house does. */
  readonly verifyingPerSecond: number;
}

const SIGNINGS = 40;
const FILES = 12;

export async function measureSignatures(): Promise<SignatureTimes> {
  return { signing: await timeSigning(), ...(await timeVerifying()) };
}

async function timeSigning(): Promise<number> {
  const [typesetting, signing] = [new TypesettingProcess(), new PdfSigning()];
  const { order, signer } = await anOrder(typesetting);
  // The first one starts the child.
  await signing.sign(order, signer, null);
  const times = await each(SIGNINGS, () => signing.sign(order, signer, null));
  typesetting.stop();
  signing.stop();
  return median(times);
}

async function timeVerifying(): Promise<Pick<SignatureTimes, 'verifying' | 'verifyingPerSecond'>> {
  const [world, verification] = [theWorld(), new PdfVerification()];
  const head = await signed(await aLetter(), world.get('hoa'), { fieldName: 'nguoi-ky', level: 'B-T', timestampAuthority: stampsOf(world) });
  const bytes = await signed(await filledIn(head, { so: '12', ngay: '27/11/2026' }), world.get('seal'), { fieldName: 'co-quan' });
  const judge = async (): Promise<void> => {
    const { outcome } = await verification.verify({ bytes, trusted: { roots: [world.get('root').certificate], revocationLists: [world.revocationList('sub')] }, at: new Date() });
    if (outcome !== 'valid') throw new Error(`a good file was judged ${outcome}`);
  };
  const verifying = median(await each(FILES, judge));
  const began = performance.now();
  await Promise.all(Array.from({ length: FILES }, judge));
  const verifyingPerSecond = (FILES * 1_000) / (performance.now() - began);
  verification.stop();
  return { verifying, verifyingPerSecond };
}

async function each(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken;
}

export function signatureRows({ signing, verifying, verifyingPerSecond }: SignatureTimes): Row[] {
  const row = (what: string, measured: string): Row => ({ what, measured, target: '', met: undefined });
  return [
    row('one signature with number, date and image', `p50 ${ms(signing)} ms`),
    row('verdict on a file with two signatures and a time stamp, one after another', `p50 ${ms(verifying)} ms`),
    row('the same, as many at once as the house judges', `${verifyingPerSecond.toFixed(1)} files/s`),
  ];
}

/** Measures and prints them alone: no city is needed. */
export async function benchSignatures(): Promise<void> {
  const before = loadNow();
  const rows = signatureRows(await measureSignatures());
  process.stdout.write(`${markdownOf({ machine: [`load average ${before.toFixed(1)} before, ${loadNow().toFixed(1)} after`], rows })}\n`);
}
