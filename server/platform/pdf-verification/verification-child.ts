import { examinePdf, type VerificationOrder } from './verify-pdf.ts';

/** The program of the child process: one file in, one report out, and its end. */
process.on('message', (order: VerificationOrder) => void answer(order));
process.on('disconnect', () => process.exit(0));

async function answer(order: VerificationOrder): Promise<void> {
  const examination = await examinePdf(order);
  process.send?.(examination, () => process.exit(0));
}
