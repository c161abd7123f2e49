import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebian } from './debian-packages.ts';

/** Programs that judge our files and packets from outside or read scans, or play a token, and the packages of Debian that bring them. */
const PROGRAMS = { pdfsig: 'poppler-utils', pdftotext: 'poppler-utils', qpdf: 'qpdf', openssl: 'openssl', certutil: 'libnss3-tools', pdftoppm: 'poppler-utils', zbarimg: 'zbar-tools', tesseract: 'tesseract-ocr-vie', 'pkcs11-tool': 'opensc', 'softhsm2-util': 'softhsm2', xmlsec1: 'xmlsec1', xmllint: 'libxml2-utils' } as const;
export type PdfProgram = keyof typeof PROGRAMS;

export const isThere = (program: PdfProgram): boolean => (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Brings them where that is possible; without them the tests judge with our own programs alone and say so. */
export function bringPdfPrograms(): void {
  const absent = Object.entries(PROGRAMS).filter(([program]) => !isThere(program as PdfProgram));
  if (absent.length === 0 || installDebian([...new Set(absent.map(([, name]) => name))])) return;
  process.stdout.write(`  Signed files and packets are not judged, scans not read, tokens not tried, by ${absent.map(([program]) => program).join(', ')}: not on this machine.\n`);
}
