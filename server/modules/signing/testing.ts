import { type KeyPair, newKeyPair } from '#server/platform/certificates/issue-certificate.ts';

const remembered = new Map<string, Promise<KeyPair>>();

/** A pair of keys for whoever it is, the same in every house of a test run: making them takes longer than most tests. */
export function rememberedKeys(label: string, bits: 2048 | 3072): Promise<KeyPair> {
  const key = `${label} ${bits}`;
  const there = remembered.get(key) ?? newKeyPair(bits);
  remembered.set(key, there);
  return there;
}
