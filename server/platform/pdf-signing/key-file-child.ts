import { P12Signer } from '@libpdf/core';
import type { HelperAnswer } from '../helper-process/helper-process.ts';

/** The program that opens one PKCS#12 file and ends: what comes from outside is read where it can do no harm. */
export interface KeyFile {
  readonly pkcs8: Uint8Array;
  readonly certificates: readonly Uint8Array[];
}

export interface KeyFileOrder {
  readonly pkcs12: Uint8Array;
  readonly password: string;
}

process.on('message', (order: KeyFileOrder) => void answer(order).then((message) => process.send?.(message)));
process.on('disconnect', () => process.exit(0));

async function answer({ pkcs12, password }: KeyFileOrder): Promise<HelperAnswer<KeyFile>> {
  try {
    const opened = await P12Signer.create(pkcs12, password);
    // Declared private by the library; it has no other way to the key, which the store keeps instead of the file.
    const { privateKey } = opened as unknown as { readonly privateKey: CryptoKey };
    const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
    return { done: { pkcs8, certificates: [opened.certificate, ...opened.certificateChain] }, rss: 0 };
  } catch (error) {
    return { fault: (error as Error).message, rss: 0 };
  }
}
